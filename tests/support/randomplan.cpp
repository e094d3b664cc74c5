// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomplan.h"

#include <QCryptographicHash>

namespace tidemark::test {

using namespace Qt::StringLiterals;

namespace {

/// Fills a plan from the top down.
class PlanMaker {
public:
    PlanMaker(quint32 seed, PlanSize size) : m_dice(seed), m_size(size) {}

    Plan make()
    {
        addSettings();
        for (int i = 0; i < 4; ++i)
            addJudgement(i);
        for (int i = 0; i < 3; ++i)
            addRound(i);
        for (int i = 0; i < m_size.themes; ++i)
            addTheme(i);
        for (int i = 0; i < 2; ++i)
            addLayout(i);
        addStatements();
        return std::move(m_plan);
    }

private:
    void addSettings()
    {
        Settings row;
        row.id = settingsId();
        row.organisation = m_dice.title();
        row.title = m_dice.title();
        row.baselinedOn = m_dice.dayOrNone();
        row.dueSoonDays = m_dice.below(200);
        row.yearStartMonth = m_dice.between(1, 12);
        row.roundLength = m_dice.value<Frequency>();
        row.reportsTo = m_dice.title();
        row.datesApprovedBy = m_dice.chance(70) ? m_dice.title() : QString();
        row.signsOff = m_dice.chance(50);
        put(row);
    }

    void addJudgement(int position)
    {
        auto row = fresh<Judgement>();
        row.word = m_dice.title();
        row.meaning = m_dice.text();
        row.standing = m_dice.value<Standing>();
        row.colour = u"#%1"_s.arg(m_dice.below(0x1000000), 6, 16, QChar(u'0'));
        row.shape = m_dice.value<Shape>();
        row.requiresExplanation = m_dice.chance(50);
        row.position = position;
        m_judgements.append(row.id);
        put(row);
    }

    void addRound(int quarter)
    {
        auto row = fresh<Round>();
        row.name = u"Q%1 2021/22"_s.arg(quarter + 1);
        row.from = QDate(2021, 4, 1).addMonths(3 * quarter);
        row.asAt = row.from.addMonths(3).addDays(-1);
        row.state = quarter == 0 ? RoundState::Closed : RoundState::Open;
        row.meetingOn = m_dice.dayOrNone();
        m_rounds.append(row.id);
        put(row);
        if (row.state == RoundState::Closed)
            addSnapshot(row.id);
    }

    void addSnapshot(Id round)
    {
        auto row = fresh<Snapshot>();
        row.round = round;
        row.version = u"1.0"_s;
        row.issuedAt = m_dice.moment();
        row.issuedBy = m_dice.title();
        row.note = m_dice.text();
        row.content = m_dice.text().toUtf8();
        row.checksum = QString::fromLatin1(
            QCryptographicHash::hash(row.content, QCryptographicHash::Sha256).toHex());
        put(row);
    }

    void addLayout(int position)
    {
        auto row = fresh<Layout>();
        row.name = m_dice.title();
        row.blocks = randomBlocks(m_dice);
        if (m_dice.chance(30))
            row.theme = m_dice.oneOf(m_plan.themes().rows())->id;
        row.position = position;
        put(row);
    }

    void addStatements()
    {
        for (const Id round : {Id(), m_rounds.first(), m_rounds.last()}) {
            putStatement(round, m_dice.chance(50) ? StatementKind::Highlights
                                                  : StatementKind::Recommendations);
            putStatement(round, StatementKind::Summary, m_plan.themes().rows().first()->id);
        }
        const Id round = m_rounds.first();
        put(SignOff{signOffId(round, SignOffStep::Draft), round, SignOffStep::Draft, m_dice.title(),
                    m_dice.day(), m_dice.text()});
    }

    void putStatement(Id round, StatementKind kind, Id theme = {})
    {
        put(Statement{statementId(round, kind, theme), round, kind, theme, m_dice.title()});
    }

    void addTheme(int position)
    {
        auto row = fresh<Theme>();
        row.reference = QString::number(position + 1);
        row.title = m_dice.title();
        row.narrative = m_dice.text();
        row.leadMember = m_dice.text();
        row.position = position;
        put(row);
        QList<Id> objectives;
        for (int i = 0; i < m_size.objectives; ++i)
            objectives.append(addObjective(row, i));
        for (int i = 0; i < 2; ++i)
            addMeasure(row.id, objectives, i);
    }

    Id addObjective(const Theme &theme, int position)
    {
        auto row = fresh<Objective>();
        row.theme = theme.id;
        row.reference = theme.reference + u".%1"_s.arg(position + 1);
        row.title = m_dice.title();
        row.description = m_dice.text();
        row.position = position;
        put(row);
        for (int i = 0; i < m_size.actions; ++i)
            addAction(row, i);
        return row.id;
    }

    void addAction(const Objective &objective, int position)
    {
        auto row = fresh<Action>();
        row.objective = objective.id;
        row.reference = objective.reference + u".%1"_s.arg(position + 1);
        row.title = m_dice.title();
        row.description = m_dice.text();
        row.priority = m_dice.value<Priority>();
        row.start = m_dice.dayOrNone();
        if (m_dice.chance(85))
            row.due = (row.start.isValid() ? row.start : m_dice.day()).addDays(m_dice.below(700));
        if (m_dice.chance(50)) {
            row.originalStart = row.start;
            row.originalDue = row.due;
        }
        row.leadOfficer = m_dice.text();
        row.hold = m_dice.chance(80) ? Hold::None : m_dice.value<Hold>();
        if (row.hold != Hold::None) {
            row.heldSince = m_dice.dayOrNone();
            row.holdReason = m_dice.text();
        }
        row.progressSource = m_dice.value<ProgressSource>();
        row.position = position;
        put(row);
        addUnder(row.id);
    }

