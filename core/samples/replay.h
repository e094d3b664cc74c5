// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/json.h"
#include "core/verbs/edits.h"

#include <functional>

namespace tidemark {

/// Makes a plan by the verbs an officer has, in the order of time: rows are added, the plan is
/// adopted, and then quarter after quarter is opened, lived through and issued. The ids are
/// the same every time. The first error is kept and makes plan() an error.
class Replay {
public:
    using Verb = std::function<Result<ChangeSet>(const Plan &plan, Id round)>;

    /// The empty plan and its settings.
    explicit Replay(const QJsonObject &settings);

    /// Adds a row, its fields named as in fields.h; its id.
    template <typename Row> Id add(const QJsonObject &object, const Row &row)
    {
        auto read = rowIn(object, row);
        read.id = nextId();
        perform(addRow(m_plan, read));
        return read.id;
    }
    /// The row with the object's fields laid over it.
    template <typename Row> Row rowIn(const QJsonObject &object, const Row &row)
    {
        const auto read = rowFromJson(object, row);
        if (!read)
            fail(QStringLiteral("a row of its %1 is wrong.").arg(QLatin1String(tableName<Row>)));
        return read.value_or(row);
    }
    /// Keeps what happens on a day until the round it falls in.
    void keep(QDate day, Verb verb);

    void adopt(QDate day);
    /// Writes what the object says under "statements" (its kinds by their stored names) and under
    /// "summaries" (themes by their references); a null round: the standing words.
    void write(const QJsonObject &object, Id round);
    /// Opens a round, does what was kept for its days and, where its object says by whom it was
    /// issued, closes it.
    void liveThrough(const QJsonObject &round);

    /// The day of that name; fails where it is none.
    QDate dayIn(const QJsonObject &object, QLatin1String name);
    void fail(const QString &why);
    /// The plan; an error also where something kept falls in no round.
    Result<Plan> plan();

private:
    struct Event {
        QDate day;
        Verb verb;
    };

    Id nextId();
    void perform(const Result<ChangeSet> &change);
    void seal(AnyEdit &any) const;
    void doUntil(QDate day, Id round);
    void signOffs(const QJsonObject &object, Id round);

    int m_rows = 0;
    Plan m_plan;
    QList<Event> m_events;
    std::optional<Error> m_fault;
};

} // namespace tidemark
