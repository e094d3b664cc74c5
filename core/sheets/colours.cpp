// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/colours.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr QRgb opaque = 0xFF000000;

// ECMA-376 §18.8.27, from 8 on; 0 to 7 are the first eight of them.
constexpr std::array<QRgb, 56> oldPalette{
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
    0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
    0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
    0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333};

QRgb hexColour(QStringView digits)
{
    bool isColour = false;
    const QRgb colour = digits.right(6).toUInt(&isColour, 16);
    return isColour && digits.size() >= 6 ? opaque | (colour & 0xFFFFFF) : 0;
}

// Towards white above 0, towards black below.
QRgb tinted(QRgb colour, double tint)
{
    const auto channel = [&](int value) {
        const double changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
        return std::clamp(int(std::lround(changed)), 0, 255);
    };
    return qRgb(channel(qRed(colour)), channel(qGreen(colour)), channel(qBlue(colour)));
}

QRgb paletteColour(int index)
{
    if (index < 8)
        return opaque | oldPalette[size_t(index)];
    return size_t(index) < oldPalette.size() + 8 ? opaque | oldPalette[size_t(index) - 8] : 0;
}

} // namespace

QList<QRgb> themeColours(const QString &part, Archive &archive, Intake &intake)
{
    QList<QRgb> colours{0xFFFFFFFF, 0xFF000000, 0xFFE7E6E6, 0xFF44546A, 0xFF4472C4, 0xFFED7D31,
                        0xFFA5A5A5, 0xFFFFC000, 0xFF5B9BD5, 0xFF70AD47, 0xFF0563C1, 0xFF954F72};
    // Cells count light before dark, the theme has dark before light.
    static const QHash<QString, int> places{
        {u"lt1"_s, 0},     {u"dk1"_s, 1},     {u"lt2"_s, 2},     {u"dk2"_s, 3},
        {u"accent1"_s, 4}, {u"accent2"_s, 5}, {u"accent3"_s, 6}, {u"accent4"_s, 7},
        {u"accent5"_s, 8}, {u"accent6"_s, 9}, {u"hlink"_s, 10},  {u"folHlink"_s, 11}};
    if (part.isEmpty())
        return colours;
    XmlPart theme(archive, part, intake);
    if (!theme.open())
        return colours;
    int place = -1;
    while (!theme.xml.atEnd() && !intake.stopped()) {
        if (theme.xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (theme.at(u"fontScheme"))
            theme.skip();
        else if (const int named = places.value(theme.name().toString(), -1); named >= 0)
            place = named;
        else if (place >= 0 && (theme.at(u"srgbClr") || theme.at(u"sysClr"))) {
            const QRgb colour =
                hexColour(theme.attribute(theme.at(u"srgbClr") ? u"val" : u"lastClr"));
            if (colour != 0)
                colours[place] = colour;
            place = -1;
        }
    }
    theme.close();
    return colours;
}

QRgb colourOf(const XmlPart &element, const QList<QRgb> &theme)
{
    QRgb colour = hexColour(element.attribute(u"rgb"));
    if (const int place = element.number(u"theme", -1); place >= 0)
        colour = theme.value(place);
    else if (const int index = element.number(u"indexed", -1); index >= 0)
        colour = paletteColour(index);
    const double tint = element.attribute(u"tint").toDouble();
    return colour != 0 && std::abs(tint) <= 1 && tint != 0 ? tinted(colour, tint) : colour;
}

QRgb colourNamed(QStringView text)
{
    static const QHash<QString, QRgb> names{
        {u"red"_s, 0xFFFF0000},    {u"yellow"_s, 0xFFFFFF00}, {u"green"_s, 0xFF008000},
        {u"lime"_s, 0xFF00FF00},   {u"blue"_s, 0xFF0000FF},   {u"orange"_s, 0xFFFFA500},
        {u"white"_s, 0xFFFFFFFF},  {u"black"_s, 0xFF000000},  {u"gray"_s, 0xFF808080},
        {u"silver"_s, 0xFFC0C0C0}, {u"navy"_s, 0xFF000080},   {u"aqua"_s, 0xFF00FFFF},
        {u"maroon"_s, 0xFF800000}, {u"purple"_s, 0xFF800080}, {u"teal"_s, 0xFF008080},
        {u"fuchsia"_s, 0xFFFF00FF}};
    const QString colour = text.trimmed().toString().toLower();
    if (colour.startsWith(u'#') && colour.size() == 4) {
        QString digits;
        for (const QChar digit : QStringView(colour).mid(1))
            digits += QString(2, digit);
        return hexColour(digits);
    }
    if (colour.startsWith(u'#'))
        return hexColour(QStringView(colour).mid(1));
    if (colour.startsWith(u"rgb(") && colour.endsWith(u')')) {
        const auto parts = colour.mid(4).chopped(1).split(u',');
        if (parts.size() == 3)
            return qRgb(parts[0].trimmed().toInt(), parts[1].trimmed().toInt(),
                        parts[2].trimmed().toInt());
    }
    return names.value(colour);
}

} // namespace tidemark
