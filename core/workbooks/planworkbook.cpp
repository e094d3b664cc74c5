// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/planworkbook.h"

#include "core/columns/actioncolumns.h"
#include "core/columns/fieldcolumns.h"
#include "core/columns/measurecolumns.h"
#include "core/columns/readingcolumns.h"
#include "core/columns/recordcolumns.h"
#include "core/columns/rollupcolumns.h"
#include "core/measures/readings.h"
#include "core/rules/facts.h"
#include "core/words/words.h"
#include "core/words/workbookwords.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// Every column of the catalogue, but for those with these keys.
template <typename Row>
Chosen<Row> allBut(const QList<Column<Row>> &catalogue, const QStringList &keys)
{
    Chosen<Row> columns;
    for (const Column<Row> &column : catalogue) {
        if (!keys.contains(QLatin1String(column.key)))
            columns.append(&column);
    }
    return columns;
}

template <typename Row> QList<ColumnCell> cellsOf(const Chosen<Row> &columns, const Row &row)
{
    QList<ColumnCell> cells;
    cells.reserve(columns.size());
    for (const Column<Row> *column : columns)
        cells.append(column->cell(row));
    return cells;
}

const Chosen<ActionRow> &namesOfActions()
{
    static const auto columns =
        chosen(actionColumns(), {"theme", "objective", "reference", "title"});
    return columns;
}

template <typename Row> Chosen<Row> all(const QList<Column<Row>> &catalogue)
{
    return allBut(catalogue, {});
}

QString ownTarget()
{
    return u"Own target"_s;
}

QString ownUpperTarget()
{
    return u"Own upper target"_s;
}

/// A row as it is stored.
template <typename Stored> struct StoredRow {
    const Plan &plan;
    const Stored &row;
};

template <typename Stored> const Stored &storedIn(const StoredRow<Stored> &row)
{
    return row.row;
}

/// The columns of a row's own fields, but for those with these keys.
template <typename Stored> QList<Column<StoredRow<Stored>>> ownColumns(const QStringList &but)
{
    auto columns = fieldColumns<Stored, StoredRow<Stored>>(storedIn<Stored>);
    columns.removeIf([&](const Column<StoredRow<Stored>> &column) {
        return but.contains(QLatin1String(column.key));
    });
    // Beside them stand the targets in force.
    if constexpr (std::is_same_v<Stored, Reading>) {
        for (auto &column : columns) {
            if (QLatin1String(column.key) == "target"_L1)
                column.heading = ownTarget();
            else if (QLatin1String(column.key) == "target_high"_L1)
                column.heading = ownUpperTarget();
        }
    }
    return columns;
}

/// Those, with what stands in the other columns of their sheet.
template <typename Stored> class OwnColumns {
public:
    explicit OwnColumns(const QStringList &but) : m_columns(ownColumns<Stored>(but)) {}

    QStringList labels() const
    {
        QStringList labels;
        for (const auto &column : m_columns)
            labels.append(column.label());
        return labels;
    }
    QList<ColumnCell> cells(const Plan &plan, const Stored &row) const
    {
        QList<ColumnCell> cells;
        for (const auto &column : m_columns)
            cells.append(column.cell({plan, row}));
        return cells;
    }

private:
    QList<Column<StoredRow<Stored>>> m_columns;
};

QList<ColumnCell> identity(Id id, Id above)
{
    return {id.toString(), above.toString()};
}

/// The sheets of everything that stands under themes, filled by one walk through the plan.
class Filling {
public:
    Filling(const Plan &plan, QDate asAt) : m_plan(plan), m_asAt(asAt)
    {
        for (TableSheet *sheet : sheetsInOrder()) {
            sheet->headings += {words::identity(), words::identityAbove()};
            sheet->hiddenColumns = 2;
        }
    }

