// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/changesjson.h"

#include "core/changes/sentences.h"
#include "core/plan/json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString nameOfKind(ChangeKind kind)
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
        return u"slipped"_s;
    case ChangeKind::Redated:
        return u"redated"_s;
    case ChangeKind::ProgressUp:
        return u"progressUp"_s;
    case ChangeKind::ProgressDown:
        return u"progressDown"_s;
    case ChangeKind::Unmoved:
        return u"unmoved"_s;
    case ChangeKind::JudgementBetter:
        return u"judgementBetter"_s;
    case ChangeKind::JudgementWorse:
        return u"judgementWorse"_s;
    case ChangeKind::JudgementChanged:
        return u"judgementChanged"_s;
    case ChangeKind::PutOnHold:
        return u"putOnHold"_s;
    case ChangeKind::Cancelled:
        return u"cancelled"_s;
    case ChangeKind::Resumed:
        return u"resumed"_s;
    case ChangeKind::NotUpdated:
        return u"notUpdated"_s;
    case ChangeKind::RatingBetter:
        return u"ratingBetter"_s;
    case ChangeKind::RatingWorse:
        return u"ratingWorse"_s;
    case ChangeKind::RatingChanged:
        return u"ratingChanged"_s;
    case ChangeKind::MilestoneReached:
        return u"milestoneReached"_s;
    case ChangeKind::MilestoneChanged:
        return u"milestoneChanged"_s;
    case ChangeKind::NewReading:
        return u"newReading"_s;
    case ChangeKind::ReadingChanged:
        return u"readingChanged"_s;
    case ChangeKind::TargetChanged:
        return u"targetChanged"_s;
    case ChangeKind::LeadChanged:
        return u"leadChanged"_s;
    case ChangeKind::PriorityChanged:
        return u"priorityChanged"_s;
    case ChangeKind::Retitled:
        return u"retitled"_s;
    case ChangeKind::Reworded:
        return u"reworded"_s;
    case ChangeKind::Renumbered:
        return u"renumbered"_s;
    case ChangeKind::Moved:
        return u"moved"_s;
    case ChangeKind::DetailChanged:
        return u"detailChanged"_s;
    case ChangeKind::RulesChanged:
        return u"rulesChanged"_s;
    case ChangeKind::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue toObject(const std::optional<Redating> &redating)
{
    if (!redating)
        return QJsonValue::Null;
    return QJsonObject{{u"date"_s, toJson(redating->which)},
                       {u"original"_s, toJson(redating->original)},
                       {u"previous"_s, toJson(redating->previous)},
                       {u"current"_s, toJson(redating->current)},
                       {u"reason"_s, textOrNull(redating->reason)},
                       {u"approvedBy"_s, textOrNull(redating->approvedBy)},
                       {u"moves"_s, redating->moves}};
}

QJsonObject toObject(const Change &change)
{
    return {{u"kind"_s, nameOfKind(change.kind)},     {u"row"_s, QString(change.table)},
            {u"reference"_s, change.reference},       {u"title"_s, change.title},
            {u"from"_s, textOrNull(change.from)},     {u"to"_s, textOrNull(change.to)},
            {u"part"_s, textOrNull(change.part)},     {u"field"_s, textOrNull(change.field)},
            {u"reason"_s, textOrNull(change.reason)}, {u"redating"_s, toObject(change.redating)},
            {u"sentence"_s, words::sentence(change)}};
}

} // namespace

QByteArray changesToJson(const Changes &changes)
{
    QJsonObject counts;
    QJsonArray list;
    for (const ChangeKind kind : words::kindsInOrder()) {
        counts.insert(nameOfKind(kind), changes.count(kind));
        for (const Change &change : changes.ofKind(kind))
            list.append(toObject(change));
    }
    return QJsonDocument(QJsonObject{{u"from"_s, changes.from},
                                     {u"to"_s, changes.to},
                                     {u"actions"_s, changes.actions},
                                     {u"counts"_s, counts},
                                     {u"changes"_s, list}})
        .toJson(QJsonDocument::Indented);
}

} // namespace tidemark
