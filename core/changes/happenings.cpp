// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/happenings.h"

#include "core/changes/sentences.h"
#include "core/changes/valuewords.h"
#include "core/measures/measurewords.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::happenings {

namespace {

bool isOf(const Change &change, QLatin1String table)
{
    return change.part && change.part->table == table;
}

// The fields of an action that a sentence calls otherwise than a form does.
QString fieldCalled(const Change &change)
{
    static const QHash<QLatin1String, QString> names{
        {"hold"_L1, u"word for being held"_s},
        {"held_since"_L1, u"first day of being held"_s},
        {"hold_reason"_L1, u"reason for being held"_s},
        {"original_start"_L1, u"original start"_s},
        {"original_due"_L1, u"original due date"_s}};
    if (change.table == "action"_L1 && names.contains(change.field))
        return names.value(change.field);
    QString label = words::field(change.field);
    label[0] = label[0].toLower();
    return label;
}

// "due date of its milestone “Pilot”".
QString fieldOfPart(const Change &change)
{
    const Part &part = *change.part;
    if (part.table == "progress_update"_L1)
        return u"day of its "_s + change.field;
    if (part.table == "date_move"_L1)
        return u"recorded moves of its %1"_s.arg(change.field == "start"_L1 ? u"start"_s
                                                                            : u"due date"_s);
    if (part.table == "period_target"_L1)
        return u"target for the period to %1"_s.arg(words::date(part.day));
    if (part.table != "milestone"_L1)
        return u"%1 of its %2"_s.arg(fieldCalled(change), called(part));
    if (change.field == "title"_L1)
        return u"name of a milestone"_s;
    return (change.field == "due"_L1 ? u"due date of its "_s : u"day on which it reached its "_s)
           + called(part);
}

// "its target", "the value of its reading as at 30 Sep 2021".
QString theSubject(const Change &change)
{
    return (change.part ? u"the "_s : u"its "_s) + subject(change);
}

QString newPart(const Change &change)
{
    const QString called = happenings::called(*change.part);
    if (isOf(change, "milestone"_L1))
        return isNothing(change.to) ? u"has a new %1, without a date"_s.arg(called)
                                    : u"has a new %1, due %2"_s.arg(called, inWords(change.to));
    return isNothing(change.to) ? u"has a new %1"_s.arg(called)
                                : u"has a new %1: %2"_s.arg(called, inWords(change.to));
}

QString gonePart(const Change &change)
{
    QString was = inWords(change.from);
    if (const auto *reading = std::get_if<Measured>(&change.from))
        was = words::value(reading->value, reading->decimals); // its day is in its name
    else if (isOf(change, "milestone"_L1) && was.isEmpty())
        was = u"no date"_s;
    const QString text = u"no longer has the %1"_s.arg(called(*change.part));
    return was.isEmpty() ? text : u"%1 (%2)"_s.arg(text, was);
}

} // namespace

QString called(const Part &part)
{
    return part.day.isValid() ? u"%1 as at %2"_s.arg(words::noun(part.table), words::date(part.day))
                              : u"%1 %2"_s.arg(words::noun(part.table), words::quoted(part.title));
}

QString subject(const Change &change)
{
    return change.part ? fieldOfPart(change) : fieldCalled(change);
}

QString isNew(const Change &)
{
    return u"is new"_s;
}

QString removed(const Change &)
{
    return u"was removed"_s;
}

QString completed(const Change &)
{
    return u"was completed"_s;
}

QString reopened(const Change &change)
{
    return u"was reopened: it was %1 and is %2"_s.arg(inWords(change.from), inWords(change.to));
}

QString started(const Change &)
{
    return u"was started"_s;
}

QString resumed(const Change &change)
{
    return u"was resumed: it is %1"_s.arg(inWords(change.to));
}

QString heldOrCancelled(const Change &change)
{
    const QString happened =
        change.kind == ChangeKind::Cancelled ? u"was cancelled"_s : u"was put on hold"_s;
    const QString reason = change.reason.simplified();
    return reason.isEmpty() ? happened : u"%1: %2"_s.arg(happened, reason);
}

QString slipped(const Change &change)
{
    return u"became overdue by %1"_s.arg(words::days(std::get<int>(change.to)));
}

QString redated(const Change &change)
{
    const Redating redating = change.redating.value_or(Redating{});
    const QString which = redating.which == DateKind::Start ? u"start"_s : u"due date"_s;
    const QString original = redating.original.isValid()
                                 ? u"originally %1; "_s.arg(words::date(redating.original))
                                 : u""_s;
    QString text = u"moved its %1 from %2 to %3 (%4%5)"_s.arg(
        which, words::dateOrNone(redating.previous), words::dateOrNone(redating.current), original,
        words::moved(redating.moves));
    if (!redating.reason.isEmpty())
        text += u": "_s + redating.reason.simplified();
    return redating.agreement.isEmpty()
               ? text
               : u"%1 %2"_s.arg(words::ended(text), words::upperFirst(redating.agreement));
}