    QList<TableSheet> sheets()
    {
        for (const Theme *theme : m_plan.themes().rowsUnder({})) {
            m_themes.rows.append(m_ownOfThemes.cells(m_plan, *theme)
                                 + cellsOf(m_ofThemes, rollUpRow(m_plan, *theme, m_asAt))
                                 + identity(theme->id, {}));
            for (const Objective *objective : m_plan.objectives().rowsUnder(theme->id))
                add(*theme, *objective);
            for (const Measure *measure : m_plan.measures().rowsUnder(theme->id))
                add(*measure);
        }
        for (const Judgement *judgement : m_plan.judgements().rowsUnder({}))
            m_judgements.rows.append(m_ownOfJudgements.cells(m_plan, *judgement)
                                     + identity(judgement->id, {}));
        QList<TableSheet> made;
        for (const TableSheet *sheet : sheetsInOrder())
            made.append(*sheet);
        return made;
    }

private:
    QList<TableSheet *> sheetsInOrder()
    {
        return {&m_actions, &m_objectives, &m_themes, &m_measures, &m_readings,
                &m_updates, &m_milestones, &m_moves,  &m_targets,  &m_judgements};
    }

    void add(const Theme &theme, const Objective &objective)
    {
        m_objectives.rows.append(QList<ColumnCell>{theme.reference}
                                 + m_ownOfObjectives.cells(m_plan, objective)
                                 + cellsOf(m_ofObjectives, rollUpRow(m_plan, objective, m_asAt))
                                 + identity(objective.id, theme.id));
        for (const Action *action : m_plan.actions().rowsUnder(objective.id)) {
            const ActionRow row = actionRow(m_plan, *action, m_asAt);
            m_actions.rows.append(cellsOf(m_ofActions, row) + identity(action->id, objective.id));
            addRecords(row);
        }
    }

    void addRecords(const ActionRow &row)
    {
        const Id action = row.action.id;
        const QList<ColumnCell> names = cellsOf(namesOfActions(), row);
        for (const Update *update : m_plan.updates().rowsUnder(action)) {
            if (update->asAt <= m_asAt)
                m_updates.rows.append(names + cellsOf(m_ofUpdates, {m_plan, *update})
                                      + identity(update->id, action));
        }
        for (const Milestone *milestone : m_plan.milestones().rowsUnder(action))
            m_milestones.rows.append(names + cellsOf(m_ofMilestones, {*milestone})
                                     + identity(milestone->id, action));
        for (const DateMove *move : m_plan.dateMoves().rowsUnder(action)) {
            if (move->movedOn <= m_asAt)
                m_moves.rows.append(names + m_ownOfMoves.cells(m_plan, *move)
                                    + identity(move->id, action));
        }
    }

    void add(const Measure &measure)
    {
        const MeasureRow row = measureRow(m_plan, measure, m_asAt);
        const auto *objective = m_plan.find<Objective>(measure.objective);
        m_measures.rows.append(cellsOf(m_ofMeasures, row)
                               + QList<ColumnCell>{objective ? objective->reference : QString(),
                                                   measure.target, measure.targetHigh}
                               + identity(measure.id, objective ? objective->id : measure.theme));
        const QList<ColumnCell> names = cellsOf(m_namesOfMeasures, row);
        for (const Reading *reading : m_plan.readings().rowsUnder(measure.id)) {
            if (reading->asAt <= m_asAt)
                m_readings.rows.append(
                    names + cellsOf(m_ofReadings, {m_plan, measure, reading, draftOf(*reading)})
                    + m_ownOfReadings.cells(m_plan, *reading) + identity(reading->id, measure.id));
        }
        for (const PeriodTarget *target : m_plan.periodTargets().rowsUnder(measure.id))
            m_targets.rows.append(names + m_ownOfTargets.cells(m_plan, *target)
                                  + identity(target->id, measure.id));
    }

    const Plan &m_plan;
    QDate m_asAt;