    void addUnder(Id action)
    {
        for (int i = 0; i < m_size.updates; ++i)
            addUpdate(action);
        if (m_dice.chance(40))
            addDateMove(action);
        if (m_dice.chance(20))
            addHoldChange(action);
        for (int i = m_dice.below(3); i > 0; --i)
            addMilestone(action, i);
    }

    void addUpdate(Id action)
    {
        auto row = fresh<Update>();
        row.action = action;
        row.asAt = m_dice.day();
        row.progress = m_dice.between(0, 100);
        if (m_dice.chance(60))
            row.judgement = m_dice.oneOf(m_judgements);
        row.commentary = m_dice.text();
        row.author = m_dice.title();
        if (m_dice.chance(60))
            row.round = m_dice.oneOf(m_rounds);
        row.recordedAt = m_dice.moment();
        put(row);
    }

    void addDateMove(Id action)
    {
        auto row = fresh<DateMove>();
        row.action = action;
        row.which = m_dice.value<DateKind>();
        row.from = m_dice.dayOrNone();
        row.to = m_dice.day();
        row.movedOn = m_dice.day();
        row.reason = m_dice.text();
        row.approvedBy = m_dice.text();
        row.recordedAt = m_dice.moment();
        put(row);
    }

    void addHoldChange(Id action)
    {
        auto row = fresh<HoldChange>();
        row.action = action;
        row.hold = m_dice.value<Hold>();
        row.heldSince = m_dice.dayOrNone();
        row.holdReason = m_dice.text();
        row.changedOn = QDate(2018, 1, 1).addDays(m_dice.below(900)); // before all rounds
        row.recordedAt = m_dice.moment();
        put(row);
    }

    void addMilestone(Id action, int position)
    {
        auto row = fresh<Milestone>();
        row.action = action;
        row.title = m_dice.title();
        row.due = m_dice.dayOrNone();
        row.doneOn = m_dice.dayOrNone();
        row.position = position;
        put(row);
    }

    void addMeasure(Id theme, const QList<Id> &objectives, int position)
    {
        auto row = fresh<Measure>();
        row.theme = theme;
        if (m_dice.chance(50) && !objectives.isEmpty())
            row.objective = m_dice.oneOf(objectives);
        row.reference = m_dice.chance(50) ? QString() : u"M%1"_s.arg(position + 1);
        row.title = m_dice.title();
        row.description = m_dice.text();
        row.unit = m_dice.text();
        row.direction = m_dice.value<Direction>();
        row.target = m_dice.numberOrNone();
        row.targetHigh = m_dice.numberOrNone();
        if (m_dice.chance(50))
            row.tolerance = qAbs(m_dice.number());
        row.toleranceKind = m_dice.value<ToleranceKind>();
        row.frequency = m_dice.value<Frequency>();
        row.accumulation = m_dice.value<Accumulation>();
        row.numeratorName = m_dice.text();
        row.denominatorName = m_dice.text();
        row.decimals = m_dice.between(0, 6);
        row.leadOfficer = m_dice.text();
        row.position = position;
        put(row);
        for (int i = 0; i < 3; ++i)
            addReading(row.id);
        addPeriodTarget(row.id);
    }

    void addReading(Id measure)
    {
        auto row = fresh<Reading>();
        row.measure = measure;
        row.asAt = m_dice.day();
        row.value = m_dice.numberOrNone();
        row.numerator = m_dice.numberOrNone();
        row.denominator = m_dice.numberOrNone();
        row.target = m_dice.numberOrNone();
        row.targetHigh = m_dice.numberOrNone();
        row.state = m_dice.value<ReadingState>();
        if (m_dice.chance(50))
            row.statedRating = m_dice.value<Rating>();
        if (m_dice.chance(40))
            row.statedWord = m_dice.text();
        row.commentary = m_dice.text();
        row.author = m_dice.title();
        row.recordedAt = m_dice.moment();
        put(row);
    }

    void addPeriodTarget(Id measure)
    {
        auto row = fresh<PeriodTarget>();
        row.measure = measure;
        row.periodEnd = m_dice.day();
        row.target = m_dice.numberOrNone();
        row.targetHigh = m_dice.numberOrNone();
        put(row);
    }

    template <typename Row> Row fresh()
    {
        Row row;
        row.id = m_dice.id();
        return row;
    }

    template <typename Row> void put(const Row &row) { m_plan.table<Row>().put(row); }

    Dice m_dice;
    PlanSize m_size;
    Plan m_plan;
    QList<Id> m_judgements;
    QList<Id> m_rounds;
};

} // namespace

QString randomBlocks(Dice &dice)
{
    QStringList keys;
    for (int i = dice.between(1, 4); i > 0; --i)
        keys.append(dice.oneOf(QStringList{u"opening"_s, u"changes"_s, u"chapters"_s, u"summary"_s,
                                           u"block-of-a-newer-one"_s}));
    return keys.join(u' ');
}

Plan randomPlan(quint32 seed, PlanSize size)
{
    return PlanMaker(seed, size).make();
}

} // namespace tidemark::test
