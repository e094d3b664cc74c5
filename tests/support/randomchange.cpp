// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "core/verbs/statements.h"
#include "tests/support/randomplan.h"

namespace tidemark::test {

using namespace Qt::StringLiterals;

namespace {

/// An officer who throws dice: picks a verb and what to do it to. Many attempts are refused or
/// change nothing, as with people.
class RandomOfficer {
public:
    RandomOfficer(const Plan &plan, Dice &dice) : m_plan(plan), m_dice(dice) {}

    Result<ChangeSet> attempt()
    {
        switch (m_dice.below(16)) {
        case 0:
        case 1:
        case 2:
            return report();
        case 3:
            return moveDate(m_plan, dateChange(), stamp());
        case 4:
            return setHold(m_plan, someId<Action>(), m_dice.value<Hold>(), m_dice.dayOrNone(),
                           m_dice.text(), stamp());
        case 5:
            return m_dice.chance(10) ? baseline(m_plan, m_dice.day()) : report();
        case 6:
            return arrange();
        case 7:
            return place();
        case 8:
            return m_dice.chance(20) ? renumber(m_plan, {}) : renumber(m_plan, someId<Theme>());
        case 9:
            return remove();
        case 10:
        case 11:
            return add();
        default:
            return change();
        }
    }

private:
    template <typename Row> Id someId()
    {
        const auto rows = m_plan.table<Row>().rows();
        return rows.isEmpty() ? Id() : m_dice.oneOf(rows)->id;
    }

    template <typename Row> Row someRow()
    {
        const Row *row = m_plan.find<Row>(someId<Row>());
        return row ? *row : Row();
    }

    Stamp stamp() { return {m_dice.chance(80) ? u"Ann"_s : m_dice.title(), m_dice.moment()}; }

    Result<ChangeSet> report()
    {
        const UpdateDraft draft{
            someId<Action>(),        m_dice.day(),
            m_dice.between(-1, 101), m_dice.chance(60) ? someId<Judgement>() : Id(),
            m_dice.text(),           m_dice.chance(60) ? someId<Round>() : Id()};
        return reportProgress(m_plan, draft, stamp());
    }

    DateChange dateChange()
    {
        return {someId<Action>(),   m_dice.value<DateKind>(),
                m_dice.dayOrNone(), m_dice.text(),
                m_dice.text(),      m_dice.day()};
    }

    Result<ChangeSet> arrange()
    {
        const QList<Id> ids{someId<Theme>(),     someId<Objective>(), someId<Action>(),
                            someId<Milestone>(), someId<Measure>(),   someId<Judgement>(),
                            someId<Layout>()};
        return moveBy(m_plan, m_dice.oneOf(ids), m_dice.between(-2, 2));
    }

    Result<ChangeSet> place()
    {
        const int index = m_dice.between(-1, 3);
        return m_dice.chance(30) ? moveTo(m_plan, someId<Objective>(), someId<Theme>(), index)
                                 : moveTo(m_plan, someId<Action>(), someId<Objective>(), index);
    }

    // Large families go seldom, or soon nothing would be left to change.
    Result<ChangeSet> remove()
    {
        if (m_dice.chance(3))
            return removeRow(m_plan, someId<Theme>());
        if (m_dice.chance(6))
            return removeRow(m_plan, someId<Objective>());
        const QList<Id> ids{someId<Action>(),  someId<Update>(),       someId<Judgement>(),
                            someId<Round>(),   someId<DateMove>(),     someId<Milestone>(),
                            someId<Measure>(), someId<PeriodTarget>(), someId<Reading>(),
                            someId<Layout>(),  someId<Statement>()};
        return removeRow(m_plan, m_dice.oneOf(ids));
    }

    template <typename Row> Row fresh()
    {
        Row row;
        row.id = m_dice.id();
        return row;
    }

    Result<ChangeSet> add()
    {
        switch (m_dice.below(14)) {
        case 0:
            return addTitled<Theme>([](Theme &) {});
        case 1:
            return addTitled<Objective>([this](Objective &row) { row.theme = someId<Theme>(); });
        case 2:
        case 3:
            return addTitled<Action>([this](Action &row) {
                row.objective = someId<Objective>();
                row.start = m_dice.dayOrNone();
            });
        case 4:
            return addTitled<Milestone>([this](Milestone &row) { row.action = someId<Action>(); });
        case 5:
            return addTitled<Measure>([this](Measure &row) {
                row.theme = someId<Theme>();
                row.target = m_dice.numberOrNone();
            });
        case 6:
            return addReading();
        case 7:
            return addPeriodTarget();
        case 8:
            return addRound();
        case 9:
            return addJudgement();
        case 10:
            return addLayout();
        case 11:
            return writeStatement(m_plan, m_dice.chance(60) ? someId<Round>() : Id(),
                                  StatementKind::Challenges, {}, m_dice.text());
        case 12:
            return signOff();
        default:
            return addSnapshot();
        }
    }

