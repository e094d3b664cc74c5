// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"

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
        action.start = QDate(2019, 4, 1).addDays(below(900));
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
        for (int i = 0; i < updatesPerAction; ++i) {
            Update update;
            update.action = action;
            update.asAt = QDate(2017, 3, 31).addMonths(3 * i);
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

    template <typename Row> Id add(Row row)
    {
        std::array<quint32, 4> random{};
        m_dice.fillRange(random.data(), 4);
        row.id = Id(QUuid(random[0], static_cast<ushort>(random[1]),
                          static_cast<ushort>(0x4000U | ((random[1] >> 16) & 0x0FFFU)), 0x80,
                          static_cast<uchar>(random[2]), static_cast<uchar>(random[2] >> 8),
                          static_cast<uchar>(random[2] >> 16), static_cast<uchar>(random[3]),
                          static_cast<uchar>(random[3] >> 8), static_cast<uchar>(random[3] >> 16),
                          static_cast<uchar>(random[3] >> 24)));
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

    QRandomGenerator m_dice{20211031};
    ChangeSet m_content;
    QList<Id> m_judgements;
};

} // namespace

Plan largePlan(int actions)
{
    return Builder().plan(actions);
}

Session session()
{
    return {u"bench"_s, u"bench"_s,
            [] { return QDateTime(QDate(2021, 10, 31), QTime(9, 0), Qt::UTC); }};
}

} // namespace tidemark::bench
