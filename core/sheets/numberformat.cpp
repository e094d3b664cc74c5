// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/numberformat.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr double lastSerial = 2958466; // 1 January 10000
constexpr int secondsOfDay = 24 * 60 * 60;
constexpr int mostDigits = 15; // of a double; what comes behind them is noise

/// A format's section for positive numbers without what it shows as it stands: "dd"/"mmm" of
/// `"due" dd\/mmm;@`. What stands in brackets is left out but for elapsed time, [h].
QString bareCode(QStringView code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar sign = code[i];
        if (sign == u';')
            break;
        if (sign == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (sign == u'\\' || sign == u'_' || sign == u'*') {
            ++i;
        } else if (sign == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            const QString inside =
                code.mid(i + 1, (end < 0 ? code.size() : end) - i - 1).toString().toLower();
            const bool elapsed =
                !inside.isEmpty()
                && (inside.count(u'h') == inside.size() || inside.count(u'm') == inside.size()
                    || inside.count(u's') == inside.size());
            if (elapsed)
                bare += u'h';
            i = end < 0 ? code.size() : end;
        } else {
            bare += sign.toLower();
        }
    }
    return bare;
}

// How many digits are always shown behind the point.
int shownDecimals(QStringView bare)
{
    const qsizetype point = bare.indexOf(u'.');
    qsizetype end = point + 1;
    while (point >= 0 && end < bare.size() && bare[end] == u'0')
        ++end;
    return point < 0 ? 0 : int(std::min<qsizetype>(end - point - 1, mostDigits));
}

QDate dayOf(double whole, DateBase base)
{
    if (base == DateBase::From1904)
        return QDate(1904, 1, 1).addDays(qint64(whole));
    if (whole < 1 || whole == 60)
        return {};
    return QDate(1899, 12, whole < 60 ? 31 : 30).addDays(qint64(whole));
}

// False where there is no such day.
bool putSerial(Cell &cell, double number, DateBase base)
{
    if (!(number >= 0 && number < lastSerial))
        return false;
    double whole = std::floor(number);
    auto seconds = int(std::lround((number - whole) * secondsOfDay));
    if (seconds == secondsOfDay) {
        whole += 1;
        seconds = 0;
    }
    const QDate day = dayOf(whole, base);
    if (!day.isValid() || day.year() > 9999)
        return false;
    cell.kind = Cell::Kind::Date;
    cell.date = day;
    cell.text = day.toString(Qt::ISODate);
    cell.time = seconds == 0 ? QTime() : QTime(0, 0).addSecs(seconds);
    if (cell.time.isValid())
        cell.text += cell.time.toString(cell.time.second() == 0 ? u" HH:mm"_s : u" HH:mm:ss"_s);
    return true;
}

QString padded(QString digits, int decimals)
{
    if (decimals == 0 || digits.contains(u'e', Qt::CaseInsensitive))
        return digits;
    qsizetype point = digits.indexOf(u'.');
    if (point < 0) {
        point = digits.size();
        digits += u'.';
    }
    const qsizetype missing = decimals - (digits.size() - point - 1);
    return missing > 0 ? digits + QString(missing, u'0') : digits;
}

void putPlain(Cell &cell, double number, const QString &digits, const NumberFormat &format)
{
    cell.kind = Cell::Kind::Number;
    cell.number = number;
    cell.text = padded(digits, format.kind == NumberFormat::Kind::Number ? format.decimals : 0);
}

// The digits that are in the file, unless they are more than a double can hold.
QString digitsOf(QStringView text, double number)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar sign) {
        return (sign >= u'0' && sign <= u'9') || sign == u'.' || sign == u'-';
    });
    const auto digits = std::count_if(text.begin(), text.end(),
                                      [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
    return isPlain && digits <= mostDigits ? text.toString() : plainNumber(number);
}

} // namespace

