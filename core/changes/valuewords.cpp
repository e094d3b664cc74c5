// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/valuewords.h"

#include "core/measures/measurewords.h"
#include "core/words/factlines.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::happenings {

namespace {

constexpr qsizetype longestInFull = 80; // characters of a value that a sentence can bear

/// A value as a sentence says it, whatever its type; empty for none.
struct InWords {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return text; }
    QString operator()(QDate day) const { return words::date(day); }
    QString operator()(Stage stage) const { return words::stage(stage); }
    // Within a sentence, unlike the label of a choice.
    QString operator()(ReadingState state) const { return words::readingState(state).toLower(); }
    QString operator()(const NamedRow &row) const { return row.name; }
    QString operator()(const Reported &update) const
    {
        return u"%1 as at %2"_s.arg(words::percent(update.progress), words::date(update.asAt));
    }
    QString operator()(const Measured &reading) const
    {
        const QString value = words::value(reading.value, reading.decimals);
        const QString text = u"%1 as at %2"_s.arg(
            reading.value ? words::amount(value, reading.unit) : value, words::date(reading.asAt));
        return reading.state == ReadingState::Provisional ? text + u" (provisional)"_s : text;
    }
    QString operator()(const TargetValue &value) const
    {
        const QString target = words::target(value.target, value.decimals);
        return value.target.low ? words::amount(target, value.unit) : target;
    }
    QString operator()(const Rated &rated) const
    {
        return rated.stated ? rated.word + u" (stated)"_s : rated.word;
    }
    // "2, the last on 2 Nov 2021, from 31 Dec 2022 to 31 Mar 2023, approved by Cabinet: Late".
    QString operator()(const Moves &moves) const
    {
        return u"%1, the last %2"_s.arg(QString::number(moves.count),
                                        words::moveInFull(moves.last, moves.waits));
    }
    template <typename Other> QString operator()(const Other &value) const
    {
        return words::inWords(value, Plan());
    }
};

} // namespace

QString inWords(const ChangeValue &value)
{
    return std::visit(InWords(), value);
}

QString percent(const ChangeValue &progress)
{
    return words::percent(std::get<int>(progress));
}

// Not more of a value than can be read in passing.
QString orNone(const ChangeValue &value)
{
    const QString line = inWords(value).simplified();
    if (line.isEmpty())
        return u"none"_s;
    return line.size() <= longestInFull ? line : words::quoted(line);
}

} // namespace tidemark::happenings
