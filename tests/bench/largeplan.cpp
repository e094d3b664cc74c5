// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"

#include "core/rounds/rounds.h"
#include "core/verbs/edits.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace tidemark::bench {

namespace {

constexpr int objectivesPerTheme = 10;
constexpr int actionsPerObjective = 10;
constexpr int updatesPerAction = 20;

/// Adds rows to a plan, with ids, dates and words from dice with a fixed seed.
class Builder {
public:
    explicit Builder(const PlanShape &shape) : m_shape(shape) {}

    Plan plan(int actions)
    {
        m_content = startPlan(u"Aldermere District Council"_s, u"A large plan"_s);
        for (const AnyEdit &edit : m_content.edits) {
            if (const auto *judgement = std::get_if<Edit<Judgement>>(&edit))
                m_judgements.append(judgement->id());
        }
        constexpr int perTheme = objectivesPerTheme * actionsPerObjective;
        for (int theme = 0; theme < (actions + perTheme - 1) / perTheme; ++theme)
            addTheme(theme);
        for (int i = 0; i < m_shape.measures; ++i)
            addMeasure(i);
        const auto plan = applied(m_content, Plan());
        if (!plan)
            qFatal("%s", qUtf8Printable(plan.error().message));
        return *plan;
    }

private:
    void addTheme(int number)
    {
        Theme theme;
        theme.reference = QString::number(number + 1);
        theme.title = words(4);
        theme.narrative = words(60) + u"\n\n"_s + words(60);
        theme.leadMember = words(2);
        theme.position = number;
        const Id id = add(theme);
        m_themes.append(id);
        for (int i = 0; i < objectivesPerTheme; ++i)
            addObjective(id, theme.reference, i);
    }

    void addObjective(Id theme, const QString &above, int number)
    {
        Objective objective;
        objective.theme = theme;
        objective.reference = u"%1.%2"_s.arg(above).arg(number + 1);
        objective.title = words(8);
        objective.position = number;
        const Id id = add(objective);
        for (int i = 0; i < actionsPerObjective; ++i)
            addAction(id, objective.reference, i);
    }

    void addAction(Id objective, const QString &above, int number)
    {
        Action action;
        action.objective = objective;
        action.reference = u"%1.%2"_s.arg(above).arg(number + 1);
        action.title = words(7);
        action.description = words(35);
        action.priority = static_cast<Priority>(below(3));
        action.start = m_shape.firstStart.addDays(below(m_shape.daysOfStarts));
        action.due = action.start.addDays(90 + below(900));
        action.originalStart = action.start;
        action.originalDue = action.due;
        action.leadOfficer = words(2);
        action.position = number;
        const Id id = add(action);
        addUpdates(id);
        for (int i = 0; i < 3; ++i)
            addMilestone(id, action.start.addDays(60 * i), i);
    }

    void addUpdates(Id action)
    {
        int progress = 0;
        // Every second action a quarter later, so that each quarter has news of some.
        const QDate begin = m_shape.firstUpdate.addMonths(++m_actions % 2 == 0 ? m_shape.shift : 0);
        for (int i = 0; i < updatesPerAction; ++i) {
            Update update;
            update.action = action;
            update.asAt = lastOfMonth(begin.addMonths(m_shape.monthsBetween * i));
            update.progress = progress;
            update.judgement = m_judgements[below(int(m_judgements.size()))];
            update.commentary = words(20);
            update.author = u"Hannah Whitlock"_s;
            update.recordedAt = QDateTime(update.asAt, QTime(16, 0), Qt::UTC);
            add(update);
            progress = std::min(100, progress + below(9));
        }
    }

    void addMilestone(Id action, QDate due, int number)
    {
        Milestone milestone;
        milestone.action = action;
        milestone.title = words(5);
        milestone.due = due;
        milestone.position = number;
        add(milestone);
    }