    const OwnColumns<Theme> m_ownOfThemes{{}};
    const OwnColumns<Objective> m_ownOfObjectives{{}};
    const OwnColumns<DateMove> m_ownOfMoves{{}};
    const OwnColumns<PeriodTarget> m_ownOfTargets{{}};
    const OwnColumns<Judgement> m_ownOfJudgements{{}};
    const OwnColumns<Reading> m_ownOfReadings{
        {u"as_at"_s, u"value"_s, u"numerator"_s, u"denominator"_s, u"state"_s, u"commentary"_s}};
    const Chosen<ActionRow> m_ofActions = all(actionColumns());
    const Chosen<RollUpRow> m_ofObjectives = sums();
    const Chosen<RollUpRow> m_ofThemes = sums();
    // How a rating is drawn is of no use in a table.
    const Chosen<MeasureRow> m_ofMeasures =
        allBut(measureColumns(), {u"rating_shape"_s, u"rating_colour"_s, u"travel_compares"_s});
    const Chosen<MeasureRow> m_namesOfMeasures =
        chosen(measureColumns(), {"theme", "reference", "title", "unit"});
    const Chosen<ReadingRow> m_ofReadings = [] {
        Chosen<ReadingRow> columns;
        for (const ReadingEntry &entry : readingColumns())
            columns.append(&entry.column);
        return columns;
    }();
    const Chosen<UpdateRow> m_ofUpdates = all(updateColumns());
    const Chosen<MilestoneRow> m_ofMilestones = all(milestoneColumns());

    // The names are fields of the row itself.
    static Chosen<RollUpRow> sums()
    {
        return allBut(rollUpColumns(), {u"reference"_s, u"title"_s, u"lead_member"_s});
    }

    TableSheet m_actions{u"Actions"_s, labelsOf(m_ofActions), 3};
    TableSheet m_objectives{u"Objectives"_s,
                            QStringList{words::field("theme"_L1)} + m_ownOfObjectives.labels()
                                + labelsOf(m_ofObjectives),
                            2};
    TableSheet m_themes{u"Themes"_s, m_ownOfThemes.labels() + labelsOf(m_ofThemes), 1};
    TableSheet m_measures{
        u"Measures"_s,
        labelsOf(m_ofMeasures)
            + QStringList{words::field("objective"_L1), ownTarget(), ownUpperTarget()},
        2};
    TableSheet m_readings{
        u"Readings"_s,
        labelsOf(m_namesOfMeasures) + labelsOf(m_ofReadings) + m_ownOfReadings.labels(), 2};
    TableSheet m_updates{u"Updates"_s, labelsOf(namesOfActions()) + labelsOf(m_ofUpdates), 3};
    TableSheet m_milestones{u"Milestones"_s, labelsOf(namesOfActions()) + labelsOf(m_ofMilestones),
                            3};
    TableSheet m_moves{u"Date moves"_s, labelsOf(namesOfActions()) + m_ownOfMoves.labels(), 3};
    TableSheet m_targets{u"Targets"_s, labelsOf(m_namesOfMeasures) + m_ownOfTargets.labels(), 2};
    TableSheet m_judgements{u"Judgements"_s, m_ownOfJudgements.labels(), 1};
};

} // namespace

PlanWorkbook workbookOf(const Plan &plan, QDate asAt, const QString &version)
{
    const Settings settings = plan.settings();
    const RollUp rollUp = rollUpOfPlan(plan, asAt);
    PlanWorkbook book{
        settings.title, settings.organisation, asAt, {}, Filling(plan, asAt).sheets()};
    book.about = {{u"Plan"_s, settings.title}, {u"Organisation"_s, settings.organisation}};
    if (!version.isEmpty())
        book.about.append({u"As issued"_s, version});
    book.about.append({u"As at"_s, asAt});
    book.about.append({u"Progress"_s, words::rollUp(rollUp)});
    book.about.append({u"Stages"_s, words::counts(rollUp)});
    book.about.append({u"Facts"_s, words::factCounts(rollUp)});
    for (const TableSheet &sheet : book.sheets)
        book.about.append({u"Sheet “%1”"_s.arg(sheet.name),
                           words::counted(sheet.rows.size(), u"row"_s, u"rows"_s)});
    return book;
}

} // namespace tidemark
