// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/sentences.h"

#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString redated(const Redating &redating)
{
    const QString which = redating.which == DateKind::Start ? u"start"_s : u"due date"_s;
    const QString original =
        redating.original.isValid() ? u"originally %1; "_s.arg(date(redating.original)) : u""_s;
    QString text = u"moved its %1 from %2 to %3 (%4%5)"_s.arg(which, dateOrNone(redating.previous),
                                                              dateOrNone(redating.current),
                                                              original, moved(redating.moves));
    if (!redating.reason.isEmpty())
        text += u": "_s + redating.reason.simplified();
    text = ended(text);
    if (!redating.approvedBy.isEmpty())
        text += u' ' + ended(u"Approved by %1"_s.arg(redating.approvedBy));
    return text;
}

bool isTheme(const Change &change)
{
    return change.table == "theme"_L1 || change.table == "objective"_L1;
}

QString nounOf(const Change &change)
{
    QString noun = words::noun(change.table);
    noun[0] = noun[0].toUpper();
    return noun;
}

// "3.1.1", "“Complaints”", "Theme 3", "The plan".
QString nameOf(const Change &change)
{
    if (change.table == "settings"_L1)
        return u"The plan"_s;
    if (change.table == "judgement"_L1)
        return u"The judgement %1"_s.arg(quoted(change.title));
    const bool isTitled = change.reference.isEmpty() || change.table == "measure"_L1;
    const QString name = isTitled ? quoted(change.title) : change.reference;
    return isTheme(change) ? u"%1 %2"_s.arg(nounOf(change), name) : name;
}

constexpr qsizetype longestInFull = 80; // characters of a value that a sentence can bear

// A value as a sentence says it: not more of it than can be read in passing.
QString orNone(const QString &text)
{
    const QString line = text.simplified();
    if (line.isEmpty())
        return u"none"_s;
    return line.size() <= longestInFull ? line : quoted(line);
}

// "its target", "the value of its reading as at 30 Sep 2021".
QString itsPart(const Change &change)
{
    return change.part.startsWith(u"the ") ? change.part : u"its "_s + change.part;
}

QString barePart(const Change &change)
{
    return change.part.startsWith(u"the ") ? change.part.mid(4) : change.part;
}

// Long texts are not for a sentence: that they changed is enough, and both are in the JSON.
QString reworded(const Change &change)
{
    if (change.from.isEmpty())
        return u"has a %1 now."_s.arg(barePart(change));
    if (change.to.isEmpty())
        return u"has no %1 any more."_s.arg(barePart(change));
    return u"has another wording of %1."_s.arg(itsPart(change));
}

QString retitled(const Change &change)
{
    return u"was called %1 and is now called %2."_s.arg(quoted(change.from), quoted(change.to));
}

QString renumbered(const Change &change)
{
    if (change.from.isEmpty())
        return u"had no number and is now %1."_s.arg(change.to);
    if (change.to.isEmpty())
        return u"was %1 and has no number any more."_s.arg(change.from);
    return u"was %1 and is now %2."_s.arg(change.from, change.to);
}

QString movedElsewhere(const Change &change)
{
    if (change.field == u"position"_s)
        return u"has its %1 in another order."_s.arg(change.part);
    const QString whole = u"the theme as a whole"_s;
    return u"moved from %1 to %2."_s.arg(change.from.isEmpty() ? whole : change.from,
                                         change.to.isEmpty() ? whole : change.to);
}

QString ledOtherwise(const Change &change)
{
    if (change.from.isEmpty())
        return u"has a %1 now: %2."_s.arg(change.part, change.to);
    if (change.to.isEmpty())
        return u"has no %1 any more; it was %2."_s.arg(change.part, change.from);
    return u"has another %1: %2, no longer %3."_s.arg(change.part, change.to, change.from);
}

// A field of the row itself, or something under it that is new or gone.
QString detail(const Change &change)
{
    if (change.field == u"position"_s)
        return movedElsewhere(change);
    if (change.field == u"baselined_on"_s && change.from.isEmpty())
        return u"was adopted on %1."_s.arg(change.to);
    if (!change.field.isEmpty())
        return u"changed %1 from %2 to %3."_s.arg(itsPart(change), orNone(change.from),
                                                  orNone(change.to));
    if (!change.to.isEmpty())
        return u"has a new %1: %2."_s.arg(change.part, change.to);
    return change.from.isEmpty() ? u"no longer has the %1."_s.arg(change.part)
                                 : u"no longer has the %1 (%2)."_s.arg(change.part, change.from);
}

QString milestone(const Change &change)
{
    if (change.field.isEmpty() && !change.to.isEmpty())
        return u"has a new %1, %2."_s.arg(change.part, change.to);
    return detail(change);
}

QString newReading(const Change &change)
{
    const QString more = change.part.isEmpty() ? QString() : u", and %1"_s.arg(change.part);
    return change.from.isEmpty() ? u"has its first reading, %1%2."_s.arg(change.to, more)
                                 : u"was %1 and is %2%3."_s.arg(change.from, change.to, more);
}

QString judgedOtherwise(const Change &change)
{
    if (change.from.isEmpty())
        return u"is judged for the first time: “%1”."_s.arg(change.to);
    if (change.to.isEmpty())
        return u"was judged “%1” and is not judged any more."_s.arg(change.from);
    return u"was judged “%1” and is now judged “%2”."_s.arg(change.from, change.to);
}

