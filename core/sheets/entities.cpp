// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/entities.h"

#include <QChar>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Those of HTML 4 that stand in plans: the letters of Latin-1 in their order, and signs.
const QHash<QString, char32_t> &entityNames()
{
    static const QHash<QString, char32_t> names = [] {
        QHash<QString, char32_t> known{
            {u"amp"_s, u'&'},      {u"lt"_s, u'<'},       {u"gt"_s, u'>'},
            {u"quot"_s, u'"'},     {u"apos"_s, u'\''},    {u"ndash"_s, 0x2013},
            {u"mdash"_s, 0x2014},  {u"lsquo"_s, 0x2018},  {u"rsquo"_s, 0x2019},
            {u"sbquo"_s, 0x201A},  {u"ldquo"_s, 0x201C},  {u"rdquo"_s, 0x201D},
            {u"bdquo"_s, 0x201E},  {u"bull"_s, 0x2022},   {u"hellip"_s, 0x2026},
            {u"euro"_s, 0x20AC},   {u"trade"_s, 0x2122},  {u"larr"_s, 0x2190},
            {u"uarr"_s, 0x2191},   {u"rarr"_s, 0x2192},   {u"darr"_s, 0x2193},
            {u"harr"_s, 0x2194},   {u"le"_s, 0x2264},     {u"ge"_s, 0x2265},
            {u"ne"_s, 0x2260},     {u"asymp"_s, 0x2248},  {u"minus"_s, 0x2212},
            {u"ensp"_s, 0x2002},   {u"emsp"_s, 0x2003},   {u"thinsp"_s, 0x2009},
            {u"zwnj"_s, 0x200C},   {u"zwj"_s, 0x200D},    {u"OElig"_s, 0x0152},
            {u"oelig"_s, 0x0153},  {u"Scaron"_s, 0x0160}, {u"scaron"_s, 0x0161},
            {u"Yuml"_s, 0x0178},   {u"fnof"_s, 0x0192},   {u"dagger"_s, 0x2020},
            {u"Dagger"_s, 0x2021}, {u"permil"_s, 0x2030}, {u"prime"_s, 0x2032},
            {u"lsaquo"_s, 0x2039}, {u"rsaquo"_s, 0x203A}, {u"check"_s, 0x2713},
            {u"wcirc"_s, 0x0175},  {u"Wcirc"_s, 0x0174},  {u"ycirc"_s, 0x0177},
            {u"Ycirc"_s, 0x0176},  {u"star"_s, 0x2606},   {u"starf"_s, 0x2605}};
        const QString latin =
            u"nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
            "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 "
            "frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc "
            "Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
            "Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring "
            "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve "
            "oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"_s;
        char32_t sign = 0xA0;
        const auto letters = latin.split(u' ');
        for (const QString &name : letters)
            known.insert(name, sign++);
        return known;
    }();
    return names;
}

// 0 where the name is none.
char32_t namedSign(const QString &name)
{
    if (!name.startsWith(u'#'))
        return entityNames().value(name);
    const bool isHex = name.mid(1, 1).toLower() == u"x";
    bool isCode = false;
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&isCode, isHex ? 16 : 10);
    const bool isSign = isCode && code >= 0x20 && code <= 0x10FFFF && !QChar::isSurrogate(code);
    return isSign || (isCode && (code == 9 || code == 10)) ? code : 0;
}

} // namespace

QString withoutEntities(QStringView text)
{
    constexpr qsizetype longestName = 10;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == u'&' ? text.mid(i, longestName + 2).indexOf(u';') : -1;
        const char32_t sign =
            end > 1 ? namedSign(text.mid(i + 1, end - 1).toString()) : char32_t(0);
        if (sign == 0)
            plain += text[i];
        else
            plain += QChar::fromUcs4(sign);
        i += sign == 0 ? 0 : end;
    }
    return plain;
}

} // namespace tidemark