    template <typename Row, typename Fill> Result<ChangeSet> addTitled(Fill &&fill)
    {
        auto row = fresh<Row>();
        row.title = m_dice.title();
        fill(row);
        return addRow(m_plan, row);
    }

    Result<ChangeSet> addReading()
    {
        auto row = fresh<Reading>();
        row.measure = someId<Measure>();
        row.asAt = m_dice.day();
        row.value = m_dice.numberOrNone();
        row.recordedAt = m_dice.moment();
        return addRow(m_plan, row);
    }

    Result<ChangeSet> addPeriodTarget()
    {
        auto row = fresh<PeriodTarget>();
        row.measure = someId<Measure>();
        row.periodEnd = m_dice.day();
        row.target = m_dice.numberOrNone();
        return addRow(m_plan, row);
    }

    Result<ChangeSet> addRound()
    {
        auto row = fresh<Round>();
        row.name = m_dice.title();
        row.asAt = m_dice.day();
        return addRow(m_plan, row);
    }

    Result<ChangeSet> addJudgement()
    {
        auto row = fresh<Judgement>();
        row.word = m_dice.title();
        row.meaning = m_dice.text();
        return addRow(m_plan, row);
    }

    Result<ChangeSet> addLayout()
    {
        auto row = fresh<Layout>();
        row.name = m_dice.title();
        row.blocks = randomBlocks(m_dice);
        row.theme = m_dice.chance(30) ? someId<Theme>() : Id();
        return addRow(m_plan, row);
    }

    Result<ChangeSet> signOff()
    {
        const Id round = someId<Round>();
        const auto step = m_dice.value<SignOffStep>();
        return m_dice.chance(30) ? withdrawSignOff(m_plan, round, step)
                                 : tidemark::signOff(m_plan, round, step, m_dice.title(),
                                                     m_dice.day(), m_dice.text());
    }

    Result<ChangeSet> addSnapshot()
    {
        auto row = fresh<Snapshot>();
        row.round = someId<Round>();
        row.version = u"1.%1"_s.arg(m_dice.below(20));
        row.issuedAt = m_dice.moment();
        row.content = "not a version";
        return addRow(m_plan, row);
    }

    Result<ChangeSet> change()
    {
        switch (m_dice.below(10)) {
        case 0:
            return changed<Settings>(
                [this](Settings &row) { row.dueSoonDays = m_dice.below(300); });
        case 1:
            return changed<Theme>([this](Theme &row) { row.narrative = m_dice.text(); });
        case 2:
            return changed<Objective>([this](Objective &row) { row.title = m_dice.title(); });
        case 3:
            return changed<Update>([this](Update &row) { row.progress = m_dice.between(0, 100); });
        case 4:
            return changed<Milestone>([this](Milestone &row) { row.doneOn = m_dice.dayOrNone(); });
        case 5:
            return changed<Measure>([this](Measure &row) { row.target = m_dice.numberOrNone(); });
        case 6:
            return changed<Reading>([this](Reading &row) { row.value = m_dice.numberOrNone(); });
        case 8:
            return changed<Layout>([this](Layout &row) {
                row.name = m_dice.chance(50) ? m_dice.title() : row.name;
                row.blocks = randomBlocks(m_dice);
                row.theme = m_dice.chance(30) ? someId<Theme>() : row.theme;
            });
        case 7:
            return changed<Round>([this](Round &row) { row.name = m_dice.title(); });
        default:
            return changed<Action>([this](Action &row) {
                row.title = m_dice.title();
                row.description = m_dice.text();
                row.reference = m_dice.chance(20) ? m_dice.text() : row.reference;
            });
        }
    }

    template <typename Row, typename Alter> Result<ChangeSet> changed(Alter &&alter)
    {
        Row row = someRow<Row>();
        alter(row);
        return changeRow(m_plan, row);
    }

    const Plan &m_plan;
    Dice &m_dice;
};

} // namespace

ChangeSet randomChange(const Plan &plan, Dice &dice)
{
    RandomOfficer officer(plan, dice);
    for (int i = 0; i < 100; ++i) {
        if (const auto change = officer.attempt(); change && !change->isEmpty())
            return *change;
    }
    Settings settings = plan.settings();
    settings.organisation += u'!';
    if (!plan.find<Settings>(settingsId()))
        return *addRow(plan, settings);
    return *changeRow(plan, settings);
}

} // namespace tidemark::test