QString readingChanged(const Change &change)
{
    if (change.field == u"state"_s)
        return u"changed %1 from %2 to %3."_s.arg(itsPart(change), change.from.toLower(),
                                                  change.to.toLower());
    return detail(change);
}

QString withReason(const QString &happened, const Change &change)
{
    const QString reason = change.reason.simplified();
    return reason.isEmpty() ? happened : u"%1: %2"_s.arg(happened, reason);
}

QString happeningToDetail(const Change &change)
{
    switch (change.kind) {
    case ChangeKind::MilestoneReached:
        return u"reached its %1 on %2."_s.arg(change.part, change.to);
    case ChangeKind::MilestoneChanged:
        return milestone(change);
    case ChangeKind::NewReading:
        return newReading(change);
    case ChangeKind::ReadingChanged:
        return readingChanged(change);
    case ChangeKind::LeadChanged:
        return ledOtherwise(change);
    case ChangeKind::PriorityChanged:
        return u"has priority %1; it was %2."_s.arg(change.to, change.from);
    case ChangeKind::Retitled:
        return retitled(change);
    case ChangeKind::Reworded:
        return reworded(change);
    case ChangeKind::Renumbered:
        return renumbered(change);
    case ChangeKind::Moved:
        return movedElsewhere(change);
    case ChangeKind::Withdrawn:
        return change.to.isEmpty() ? u"has no report any more; it was %1."_s.arg(change.from)
                                   : u"had its report taken back: it was %1 and is %2."_s.arg(
                                       change.from, change.to);
    default:
        return detail(change);
    }
}

} // namespace

namespace {

QString happeningAsTold(const Change &change)
{
    switch (change.kind) {
    case ChangeKind::New:
        return u"is new."_s;
    case ChangeKind::Removed:
        return u"was removed."_s;
    case ChangeKind::Completed:
        return u"was completed."_s;
    case ChangeKind::Reopened:
        return u"was reopened: it was %1 and is %2."_s.arg(change.from, change.to);
    case ChangeKind::Started:
        return u"was started."_s;
    case ChangeKind::Slipped:
        return u"became %1."_s.arg(change.to.toLower());
    case ChangeKind::Redated:
        return redated(change.redating.value_or(Redating{}));
    case ChangeKind::ProgressUp:
        return u"went up from %1 to %2."_s.arg(change.from, change.to);
    case ChangeKind::ProgressDown:
        return u"went down from %1 to %2."_s.arg(change.from, change.to);
    case ChangeKind::Unmoved:
        return u"was reported again at %1."_s.arg(change.to);
    case ChangeKind::JudgementBetter:
    case ChangeKind::JudgementWorse:
    case ChangeKind::JudgementChanged:
        return judgedOtherwise(change);
    case ChangeKind::PutOnHold:
        return withReason(u"was put on hold"_s, change);
    case ChangeKind::Cancelled:
        return withReason(u"was cancelled"_s, change);
    case ChangeKind::Resumed:
        return u"was resumed: it is %1."_s.arg(change.to);
    case ChangeKind::NotUpdated:
        return u"has no new update; it stands at %1."_s.arg(change.to);
    case ChangeKind::RatingBetter:
    case ChangeKind::RatingWorse:
    case ChangeKind::RatingChanged:
        return u"was rated %1 and is now rated %2."_s.arg(change.from, change.to);
    default:
        return happeningToDetail(change);
    }
}

} // namespace

// What is told at the end is often somebody's own sentence and has its own stop.
QString happening(const Change &change)
{
    QString told = happeningAsTold(change);
    if (told.endsWith(u'.'))
        told.chop(1);
    return ended(told);
}

QString sentence(const Change &change)
{
    const QString who = nameOf(change);
    const bool isNamed = change.reference.isEmpty() || change.table == "measure"_L1;
    switch (change.kind) {
    case ChangeKind::New:
        return isNamed ? u"%1 is new."_s.arg(who) : u"%1 is new: %2."_s.arg(who, change.title);
    case ChangeKind::Removed:
        return isNamed ? u"%1 was removed."_s.arg(who)
                       : u"%1 was removed: %2."_s.arg(who, change.title);
    default:
        return who + u' ' + happening(change);
    }
}

QString fullName(const Change &change)
{
    if (change.table == "settings"_L1 || change.table == "judgement"_L1)
        return nameOf(change);
    const QString name = (change.reference + u' ' + change.title).simplified();
    return isTheme(change) ? u"%1 %2"_s.arg(nounOf(change), name) : name;
}

QString span(const Changes &changes)
{
    return u"Changes from %1 to %2"_s.arg(changes.from, changes.to);
}

QString asText(const Changes &changes)
{
    QString text = u"%1\n%2.\n"_s.arg(span(changes), summary(changes));
    for (const ChangeKind kind : kindsInOrder()) {
        const auto found = changes.ofKind(kind);
        if (found.isEmpty())
            continue;
        text += u"\n%1 (%2)\n"_s.arg(heading(kind), QString::number(found.size()));
        for (const Change &change : found)
            text += u"- %1 %2\n"_s.arg(fullName(change), happening(change));
    }
    return text;
}

QString summary(const Changes &changes)
{
    QStringList parts;
    for (const ChangeKind kind : kindsInOrder()) {
        if (const int count = changes.count(kind))
            parts.append(QString::number(count) + u' ' + counted(kind, count));
    }
    return parts.isEmpty() ? u"Nothing changed"_s : parts.join(u", "_s);
}

} // namespace tidemark::words
