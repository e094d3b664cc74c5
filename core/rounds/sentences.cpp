// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/sentences.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString dateOrNone(QDate day)
{
    return day.isValid() ? date(day) : u"no date"_s;
}

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
    if (!text.endsWith(u'.'))
        text += u'.';
    if (!redating.approvedBy.isEmpty())
        text += u" Approved by %1."_s.arg(redating.approvedBy);
    return text;
}

QString nameOf(const Change &change)
{
    return change.reference.isEmpty() ? u"“%1”"_s.arg(change.title) : change.reference;
}

// What the counted things are called in a summary: "2 completed".
QString counted(ChangeKind kind, int count = 2)
{
    const bool one = count == 1;
    switch (kind) {
    case ChangeKind::New:
        return u"new"_s;
    case ChangeKind::Removed:
        return u"removed"_s;
    case ChangeKind::Completed:
        return u"completed"_s;
    case ChangeKind::Reopened:
        return u"reopened"_s;
    case ChangeKind::Started:
        return u"started"_s;
    case ChangeKind::Slipped:
        return u"became overdue"_s;
    case ChangeKind::Redated:
        return one ? u"date moved"_s : u"dates moved"_s;
    case ChangeKind::ProgressUp:
        return u"up"_s;
    case ChangeKind::ProgressDown:
        return u"down"_s;
    case ChangeKind::Unmoved:
        return u"unmoved"_s;
    case ChangeKind::JudgementBetter:
        return u"judged better"_s;
    case ChangeKind::JudgementWorse:
        return u"judged worse"_s;
    case ChangeKind::JudgementChanged:
        return u"judged otherwise"_s;
    case ChangeKind::PutOnHold:
        return u"put on hold"_s;
    case ChangeKind::Cancelled:
        return u"cancelled"_s;
    case ChangeKind::Resumed:
        return u"resumed"_s;
    case ChangeKind::NotUpdated:
        return u"not updated"_s;
    case ChangeKind::RatingBetter:
        return one ? u"measure rated better"_s : u"measures rated better"_s;
    case ChangeKind::RatingWorse:
        return one ? u"measure rated worse"_s : u"measures rated worse"_s;
    }
    return {};
}

} // namespace

const QList<ChangeKind> &kindsInOrder()
{
    static const QList<ChangeKind> kinds{
        ChangeKind::Completed,        ChangeKind::Started,         ChangeKind::New,
        ChangeKind::Slipped,          ChangeKind::Redated,         ChangeKind::PutOnHold,
        ChangeKind::Cancelled,        ChangeKind::Resumed,         ChangeKind::Reopened,
        ChangeKind::Removed,          ChangeKind::ProgressUp,      ChangeKind::ProgressDown,
        ChangeKind::Unmoved,          ChangeKind::JudgementBetter, ChangeKind::JudgementWorse,
        ChangeKind::JudgementChanged, ChangeKind::RatingBetter,    ChangeKind::RatingWorse,
        ChangeKind::NotUpdated};
    return kinds;
}

QString heading(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Slipped:
        return u"Became overdue"_s;
    case ChangeKind::ProgressUp:
        return u"Progress up"_s;
    case ChangeKind::ProgressDown:
        return u"Progress down"_s;
    case ChangeKind::Unmoved:
        return u"Reported, progress unmoved"_s;
    default:
        break;
    }
    QString text = counted(kind);
    text[0] = text[0].toUpper();
    return text;
}

QString happening(const Change &change)
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
        return u"was judged “%1” and is now judged “%2”."_s.arg(change.from, change.to);
    case ChangeKind::PutOnHold:
        return u"was put on hold."_s;
    case ChangeKind::Cancelled:
        return u"was cancelled."_s;
    case ChangeKind::Resumed:
        return u"was resumed: it is %1."_s.arg(change.to);
    case ChangeKind::NotUpdated:
        return u"has no new update; it stands at %1."_s.arg(change.to);
    case ChangeKind::RatingBetter:
    case ChangeKind::RatingWorse:
        return u"was rated %1 and is now rated %2."_s.arg(change.from, change.to);
    }
    return {};
}

QString sentence(const Change &change)
{
    const QString who = nameOf(change);
    switch (change.kind) {
    case ChangeKind::New:
        return u"%1 is new: %2."_s.arg(who, change.title);
    case ChangeKind::Removed:
        return u"%1 was removed: %2."_s.arg(who, change.title);
    case ChangeKind::RatingBetter:
    case ChangeKind::RatingWorse:
        return u"“%1” %2"_s.arg(change.title, happening(change));
    default:
        return who + u' ' + happening(change);
    }
}

QString fullName(const Change &change)
{
    return (change.reference + u' ' + change.title).simplified();
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

QString moved(int times)
{
    switch (times) {
    case 0:
        return u"without a recorded move"_s;
    case 1:
        return u"moved once"_s;
    case 2:
        return u"moved twice"_s;
    default:
        return u"moved %1 times"_s.arg(times);
    }
}

} // namespace tidemark::words