QString progressMoved(const Change &change)
{
    const QString way = change.kind == ChangeKind::ProgressUp ? u"up"_s : u"down"_s;
    return u"went %1 from %2 to %3"_s.arg(way, percent(change.from), percent(change.to));
}

QString unmoved(const Change &change)
{
    return u"was reported again at %1"_s.arg(percent(change.to));
}

QString notUpdated(const Change &change)
{
    return u"has no new update; it stands at %1"_s.arg(percent(change.to));
}

QString withdrawn(const Change &change)
{
    if (isNothing(change.to))
        return u"has no report any more; it was %1"_s.arg(inWords(change.from));
    return u"had its report taken back: it was %1 and is %2"_s.arg(inWords(change.from),
                                                                   inWords(change.to));
}

QString judgedOtherwise(const Change &change)
{
    if (isNothing(change.from))
        return u"is judged for the first time: “%1”"_s.arg(inWords(change.to));
    if (isNothing(change.to))
        return u"was judged “%1” and is not judged any more"_s.arg(inWords(change.from));
    return u"was judged “%1” and is now judged “%2”"_s.arg(inWords(change.from),
                                                           inWords(change.to));
}

QString ratedOtherwise(const Change &change)
{
    return u"was rated %1 and is now rated %2"_s.arg(inWords(change.from), inWords(change.to));
}

QString milestoneReached(const Change &change)
{
    return u"reached its %1 on %2"_s.arg(called(change.part.value_or(Part())), inWords(change.to));
}

QString newReading(const Change &change)
{
    const QString more = change.more == 0   ? QString()
                         : change.more == 1 ? u", and one more reading"_s
                                            : u", and %1 more readings"_s.arg(change.more);
    if (isNothing(change.from))
        return u"has its first reading, %1%2"_s.arg(inWords(change.to), more);
    const QString anew =
        change.isCountedAnew ? u", counted anew since the year began"_s : QString();
    return u"was %1 and is %2%3%4"_s.arg(inWords(change.from), inWords(change.to), anew, more);
}

QString ledOtherwise(const Change &change)
{
    const QString lead = subject(change);
    if (isNothing(change.from))
        return u"has a %1 now: %2"_s.arg(lead, inWords(change.to));
    if (isNothing(change.to))
        return u"has no %1 any more; it was %2"_s.arg(lead, inWords(change.from));
    return u"has another %1: %2, no longer %3"_s.arg(lead, inWords(change.to),
                                                     inWords(change.from));
}

QString prioritised(const Change &change)
{
    return u"has priority %1; it was %2"_s.arg(inWords(change.to), inWords(change.from));
}

QString retitled(const Change &change)
{
    return u"was called %1 and is now called %2"_s.arg(words::quoted(inWords(change.from)),
                                                       words::quoted(inWords(change.to)));
}

// Long texts are not for a sentence: that they changed is enough, and both are in the JSON.
QString reworded(const Change &change)
{
    if (isNothing(change.from))
        return u"has a %1 now"_s.arg(subject(change));
    if (isNothing(change.to))
        return u"has no %1 any more"_s.arg(subject(change));
    return u"has another wording of %1"_s.arg(theSubject(change));
}

QString renumbered(const Change &change)
{
    if (isNothing(change.from))
        return u"had no number and is now %1"_s.arg(inWords(change.to));
    if (isNothing(change.to))
        return u"was %1 and has no number any more"_s.arg(inWords(change.from));
    return u"was %1 and is now %2"_s.arg(inWords(change.from), inWords(change.to));
}

QString moved(const Change &change)
{
    if (change.part)
        return u"has its %1s in another order"_s.arg(words::noun(change.part->table));
    const QString whole = u"the theme as a whole"_s;
    return u"moved from %1 to %2"_s.arg(isNothing(change.from) ? whole : inWords(change.from),
                                        isNothing(change.to) ? whole : inWords(change.to));
}

QString detail(const Change &change)
{
    if (change.field == "position"_L1)
        return moved(change);
    if (change.part && change.part->fate == Part::Fate::New)
        return newPart(change);
    if (change.part && change.part->fate == Part::Fate::Gone)
        return gonePart(change);
    if (change.field == "baselined_on"_L1 && isNothing(change.from))
        return u"was adopted on %1"_s.arg(inWords(change.to));
    const bool isName = isOf(change, "milestone"_L1) && change.field == "title"_L1;
    const auto said = [&](const ChangeValue &value) {
        return isName ? words::quoted(inWords(value)) : orNone(value);
    };
    return u"changed %1 from %2 to %3"_s.arg(theSubject(change), said(change.from),
                                             said(change.to));
}

} // namespace tidemark::happenings
