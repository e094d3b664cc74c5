// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/sentences.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString times(int count)
{
    switch (count) {
    case 0:
        return u"without a recorded move"_s;
    case 1:
        return u"moved once"_s;
    case 2:
        return u"moved twice"_s;
    default:
        return u"moved %1 times"_s.arg(count);
    }
}

QString dateOrNone(QDate day)
{
    return day.isValid() ? date(day) : u"no date"_s;
}

QString redated(const QString &who, const Redating &redating)
{
    const QString which = redating.which == DateKind::Start ? u"start"_s : u"due date"_s;
    const QString original =
        redating.original.isValid() ? u"originally %1; "_s.arg(date(redating.original)) : u""_s;
    QString text = u"%1 moved its %2 from %3 to %4 (%5%6)"_s.arg(
        who, which, dateOrNone(redating.previous), dateOrNone(redating.current), original,
        times(redating.moves));
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

// What the counted thing is called in a summary: "2 completed".
QString counted(ChangeKind kind)
{
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
        return u"dates moved"_s;
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
        return u"measures rated better"_s;
    case ChangeKind::RatingWorse:
        return u"measures rated worse"_s;
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

QString sentence(const Change &change)
{
    const QString who = nameOf(change);
    switch (change.kind) {
    case ChangeKind::New:
        return u"%1 is new: %2."_s.arg(who, change.title);
    case ChangeKind::Removed:
        return u"%1 was removed: %2."_s.arg(who, change.title);
    case ChangeKind::Completed:
        return u"%1 was completed."_s.arg(who);
    case ChangeKind::Reopened:
        return u"%1 was reopened: it was %2 and is %3."_s.arg(who, change.from, change.to);
    case ChangeKind::Started:
        return u"%1 was started."_s.arg(who);
    case ChangeKind::Slipped:
        return u"%1 became overdue: %2."_s.arg(who, change.to.toLower());
    case ChangeKind::Redated:
        return redated(who, change.redating.value_or(Redating{}));
    case ChangeKind::ProgressUp:
        return u"%1 went up from %2 to %3."_s.arg(who, change.from, change.to);
    case ChangeKind::ProgressDown:
        return u"%1 went down from %2 to %3."_s.arg(who, change.from, change.to);
    case ChangeKind::Unmoved:
        return u"%1 was reported again at %2."_s.arg(who, change.to);
    case ChangeKind::JudgementBetter:
    case ChangeKind::JudgementWorse:
    case ChangeKind::JudgementChanged:
        return u"%1 was judged “%2” and is now judged “%3”."_s.arg(who, change.from, change.to);
    case ChangeKind::PutOnHold:
        return u"%1 was put on hold."_s.arg(who);
    case ChangeKind::Cancelled:
        return u"%1 was cancelled."_s.arg(who);
    case ChangeKind::Resumed:
        return u"%1 was resumed: it is %2."_s.arg(who, change.to);
    case ChangeKind::NotUpdated:
        return u"%1 has no new update; it stands at %2."_s.arg(who, change.to);
    case ChangeKind::RatingBetter:
    case ChangeKind::RatingWorse:
        return u"“%1” was rated %2 and is now rated %3."_s.arg(change.title, change.from,
                                                               change.to);
    }
    return {};
}

QString summary(const Changes &changes)
{
    QStringList parts;
    for (const ChangeKind kind : kindsInOrder()) {
        if (const int count = changes.count(kind))
            parts.append(QString::number(count) + u' ' + counted(kind));
    }
    return parts.isEmpty() ? u"Nothing changed"_s : parts.join(u", "_s);
}

QString travel(Travel travel)
{
    switch (travel) {
    case Travel::Unknown:
        return u"Not known"_s;
    case Travel::Better:
        return u"Better"_s;
    case Travel::Same:
        return u"Unchanged"_s;
    case Travel::Worse:
        return u"Worse"_s;
    case Travel::Up:
        return u"Up"_s;
    case Travel::Down:
        return u"Down"_s;
    }
    return {};
}

} // namespace tidemark::words
