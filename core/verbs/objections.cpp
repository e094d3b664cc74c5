// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/objections.h"

#include "core/base/namekey.h"
#include "core/plan/ranges.h"
#include "core/rules/ratings.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

// Characters that would not come back from the file, or would cut the text short there: NUL, half
// of a surrogate pair, and a byte order mark at the front.
bool isKeepable(const QString &text)
{
    if (text.contains(QChar::Null) || text.startsWith(QChar::ByteOrderMark))
        return false;
    return text.isValidUtf16();
}

void object(QStringList &to, bool wrong, const QString &sentence)
{
    if (wrong)
        to.append(sentence);
}

void objectToValue(QStringList &to, const QString &label, const QString &text)
{
    object(to, text.size() > longestText,
           u"%1 is too long: it has %2 characters, and %3 is the most. Shorten it."_s.arg(
               label, QString::number(text.size()), QString::number(longestText)));
    object(to, !isKeepable(text),
           u"%1 holds a character that cannot be kept, such as NUL. Type it again, or paste it "
           "without formatting."_s.arg(label));
}

void objectToValue(QStringList &to, const QString &label, QDate day)
{
    const bool outside = day.isValid() && (day.year() < firstYear || day.year() > lastYear);
    object(to, outside,
           u"%1, %2, is out of range. Use a year from %3 to %4."_s.arg(
               label, words::date(day), QString::number(firstYear), QString::number(lastYear)));
}

void objectToValue(QStringList &to, const QString &label, std::optional<double> number)
{
    object(to, number && !std::isfinite(*number), u"%1 is not a number. Correct it."_s.arg(label));
}

// Numbers, flags and words from a fixed list have their own rules, or none.
template <typename Other> void objectToValue(QStringList &, const QString &, const Other &) {}

template <typename F, typename Row>
void objectToLink(QStringList &to, const Plan &plan, const F &link, const Row &row)
{
    const Id target = row.*link.member;
    const bool needless = link.presence != Presence::Required && target.isNull();
    object(to, !needless && !plan.table<typename F::Target>().contains(target),
           u"The %1 this belongs to is not in the plan any more. Choose another."_s.arg(
               QLatin1String(link.name)));
}

void objectToBlank(QStringList &to, const QString &text, const QString &sentence)
{
    object(to, text.trimmed().isEmpty(), sentence);
}

template <typename Row>
void objectToRange(QStringList &to, const Row &row, int Row::*member, const QString &label)
{
    const Range range = *rangeOf(member);
    object(to, !range.contains(row.*member),
           u"%1 is %2. Use a number from %3 to %4."_s.arg(label, QString::number(row.*member),
                                                          QString::number(range.least),
                                                          QString::number(range.most)));
}

template <typename Row> void objectToTitle(QStringList &to, const Row &row)
{
    objectToBlank(to, row.title, u"The title is empty. Give it one."_s);
}

void objectToColour(QStringList &to, const QString &colour)
{
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
    };
    const bool isColour = colour.size() == 7 && colour.front() == u'#'
                          && std::all_of(colour.begin() + 1, colour.end(), isHex);
    object(to, !colour.isEmpty() && !isColour,
           u"“%1” is not a colour. Write it like #0B62A8."_s.arg(inBrief(colour)));
}

// A word that two classes share would not say which one is meant.
void objectToSharedWord(QStringList &to, const Settings &row)
{
    for (const RatingClass &each : ratingClasses) {
        const QString word = (row.*each.word).simplified();
        object(to, !word.isEmpty() && ratingCalled(row, word) != each.rating,
               u"Two ratings are called “%1”. Give each of them a word of its own."_s.arg(
                   inBrief(word)));
    }
}

void objectToRatings(QStringList &to, const Settings &row)
{
    for (const RatingClass &each : ratingClasses) {
        objectToBlank(to, row.*each.word,
                      u"A rating has no word. Give each of the five ratings one."_s);
        objectToColour(to, row.*each.colour);
        object(to, missesTarget(each.rating) && row.*each.shape == Shape::Tick,
               u"A tick says that a target was met. Choose another shape for “%1”."_s.arg(
                   inBrief(row.*each.word)));
    }
    objectToSharedWord(to, row);
}

void objectTo(QStringList &to, const Plan &, const Settings &row)
{
    object(to, row.id != settingsId(), u"A plan has its settings only once."_s);
    objectToRange(to, row, &Settings::dueSoonDays, u"The window of “due soon”"_s);
    objectToRange(to, row, &Settings::yearStartMonth, u"The first month of the financial year"_s);
    objectToRatings(to, row);
}

void objectTo(QStringList &to, const Plan &, const Judgement &row)
{
    objectToBlank(to, row.word, u"The judgement has no word. Give it one."_s);
    objectToColour(to, row.colour);
}

void objectTo(QStringList &to, const Plan &, const Theme &row)
{
    objectToTitle(to, row);
}

void objectTo(QStringList &to, const Plan &, const Objective &row)
{
    objectToTitle(to, row);
}

void objectTo(QStringList &to, const Plan &, const Action &row)
{
    objectToTitle(to, row);
    const QString dates = objectionToDates(row.start, row.due);
    object(to, !dates.isEmpty(), dates);
}

void objectTo(QStringList &to, const Plan &, const Round &row)
{
    objectToBlank(to, row.name, u"The round has no name. Give it one, such as “Q2 2021/22”."_s);
    object(to, !row.asAt.isValid(), u"The round has no as-at date. Give it one."_s);
    object(to, row.from.isValid() && row.asAt < row.from,
           u"The round ends on %1, before it begins on %2. Correct one of the two."_s.arg(
               words::date(row.asAt), words::date(row.from)));
}

