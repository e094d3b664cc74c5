// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/draftsjson.h"

#include "core/words/names.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

QByteArray draftsToJson(const QList<Draft> &drafts, const Plan &plan, const AnswerOf &of)
{
    QJsonArray all;
    for (const Draft &draft : drafts) {
        QJsonArray suggestions;
        for (const Suggestion &one : draft.suggestions) {
            QJsonArray rows;
            for (const Id &row : one.rows)
                rows.append(shortNameOf(plan, row));
            suggestions.append(QJsonObject{{u"sentence"_s, one.sentence}, {u"rows"_s, rows}});
        }
        const QJsonValue theme = draft.theme.isNull() ? QJsonValue(QJsonValue::Null)
                                                      : QJsonValue(shortNameOf(plan, draft.theme));
        all.append(QJsonObject{{u"kind"_s, storedWord(draft.kind)},
                               {u"theme"_s, theme},
                               {u"suggestions"_s, suggestions}});
    }
    return QJsonDocument(withOrigin({{u"drafts"_s, all}}, of)).toJson(QJsonDocument::Indented);
}

} // namespace tidemark