    void addMeasure(int number)
    {
        Measure measure;
        measure.theme = m_themes[number % m_themes.size()];
        measure.reference = u"M%1"_s.arg(number + 1);
        measure.title = words(5);
        measure.unit = u"%"_s;
        measure.target = 90;
        measure.position = number;
        const Id id = add(measure);
        for (int i = 0; i < m_shape.readings; ++i) {
            Reading reading;
            reading.measure = id;
            reading.asAt = lastOfMonth(m_shape.firstUpdate.addMonths(3 * i));
            reading.value = 80 + below(200) / 10.0;
            reading.target = 90;
            reading.author = u"Hannah Whitlock"_s;
            reading.commentary = words(8);
            reading.recordedAt = QDateTime(reading.asAt, QTime(16, 0), Qt::UTC);
            add(reading);
        }
    }

    static QDate lastOfMonth(QDate day)
    {
        return QDate(day.year(), day.month(), day.daysInMonth());
    }

    // When the row would have been made; what bears no moment is made at the beginning.
    template <typename Row> static quint64 momentOf(const Row &row)
    {
        if constexpr (requires { row.recordedAt; })
            return quint64(row.recordedAt.toMSecsSinceEpoch());
        else
            return 0;
    }

    template <typename Row> Id add(Row row)
    {
        row.id = TimeOrderedIds().next(momentOf(row), m_dice.generate64());
        m_content.edits.append(Edit<Row>{std::nullopt, row});
        return row.id;
    }

    QString words(int count)
    {
        static const QStringList known{u"the"_s,     u"council"_s,  u"residents"_s, u"service"_s,
                                       u"survey"_s,  u"with"_s,     u"partners"_s,  u"and"_s,
                                       u"improve"_s, u"report"_s,   u"cabinet"_s,   u"strategy"_s,
                                       u"to"_s,      u"deliver"_s,  u"housing"_s,   u"parks"_s,
                                       u"of"_s,      u"review"_s,   u"community"_s, u"digital"_s,
                                       u"in"_s,      u"progress"_s, u"agreed"_s,    u"coastal"_s};
        QStringList chosen;
        for (int i = 0; i < count; ++i)
            chosen.append(known[below(int(known.size()))]);
        return chosen.join(u' ');
    }

    int below(int end) { return int(m_dice.bounded(quint32(end))); }

    PlanShape m_shape;
    int m_actions = 0;
    QList<Id> m_themes;
    QRandomGenerator m_dice{20211031};
    ChangeSet m_content;
    QList<Id> m_judgements;
};

} // namespace

Plan largePlan(int actions, const PlanShape &shape)
{
    return Builder(shape).plan(actions);
}

PlanShape tenYears()
{
    PlanShape shape;
    shape.firstStart = QDate(2012, 4, 1);
    shape.daysOfStarts = 3000;
    shape.firstUpdate = QDate(2012, 6, 30);
    shape.monthsBetween = 6;
    shape.shift = 3;
    shape.measures = 30;
    shape.readings = 40;
    return shape;
}

Result<void> closeQuarters(Document &document, QDate begins, int count)
{
    for (int i = 0; i < count; ++i) {
        const Period period = periodOf(begins.addMonths(3 * i), Frequency::Quarter, 4);
        Result<ChangeSet> change = beginRound(document.plan(), period);
        if (!change)
            return change.error();
        if (const auto done = document.perform(*change); !done)
            return done.error();
        const Issue issue{u"Hannah Whitlock"_s,
                          QDateTime(period.asAt.addDays(20), QTime(10, 0), Qt::UTC),
                          u"As presented to Cabinet."_s, u"Given to Cabinet by word of mouth."_s};
        change = closeRound(document.plan(), openRound(document.plan())->id, issue);
        if (!change)
            return change.error();
        if (const auto done = document.perform(*change); !done)
            return done.error();
    }
    return {};
}

Plan withoutVersions(Plan plan)
{
    plan.table<Snapshot>().assign({});
    return plan;
}

Session session()
{
    return {u"bench"_s, u"bench"_s,
            [] { return QDateTime(QDate(2022, 4, 30), QTime(9, 0), Qt::UTC); }};
}

} // namespace tidemark::bench
