// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/remarksjson.h"

#include "core/plan/json.h"
#include "core/plan/visit.h"
#include "core/words/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

QByteArray remarksToJson(const QList<Remark> &remarks, const Plan &plan, const AnswerOf &of)
{
    QJsonArray list;
    for (const Remark &remark : remarks) {
        const auto all = remarkKinds();
        const auto kind = std::find_if(
            all.begin(), all.end(), [&](const RemarkKind &one) { return one.kind == remark.kind; });
        list.append(QJsonObject{
            {u"kind"_s, QString(kind->key)},
            {u"table"_s, QString(tableOf(plan, remark.row))},
            {u"row"_s, toJson(remark.row)},
            {u"name"_s, nameOf(plan, remark.row)},
            {u"field"_s, remark.field.isEmpty() ? QJsonValue() : QJsonValue(remark.field)},
            {u"sentence"_s, remark.sentence}});
    }
    return QJsonDocument(withOrigin({{u"remarks"_s, list}}, of)).toJson(QJsonDocument::Indented);
}

} // namespace tidemark::publishing
