// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/planworkbook.h"

#include "core/columns/actioncolumns.h"
#include "core/columns/measurecolumns.h"
#include "core/columns/readingcolumns.h"
#include "core/columns/recordcolumns.h"
#include "core/columns/rollupcolumns.h"
#include "core/measures/readings.h"
#include "core/rules/facts.h"
#include "core/words/words.h"

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

/// The sheets of everything that stands under themes, filled by one walk through the plan.
class Filling {
public:
    Filling(const Plan &plan, QDate asAt) : m_plan(plan), m_asAt(asAt) {}

    QList<TableSheet> sheets()
    {
        for (const Theme *theme : m_plan.themes().rowsUnder({})) {
            m_themes.rows.append(cellsOf(m_ofThemes, rollUpRow(m_plan, *theme, m_asAt)));
            for (const Objective *objective : m_plan.objectives().rowsUnder(theme->id))
                add(*objective);
            for (const Measure *measure : m_plan.measures().rowsUnder(theme->id))
                add(*measure);
        }
        return {m_actions, m_objectives, m_themes, m_measures, m_readings, m_updates, m_milestones};
    }

private:
    void add(const Objective &objective)
    {
        m_objectives.rows.append(cellsOf(m_ofObjectives, rollUpRow(m_plan, objective, m_asAt)));
        for (const Action *action : m_plan.actions().rowsUnder(objective.id)) {
            const ActionRow row = actionRow(m_plan, *action, m_asAt);
            m_actions.rows.append(cellsOf(m_ofActions, row));
            addRecords(row);
        }
    }

    void addRecords(const ActionRow &row)
    {
        const QList<ColumnCell> names = cellsOf(namesOfActions(), row);
        for (const Update *update : m_plan.updates().rowsUnder(row.action.id)) {
            if (update->asAt <= m_asAt)
                m_updates.rows.append(names + cellsOf(m_ofUpdates, {m_plan, *update}));
        }
        for (const Milestone *milestone : m_plan.milestones().rowsUnder(row.action.id))
            m_milestones.rows.append(names + cellsOf(m_ofMilestones, {*milestone}));
    }

    void add(const Measure &measure)
    {
        const MeasureRow row = measureRow(m_plan, measure, m_asAt);
        m_measures.rows.append(cellsOf(m_ofMeasures, row));
        const QList<ColumnCell> names = cellsOf(m_namesOfMeasures, row);
        for (const Reading *reading : m_plan.readings().rowsUnder(measure.id)) {
            if (reading->asAt <= m_asAt)
                m_readings.rows.append(
                    names + cellsOf(m_ofReadings, {m_plan, measure, reading, draftOf(*reading)}));
        }
    }

    const Plan &m_plan;
    QDate m_asAt;

    const Chosen<ActionRow> m_ofActions = all(actionColumns());
    // An objective has no lead member of its own.
    const Chosen<RollUpRow> m_ofObjectives = allBut(rollUpColumns(), {u"lead_member"_s});
    const Chosen<RollUpRow> m_ofThemes = all(rollUpColumns());
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

    TableSheet m_actions{u"Actions"_s, labelsOf(m_ofActions), 3};
    TableSheet m_objectives{u"Objectives"_s, labelsOf(m_ofObjectives), 1};
    TableSheet m_themes{u"Themes"_s, labelsOf(m_ofThemes), 1};
    TableSheet m_measures{u"Measures"_s, labelsOf(m_ofMeasures), 2};
    TableSheet m_readings{u"Readings"_s, labelsOf(m_namesOfMeasures) + labelsOf(m_ofReadings), 2};
    TableSheet m_updates{u"Updates"_s, labelsOf(namesOfActions()) + labelsOf(m_ofUpdates), 3};
    TableSheet m_milestones{u"Milestones"_s, labelsOf(namesOfActions()) + labelsOf(m_ofMilestones),
                            3};
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
