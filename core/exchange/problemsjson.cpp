// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/problemsjson.h"

#include "core/plan/json.h"
#include "core/plan/visit.h"
#include "core/words/names.h"
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

// A name is shortened for people; other programs have room for the whole title.
QString wholeName(const Plan &plan, Id id)
{
    QString name = nameOf(plan, id);
    visitRow(plan, id, [&](const auto &row) {
        if constexpr (requires { row.title; }) {
            const QString brief = inBrief(row.title);
            if (!brief.isEmpty())
                name.replace(name.lastIndexOf(brief), brief.size(), row.title.simplified());
        }
    });
    return name;
}

} // namespace

QByteArray problemsToJson(const QList<Problem> &problems, const Plan &plan, const AnswerOf &of)
{
    QJsonArray list;
    for (const Problem &problem : problems) {
        const QString name = wholeName(plan, problem.row);
        list.append(QJsonObject{{u"weight"_s, weightOf(problem)},
                                {u"table"_s, QString(tableOf(plan, problem.row))},
                                {u"row"_s, toJson(problem.row)},
                                {u"name"_s, name},
                                {u"sentence"_s, words::problem(problem, name)}});
    }
    return QJsonDocument(withOrigin({{u"problems"_s, list}}, of)).toJson(QJsonDocument::Indented);
}

} // namespace tidemark
