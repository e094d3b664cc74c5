// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/problemsjson.h"

#include "core/plan/json.h"
#include "core/plan/names.h"
#include "core/words/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString weightOf(const Problem &problem)
{
    switch (problem.weight) {
    case Problem::Weight::Wrong:
        return u"wrong"_s;
    case Problem::Weight::Missing:
        return u"missing"_s;
    case Problem::Weight::Note:
        break;
    }
    return u"note"_s;
}

} // namespace

QByteArray problemsToJson(const QList<Problem> &problems, const Plan &plan)
{
    QJsonArray list;
    for (const Problem &problem : problems)
        list.append(QJsonObject{{u"weight"_s, weightOf(problem)},
                                {u"table"_s, QString(tableOf(plan, problem.row))},
                                {u"row"_s, toJson(problem.row)},
                                {u"name"_s, nameOf(plan, problem.row)},
                                {u"sentence"_s, words::problem(problem, plan)}});
    return QJsonDocument(QJsonObject{{u"problems"_s, list}}).toJson(QJsonDocument::Indented);
}

} // namespace tidemark
