// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/bullets.h"
#include "core/published/pagecursor.h"
#include "core/published/pagewords.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::page {

namespace {

// What may stand where a date should: "TBC", "Ongoing", "early 2022".
constexpr qsizetype longestForDate = 20;

bool standsForDate(QStringView line)
{
    return isDateLike(line) || (line.size() <= longestForDate && !isAboveTitle(line));
}

bool endsBlock(const PageCursor &cursor, qsizetype ahead = 0)
{
    const QStringView line = cursor.look(ahead);
    return line.isEmpty() || isFurniture(line) || headingFrom(line) || startsAction(cursor, ahead);
}

bool startsDates(const PageCursor &cursor)
{
    const QStringView line = cursor.look();
    const QStringView next = cursor.look(1);
    if (rangeFrom(line))
        return true;
    if (isTo(line))
        return isDateLike(next);
    if (isTo(next))
        return standsForDate(line);
    return isDateLike(line) && (isDateLike(next) || endsBlock(cursor, 1));
}

template <typename T>
void takeOnce(PageCursor &cursor, std::optional<T> &into, const std::optional<T> &value,
              LineUse use)
{
    if (into) {
        cursor.note(cursor.line(),
                    u"“%1” is a second value where one was expected."_s.arg(cursor.look()));
        cursor.drop();
    } else {
        into = value;
        cursor.take(use);
    }
}

void takePercentage(PageCursor &cursor, Action &action, double percentage)
{
    if (percentage >= 0 && percentage <= 100) {
        takeOnce(cursor, action.percentage, std::optional(percentage), LineUse::Progress);
        return;
    }
    cursor.note(cursor.line(), u"“%1” is not between 0% and 100%."_s.arg(cursor.look()));
    cursor.drop();
}

void takePriority(PageCursor &cursor, Action &action, Priority priority)
{
    const QString word = words::priority(priority);
    if (!action.priority && cursor.look().compare(word, Qt::CaseInsensitive) != 0)
        cursor.note(cursor.line(), u"“%1” was taken for %2."_s.arg(cursor.look(), word));
    takeOnce(cursor, action.priority, std::optional(priority), LineUse::Priority);
}

void takeAboveTitle(PageCursor &cursor, Action &action)
{
    const QStringView line = cursor.look();
    if (isFurniture(line))
        cursor.take(LineUse::Furniture);
    else if (const auto percentage = percentageFrom(line))
        takePercentage(cursor, action, *percentage);
    else if (const auto stage = stageFrom(line))
        takeOnce(cursor, action.stage, stage, LineUse::Stage);
    else if (const auto priority = priorityFrom(line))
        takePriority(cursor, action, *priority);
    else
        cursor.drop();
}

// Whether the reference looks like one ("2.5 million people" has none).
bool isNamed(QStringView line)
{
    const auto name = nameFrom(line);
    return name && (name->reference.count(u'.') > 1 || name->title.front().isUpper());
}

// The first line with a reference; where the next lines have none, the first that says something.
bool isTitle(const PageCursor &cursor)
{
    const QStringView line = cursor.look();
    if (isFurniture(line) || isAboveTitle(line))
        return false;
    if (nameFrom(line))
        return true;
    for (qsizetype k = 1; k < 4; ++k) {
        const QStringView next = cursor.look(k);
        if (isNamed(next))
            return false;
        if (isFurniture(next) || isDateLike(next) || isTo(next) || headingFrom(next))
            return true;
    }
    return true;
}

void takeTitle(PageCursor &cursor, Action &action)
{
    action.line = cursor.line();
    const QString text = cursor.take(LineUse::ActionTitle);
    const auto name = nameFrom(text);
    action.title = name ? name->title : text;
    action.reference = name ? name->reference : QString();
    if (!name)
        cursor.note(action.line, u"The action “%1” has no reference on the page."_s.arg(text));
}

QString takeDescription(PageCursor &cursor)
{
    QString text;
    while (!endsBlock(cursor) && !startsDates(cursor)) {
        if (!text.isEmpty())
            text += cursor.isAfterBlank() ? u"\n\n"_s : u"\n"_s;
        text += withBulletsOnLines(cursor.take(LineUse::Description));
    }
    return text.trimmed();
}

void noteDay(PageCursor &cursor, const LineDay &day)
{
    if (!day.remark.isEmpty())
        cursor.note(cursor.line(), day.remark + u'.');
}

// A date where there is such a day; the line is listed where there is none.
QDate takeDay(PageCursor &cursor, LineUse use)
{
    const auto day =
        dayFrom(cursor.look(), use == LineUse::Start ? PeriodEnd::First : PeriodEnd::Last);
    if (!day) {
        cursor.note(cursor.line(), u"“%1” is not a day, so no %2 date was recorded."_s.arg(
                                       cursor.look(), use == LineUse::Start ? u"start" : u"due"));
        cursor.drop();
        return {};
    }
    noteDay(cursor, *day);
    cursor.take(use);
    return day->day;
}

void takeRange(PageCursor &cursor, Action &action, const Range &range)
{
    const auto start = dayFrom(range.start, PeriodEnd::First);
    const auto due = dayFrom(range.due, PeriodEnd::Last);
    for (const auto &day : {start, due}) {
        if (day)
            noteDay(cursor, *day);
    }
    action.start = start ? start->day : QDate();
    action.due = due ? due->day : QDate();
    if (start && due)
        cursor.take(LineUse::Due);
    else
        cursor.drop();
}

void takeDates(PageCursor &cursor, Action &action)
{
    if (const auto range = rangeFrom(cursor.look())) {
        takeRange(cursor, action, *range);
        return;
    }
    if (!isTo(cursor.look()) && !isTo(cursor.look(1)) && !isDateLike(cursor.look(1))) {
        cursor.note(cursor.line(),
                    u"One date alone does not say whether it is the start or the due date."_s);
        cursor.drop();
        return;
    }
    if (!isTo(cursor.look()))
        action.start = takeDay(cursor, LineUse::Start);
    if (isTo(cursor.look()))
        cursor.take(LineUse::To);
    if (!endsBlock(cursor) && standsForDate(cursor.look()))
        action.due = takeDay(cursor, LineUse::Due);
}

void noteDates(PageCursor &cursor, const Action &action)
{
    if (action.start.isValid() && action.due.isValid() && action.due < action.start)
        cursor.note(
            action.line,
            u"%1 is due on %2, before its start on %3. Both dates were kept as they stand."_s.arg(
                action.reference.isEmpty() ? action.title : action.reference,
                words::date(action.due), words::date(action.start)));
}

} // namespace

Action readAction(PageCursor &cursor)
{
    Action action;
    while (!isTitle(cursor))
        takeAboveTitle(cursor, action);
    takeTitle(cursor, action);
    action.description = takeDescription(cursor);
    if (!endsBlock(cursor))
        takeDates(cursor, action);
    noteDates(cursor, action);
    return action;
}

} // namespace tidemark::page
