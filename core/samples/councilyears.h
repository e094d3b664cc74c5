// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/json.h"
#include "core/rounds/rounds.h"

#include <QHash>
#include <QRandomGenerator>

namespace tidemark {

/// What happens to the invented council's plan from quarter to quarter: progress, judgements, moved
/// dates, readings, rounds. All of it goes through the verbs an officer has. An error is
/// kept and makes plan() an error.
class CouncilYears {
public:
    explicit CouncilYears(QDate firstDay);

    /// The empty plan and its settings.
    void begin(const QJsonObject &settings);
    /// Adds a row of the resource, its fields named as in fields.h.
    template <typename Row> Id add(const QJsonObject &object, const Row &row)
    {
        auto read = rowFromJson(object, row);
        if (!read) {
            fail(QStringLiteral("a row of its %1 is wrong.").arg(QLatin1String(tableName<Row>)));
            return {};
        }
        read->id = nextId();
        perform(addRow(m_plan, *read));
        return read->id;
    }
    /// Gives a new action its dates and priority, and decides how it will fare.
    void promise(Action &action);
    /// The measure's values will lead from the one to the other.
    void follow(Id measure, double first, double last);
    void adopt();
    /// A quarter that begins on this day: collected and issued as version 1.0.
    void liveThrough(QDate begins);
    /// The quarter that begins on this day has been opened, and about half of it reported.
    void collectHalf(QDate begins);

    Result<Plan> plan() const;

private:
    enum class Fate { Steady, Slow, Late, Forgotten };
    struct Course {
        double first = 0;
        double last = 0;
    };

    int below(int limit) { return m_dice.bounded(limit); }
    bool chance(int percent) { return below(100) < percent; }
    Id nextId();
    void fail(const QString &why);
    void perform(const Result<ChangeSet> &change);
    void seal(AnyEdit &any) const;

    Id openQuarter(QDate begins);
    void report(const Action &action, const Round &round);
    int progressOf(const Action &action, QDate day);
    Id judged(Standing standing) const;
    Standing standingOf(const Action &action, int progress, QDate day);
    QString commentary(Standing standing);
    void moveWhatIsLate(const Round &round);
    void pauseSome(const Round &round);
    void read(const Measure &measure, const Round &round, bool provisional);
    Stamp stampOn(QDate day, const QString &author) const;

    QDate m_firstDay;
    QRandomGenerator m_dice;
    int m_rows = 0;
    Plan m_plan;
    std::optional<Error> m_fault;
    QList<Fate> m_fates; ///< in the order of the actions, which get their ids after their fates
    QHash<Id, Fate> m_fateOf;
    QHash<Id, Course> m_courses;
};

} // namespace tidemark
