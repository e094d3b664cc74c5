// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/changesjson.h"

#include "core/changes/changekinds.h"
#include "core/changes/sentences.h"
#include "core/plan/json.h"
#include "core/words/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// 1 gave English texts where 2 gives values.
constexpr int changesVersion = 2;

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

/// A value as other programs read it: numbers, days as "2021-09-30", stored words; what consists of
/// several values as an object.
struct AsJson {
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(Stage stage) const { return words::stage(stage); } // as facts are
    QJsonValue operator()(const NamedRow &row) const
    {
        return QJsonObject{{u"id"_s, toJson(row.row)}, {u"name"_s, row.name}};
    }
    QJsonValue operator()(const Reported &update) const
    {
        return QJsonObject{{u"progress"_s, update.progress}, {u"asAt"_s, toJson(update.asAt)}};
    }
    QJsonValue operator()(const Measured &reading) const
    {
        return QJsonObject{{u"value"_s, toJson(reading.value)},
                           {u"asAt"_s, toJson(reading.asAt)},
                           {u"state"_s, toJson(reading.state)}};
    }
    QJsonValue operator()(const TargetValue &value) const
    {
        return QJsonObject{{u"target"_s, toJson(value.target.low)},
                           {u"targetHigh"_s, toJson(value.target.high)}};
    }
    QJsonValue operator()(const Rated &rated) const
    {
        return QJsonObject{{u"rating"_s, toJson(rated.rating)},
                           {u"word"_s, rated.word},
                           {u"stated"_s, rated.stated}};
    }
    QJsonValue operator()(const Moves &moves) const
    {
        return QJsonObject{{u"moves"_s, moves.count},
                           {u"movedOn"_s, toJson(moves.last.movedOn)},
                           {u"previous"_s, toJson(moves.last.from)},
                           {u"current"_s, toJson(moves.last.to)},
                           {u"approvedBy"_s, textOrNull(moves.last.approvedBy)},
                           {u"reason"_s, textOrNull(moves.last.reason)}};
    }
    template <typename Value> QJsonValue operator()(const Value &value) const
    {
        return toJson(value);
    }
};

QJsonValue toObject(const ChangeValue &value)
{
    return std::visit(AsJson(), value);
}

QString fateInJson(Part::Fate fate)
{
    switch (fate) {
    case Part::Fate::Changed:
        return u"changed"_s;
    case Part::Fate::New:
        return u"new"_s;
    case Part::Fate::Gone:
        return u"gone"_s;
    }
    return {};
}

QJsonValue toObject(const std::optional<Part> &part)
{
    if (!part)
        return QJsonValue::Null;
    return QJsonObject{{u"row"_s, QString(part->table)},
                       {u"id"_s, part->row.isNull() ? QJsonValue::Null : toJson(part->row)},
                       {u"title"_s, textOrNull(part->title)},
                       {u"asAt"_s, toJson(part->day)},
                       {u"fate"_s, fateInJson(part->fate)}};
}

QJsonObject toObject(const Change &change)
{
    return {{u"kind"_s, kindOfChange(change.kind).stored.toString()},
            {u"row"_s, QString(change.table)},
            {u"id"_s, toJson(change.row)},
            {u"reference"_s, change.reference},
            {u"title"_s, change.title},
            {u"from"_s, toObject(change.from)},
            {u"to"_s, toObject(change.to)},
            {u"part"_s, toObject(change.part)},
            {u"field"_s, textOrNull(change.field)},
            {u"more"_s, change.more},
            {u"reason"_s, textOrNull(change.reason)},
            {u"redating"_s, toObject(change.redating)},
            {u"sentence"_s, words::sentence(change)}};
}

} // namespace

QByteArray changesToJson(const Changes &changes)
{
    QJsonObject counts;
    QJsonArray list;
    for (const KindOfChange &kind : kindsOfChange()) {
        counts.insert(kind.stored.toString(), changes.count(kind.kind));
        for (const Change &change : changes.ofKind(kind.kind))
            list.append(toObject(change));
    }
    return QJsonDocument(QJsonObject{{u"version"_s, changesVersion},
                                     {u"from"_s, changes.from},
                                     {u"to"_s, changes.to},
                                     {u"actions"_s, changes.actions},
                                     {u"counts"_s, counts},
                                     {u"changes"_s, list}})
        .toJson(QJsonDocument::Indented);
}

} // namespace tidemark