NumberFormat numberFormatOf(QStringView code)
{
    QString bare = bareCode(code);
    if (bare.trimmed() == u"general")
        return {};
    if (bare.contains(u'%'))
        return {NumberFormat::Kind::Percent, 0};
    const bool hasClock = bare.contains(u'h') || bare.contains(u's') || bare.contains(u"am/pm");
    bare.remove(u"am/pm"_s).remove(u"a/p"_s).remove(u"general"_s);
    const bool hasDay = bare.contains(u'd') || bare.contains(u'y') || bare.contains(u"mmm");
    if (hasDay || (bare.contains(u'm') && !hasClock))
        return {NumberFormat::Kind::Date, 0};
    if (hasClock)
        return {NumberFormat::Kind::Time, 0};
    return {NumberFormat::Kind::Number, shownDecimals(bare)};
}

NumberFormat builtInFormat(int id)
{
    const auto within = [id](int first, int last) { return first <= id && id <= last; };
    if (id == 9 || id == 10)
        return {NumberFormat::Kind::Percent, 0};
    if (within(14, 17) || id == 22 || within(27, 36) || within(50, 58))
        return {NumberFormat::Kind::Date, 0};
    if (within(18, 21) || within(45, 47))
        return {NumberFormat::Kind::Time, 0};
    const bool showsTwo =
        id == 2 || id == 4 || id == 7 || id == 8 || within(39, 40) || within(43, 44);
    return {NumberFormat::Kind::Number, showsTwo ? 2 : 0};
}

void putNumber(Cell &cell, double number, const NumberFormat &format, DateBase base)
{
    if (format.kind == NumberFormat::Kind::Percent)
        putPercent(cell, number);
    else if (format.kind != NumberFormat::Kind::Date || !putSerial(cell, number, base))
        putPlain(cell, number, plainNumber(number), format);
}

bool putNumber(Cell &cell, QStringView text, const NumberFormat &format, DateBase base)
{
    const QStringView digits = text.trimmed();
    bool isNumber = false;
    const double number = digits.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return false;
    putNumber(cell, number, format, base);
    if (cell.kind == Cell::Kind::Number)
        putPlain(cell, number, digitsOf(digits, number), format);
    return true;
}

bool putIsoDate(Cell &cell, QStringView text)
{
    const QStringView stamp = text.trimmed();
    const QDate day = QDate::fromString(stamp.left(10).toString(), Qt::ISODate);
    if (!day.isValid() || (stamp.size() > 10 && stamp[10] != u'T' && stamp[10] != u' '))
        return false;
    const QTime time = QTime::fromString(stamp.mid(11, 8).toString(), Qt::ISODate);
    cell.kind = Cell::Kind::Date;
    cell.date = day;
    cell.text = day.toString(Qt::ISODate);
    cell.time = time == QTime(0, 0) ? QTime() : time;
    if (cell.time.isValid())
        cell.text += cell.time.toString(cell.time.second() == 0 ? u" HH:mm"_s : u" HH:mm:ss"_s);
    return true;
}

void putPercent(Cell &cell, double fraction)
{
    cell.kind = Cell::Kind::Percent;
    cell.number = fraction;
    cell.text = plainNumber(fraction * 100) + u'%';
}

void putBool(Cell &cell, bool value)
{
    cell.kind = Cell::Kind::Bool;
    cell.number = value ? 1 : 0;
    cell.text = value ? u"TRUE"_s : u"FALSE"_s;
}

void putText(Cell &cell, const QString &text)
{
    cell.kind = text.isEmpty() ? Cell::Kind::Empty : Cell::Kind::Text;
    cell.text = text;
}

void putError(Cell &cell, const QString &text)
{
    cell.kind = Cell::Kind::Error;
    cell.text = text;
}

QString plainNumber(double number)
{
    const QString shortest = QString::number(number, 'g', mostDigits);
    if (!shortest.contains(u'e') || std::abs(number) < 1)
        return shortest;
    const QString whole = QString::number(number, 'f', 0);
    return whole.size() < 22 ? whole : shortest;
}

} // namespace tidemark
