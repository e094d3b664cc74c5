// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QString>
#include <QStringList>

#include <optional>

/// A value of any field as a sentence about it says it. `plan` gives rows their names and ratings
/// their words.
namespace tidemark::words {

/// The text as a sentence: with a full stop, unless it brings an end of its own, as what somebody
/// else has written often does.
QString ended(const QString &text);

/// The text as a sentence begins: "Two actions".
QString upperFirst(QString text);
/// The same within one: "two actions".
QString lowerFirst(QString text);

/// The parts as a sentence lists them: "A, B and C".
QString listed(const QStringList &parts);

/// The text in quotation marks, on one line, and no more of it than a sentence can bear.
QString quoted(const QString &text);

QString inWords(const QString &text, const Plan &plan);
QString inWords(const QByteArray &bytes, const Plan &plan);
QString inWords(int value, const Plan &plan);
QString inWords(double value, const Plan &plan);
QString inWords(bool value, const Plan &plan);
QString inWords(QDate day, const Plan &plan);
QString inWords(const QDateTime &moment, const Plan &plan);
QString inWords(const Id &id, const Plan &plan);
QString inWords(Priority value, const Plan &plan);
QString inWords(Hold value, const Plan &plan);
QString inWords(ProgressSource value, const Plan &plan);
QString inWords(DateKind value, const Plan &plan);
QString inWords(Standing value, const Plan &plan);
QString inWords(Shape value, const Plan &plan);
QString inWords(Direction value, const Plan &plan);
QString inWords(Frequency value, const Plan &plan);
QString inWords(Accumulation value, const Plan &plan);
QString inWords(ToleranceKind value, const Plan &plan);
QString inWords(ReadingState value, const Plan &plan);
QString inWords(Rating value, const Plan &plan);
QString inWords(RoundState value, const Plan &plan);
QString inWords(StatementKind value, const Plan &plan);
QString inWords(SignOffStep value, const Plan &plan);

template <typename T> QString inWords(const std::optional<T> &value, const Plan &plan)
{
    return value ? inWords(*value, plan) : QStringLiteral("none");
}

} // namespace tidemark::words
