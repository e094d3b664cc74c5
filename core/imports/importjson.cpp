// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString fateKey(RowFate::Kind kind)
{
    static const std::array keys{u"new"_s, u"changed"_s, u"unchanged"_s, u"notUnderstood"_s,
                                 u"passedOver"_s};
    return keys.at(static_cast<size_t>(kind));
}

QJsonValue matchKey(MatchedBy by)
{
    static const std::array keys{QString(), u"id"_s, u"reference"_s, u"title"_s};
    return by == MatchedBy::Nothing ? QJsonValue(QJsonValue::Null)
                                    : QJsonValue(keys.at(static_cast<size_t>(by)));
}

QJsonObject rowJson(const RowFate &row)
{
    QJsonArray fields;
    for (const FieldChange &field : row.fields)
        fields.append(QJsonObject{
            {u"field"_s, field.field}, {u"before"_s, field.before}, {u"after"_s, field.after}});
    return {{u"sheet"_s, row.sheet},
            {u"row"_s, row.row},
            {u"fate"_s, fateKey(row.kind)},
            {u"why"_s, row.why},
            {u"name"_s, row.name},
            {u"matchedBy"_s, matchKey(row.by)},
            {u"fields"_s, fields},
            {u"remarks"_s, QJsonArray::fromStringList(row.remarks)},
            {u"problems"_s, QJsonArray::fromStringList(row.problems)}};
}

QJsonObject wordJson(const FoundWord &word)
{
    return {{u"word"_s, word.word},
            {u"kind"_s, word.kind == FoundWord::Kind::Person ? u"person"_s : u"status"_s},
            {u"count"_s, word.count},
            {u"meaning"_s, word.meaning},
            {u"like"_s, word.like},
            {u"asked"_s, word.isGuess}};
}

} // namespace

QByteArray importToJson(const Import &import, bool isDone)
{
    QJsonArray rows;
    for (const RowFate &row : import.rows)
        rows.append(rowJson(row));
    QJsonArray questions;
    for (const Question &question : import.questions)
        questions.append(QJsonObject{{u"key"_s, question.key},
                                     {u"question"_s, question.text},
                                     {u"assumed"_s, question.assumed},
                                     {u"choices"_s, QJsonArray::fromStringList(question.choices)}});
    QJsonArray words;
    for (const FoundWord &word : import.words)
        words.append(wordJson(word));
    const QJsonObject object{
        {u"done"_s, isDone},
        {u"new"_s, import.count(RowFate::Kind::New)},
        {u"changed"_s, import.count(RowFate::Kind::Changed)},
        {u"unchanged"_s, import.count(RowFate::Kind::Unchanged)},
        {u"notUnderstood"_s, import.count(RowFate::Kind::NotUnderstood)},
        {u"rows"_s, rows},
        {u"questions"_s, questions},
        {u"words"_s, words},
        {u"remarks"_s, QJsonArray::fromStringList(import.remarks)},
        {u"notInFile"_s, QJsonArray::fromStringList(import.notInFile)},
        {u"mapping"_s, QJsonDocument::fromJson(mappingToJson(import.used)).object()}};
    return QJsonDocument(object).toJson();
}

} // namespace tidemark
