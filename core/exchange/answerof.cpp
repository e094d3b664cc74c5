// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answerof.h"

#include "core/plan/json.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QJsonValue nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject withOrigin(QJsonObject object, const AnswerOf &of)
{
    object.insert(u"asAt"_s, toJson(of.asAt));
    object.insert(u"round"_s, nullIfEmpty(of.round));
    object.insert(u"version"_s, nullIfEmpty(of.version));
    return object;
}

} // namespace tidemark
