// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pagestyle.h"

#include <QFontMetricsF>

namespace tidemark::report {

namespace {

constexpr TextStyle body{};
constexpr TextStyle leadText{15, 20, true};
constexpr TextStyle value{20, 25, true};
constexpr TextStyle headings[] = {{24, 30, true}, {20, 26, true}, {16, 21, true}, {13, 17.5, true}};

TextStyle headingStyle(int level)
{
    return headings[qBound(1, level, 4) - 1];
}

} // namespace

TextStyle styleOf(const Node &node)
{
    if (node.role == Role::Heading)
        return headingStyle(node.level);
    if (node.scope == Scope::Column || node.role == Role::Table)
        return styleOf(body, Run::Manner::Strong);
    switch (node.look) {
    case Look::Lead:
        return leadText;
    case Look::Value:
        return value;
    case Look::Quiet:
        return styleOf(body, Run::Manner::Quiet);
    default:
        return body;
    }
}

TextStyle styleOf(const TextStyle &base, Run::Manner manner)
{
    TextStyle style = base;
    if (manner == Run::Manner::Strong)
        style.strong = true;
    if (manner == Run::Manner::Quiet)
        style.colour = &Palette::inkSoft;
    return style;
}

QFont fontOf(const TextStyle &style)
{
    QFont font(style.fallback ? QStringLiteral("DejaVu Sans") : QStringLiteral("Open Sans"));
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setPixelSize(qRound(fromPoints(style.size)));
    font.setWeight(!style.strong ? QFont::Normal : style.fallback ? QFont::Bold : QFont::DemiBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // the least that Qt does not round to 0
    return font;
}

qreal baselineOf(const TextStyle &style)
{
    TextStyle first = style;
    first.fallback = false;
    const QFontMetricsF metrics(fontOf(first));
    return (fromPoints(style.lineHeight) - metrics.height()) / 2 + metrics.ascent();
}

} // namespace tidemark::report
