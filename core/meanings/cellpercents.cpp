// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/cellpercents.h"

#include "core/base/scan.h"
#include "core/meanings/celldates.h"
#include "core/words/values.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

PercentReading percentReading(double value, const QString &text, QString remark = {})
{
    if (!(value >= 0 && value <= 100))
        return {std::nullopt, u"%1 is not between 0 and 100%"_s.arg(words::quoted(text)), {}};
    const int percent = int(std::lround(value));
    if (remark.isEmpty() && std::abs(value - percent) > 0.001)
        remark = u"“%1” was rounded to %2%"_s.arg(text, QString::number(percent));
    return {percent, remark, {}};
}

std::optional<double> bareNumber(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Number)
        return cell.number;
    bool isNumber = false;
    const double number = cell.kind == Cell::Kind::Text ? lineOf(cell).toDouble(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

struct PercentForm {
    QString number;
    bool isRange = false; ///< a second number follows
};

// Digits, perhaps "." and digits.
QString takeDecimal(Scan &scan)
{
    const QStringView whole = scan.rest();
    if (scan.takeDigits(whole.size()).isEmpty())
        return {};
    const Scan before = scan;
    if (!scan.take(u".") || scan.takeDigits(whole.size()).isEmpty())
        scan = before;
    return whole.chopped(scan.rest().size()).toString();
}

// Perhaps "about" or the like, a number, perhaps "%", perhaps "-" or "to" and a number, perhaps "%"
// or "per cent", perhaps " complete", and the end; a blank may stand between any two.
std::optional<PercentForm> percentFormOf(const QString &line)
{
    Scan scan(line);
    scan.takeOneOf({u"circa", u"ca.", u"ca", u"c.", u"c", u"approx.", u"approx", u"about",
                    u"around", u"~", u"tua"});
    scan.take(u" ");
    PercentForm form{takeDecimal(scan)};
    if (form.number.isEmpty())
        return std::nullopt;
    scan.takeOneOf({u" %", u"%"});
    form.isRange = !scan.takeOneOf({u" - ", u" -", u"- ", u"-", u" – ", u" –", u"– ", u"–", u" to ",
                                    u" to", u"to ", u"to"})
                        .isEmpty();
    if (form.isRange && takeDecimal(scan).isEmpty())
        return std::nullopt;
    scan.takeOneOf(
        {u" %", u"%", u" per cent", u" percent", u"per cent", u"percent", u" y cant", u"y cant"});
    scan.take(u" complete");
    return scan.isAtEnd() ? std::optional(form) : std::nullopt;
}

} // namespace

ScaleFinding percentScaleOf(const QList<const Cell *> &cells)
{
    ScaleFinding finding;
    bool isAbove = false;
    bool isBetween = false;
    bool isOne = false;
    for (const Cell *cell : cells) {
        const auto number = bareNumber(*cell);
        // One "29%" beside them says that the others are per cent too, but a format says nothing.
        if (cell->kind == Cell::Kind::Text && lineOf(*cell).endsWith(u'%'))
            isAbove = true;
        if (!number)
            continue;
        ++finding.numbers;
        isAbove = isAbove || *number > 1;
        isBetween = isBetween || (*number > 0 && *number < 1);
        isOne = isOne || *number == 1;
    }
    if (!isAbove && isBetween)
        finding.scale = PercentScale::Fraction;
    finding.isAsked = !isAbove && (isBetween || isOne);
    return finding;
}

PercentReading percentIn(const Cell &cell, PercentScale scale)
{
    const QString text = lineOf(cell);
    if (cell.kind == Cell::Kind::Percent)
        return percentReading(cell.number * 100, text);
    if (const auto number = bareNumber(cell))
        return percentReading(scale == PercentScale::Fraction ? *number * 100 : *number, text);
    if (cell.isEmpty() || saysNothing(text))
        return {};
    if (cell.kind != Cell::Kind::Text)
        return {std::nullopt, u"%1 is no progress"_s.arg(words::quoted(text)), {}};
    const auto form = text.size() < 40 ? percentFormOf(text) : std::nullopt;
    if (!form)
        return {std::nullopt, {}, text};
    const bool isPlain = !form->isRange && text.front().isDigit();
    const double value = form->number.toDouble();
    return percentReading(
        value, text,
        isPlain ? QString()
                : u"“%1” was read as %2%"_s.arg(text, QString::number(std::lround(value))));
}

} // namespace tidemark