void objectTo(QStringList &to, const Plan &, const Update &row)
{
    const QString progress = objectionToProgress(row.progress);
    object(to, !progress.isEmpty(), progress);
    object(to, !row.asAt.isValid(), u"The update has no as-at date. Give it one."_s);
}

void objectTo(QStringList &, const Plan &, const DateMove &) {}
void objectTo(QStringList &, const Plan &, const HoldChange &) {}

void objectTo(QStringList &to, const Plan &, const Milestone &row)
{
    objectToTitle(to, row);
}

void objectTo(QStringList &to, const Plan &plan, const Measure &row)
{
    objectToTitle(to, row);
    objectToRange(to, row, &Measure::decimals, u"The number of decimals"_s);
    object(to, row.tolerance && *row.tolerance < 0,
           u"The tolerance is below 0. Write how far from the target is still accepted."_s);
    const auto *objective = plan.find<Objective>(row.objective);
    object(to, objective && objective->theme != row.theme,
           u"The objective belongs to another theme. Choose one of the measure's own theme."_s);
}

void objectTo(QStringList &to, const Plan &, const PeriodTarget &row)
{
    object(to, !row.periodEnd.isValid(), u"The period has no last day. Give it one."_s);
}

void objectTo(QStringList &to, const Plan &, const Reading &row)
{
    object(to, !row.asAt.isValid(), u"The reading has no as-at date. Give it one."_s);
}

void objectTo(QStringList &to, const Plan &, const Snapshot &row)
{
    objectToBlank(to, row.version, u"The version has no number. Give it one, such as 1.0."_s);
}

void objectTo(QStringList &to, const Plan &plan, const Layout &row)
{
    objectToBlank(to, row.name,
                  u"The layout has no name. Give it one, such as “Cabinet report”."_s);
    objectToBlank(to, row.blocks, u"The layout has no parts. Choose at least one."_s);
    const auto others = plan.layouts().rowsUnder({});
    const bool isTaken = std::any_of(others.begin(), others.end(), [&](const Layout *other) {
        return other->id != row.id && nameKey(other->name) == nameKey(row.name);
    });
    object(to, isTaken && !row.name.trimmed().isEmpty(),
           u"Another layout is called “%1” already. Give this one a name of its own."_s.arg(
               inBrief(row.name)));
}

void objectTo(QStringList &to, const Plan &, const Statement &row)
{
    objectToBlank(to, row.text, u"Nothing is written. Write something, or delete it."_s);
    object(to, row.id != statementId(row.round, row.kind, row.theme),
           u"This is written once for a round. Change what is there."_s);
    object(to, (row.kind == StatementKind::Summary) == row.theme.isNull(),
           u"A summary is of one theme, and everything else of the whole plan. Choose again."_s);
}

void objectTo(QStringList &to, const Plan &, const SignOff &row)
{
    objectToBlank(to, row.by, u"Nobody is named. Write who has signed, by name or role."_s);
    object(to, !row.on.isValid(), u"The day is missing. Give the day on which it was signed."_s);
    object(to, row.id != signOffId(row.round, row.step),
           u"Each step is signed once for a round. Change what is there."_s);
}

} // namespace

QString objectionToDates(QDate start, QDate due, DateKind beingSet)
{
    if (!start.isValid() || !due.isValid() || due >= start)
        return {};
    // On one line also where the form is narrow.
    return (beingSet == DateKind::Start ? u"Start %1 is later than due %2."_s
                                        : u"Due %2 is before the start, %1."_s)
        .arg(words::shortDate(start), words::shortDate(due));
}

QString objectionToProgress(int progress)
{
    if (rangeOf(&Update::progress)->contains(progress))
        return {};
    return u"Progress is a percentage: %1 is not between 0 and 100. Correct it."_s.arg(progress);
}

template <typename Row> QStringList objectionsTo(const Plan &plan, const Row &row)
{
    QStringList objections;
    objectTo(objections, plan, row);
    forEachField<Row>([&](const auto &field) {
        using F = std::decay_t<decltype(field)>;
        const auto name = QLatin1String(field.name);
        if constexpr (IsLink<F>)
            objectToLink(objections, plan, field, row);
        else
            objectToValue(objections, words::field(name), row.*field.member);
    });
    return objections;
}

template QStringList objectionsTo(const Plan &, const Settings &);
template QStringList objectionsTo(const Plan &, const Judgement &);
template QStringList objectionsTo(const Plan &, const Theme &);
template QStringList objectionsTo(const Plan &, const Objective &);
template QStringList objectionsTo(const Plan &, const Action &);
template QStringList objectionsTo(const Plan &, const Round &);
template QStringList objectionsTo(const Plan &, const Update &);
template QStringList objectionsTo(const Plan &, const DateMove &);
template QStringList objectionsTo(const Plan &, const HoldChange &);
template QStringList objectionsTo(const Plan &, const Milestone &);
template QStringList objectionsTo(const Plan &, const Measure &);
template QStringList objectionsTo(const Plan &, const PeriodTarget &);
template QStringList objectionsTo(const Plan &, const Reading &);
template QStringList objectionsTo(const Plan &, const Snapshot &);
template QStringList objectionsTo(const Plan &, const Layout &);
template QStringList objectionsTo(const Plan &, const Statement &);
template QStringList objectionsTo(const Plan &, const SignOff &);

} // namespace tidemark
