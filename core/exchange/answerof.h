// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace tidemark {

/// What an answer for other programs is of: a day of the living plan, or a version of a round.
struct AnswerOf {
    QDate asAt;
    QString round;   ///< empty: the living plan
    QString version; ///< of the round, "1.0"

    AnswerOf(QDate day) : asAt(day) {}
    AnswerOf(QDate day, const QString &name, const QString &number)
        : asAt(day)
        , round(name)
        , version(number)
    {}
};

/// `object` with `asAt`, `round` and `version`; the last two are null for the living plan.
QJsonObject withOrigin(QJsonObject object, const AnswerOf &of);

} // namespace tidemark
