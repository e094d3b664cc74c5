// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/planofpage.h"

#include "core/verbs/edits.h"
#include "core/words/words.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// "3.1.6" belongs under "3.1"; a reference of one part belongs under none.
QString referenceAbove(const QString &reference)
{
    const auto dot = reference.lastIndexOf(u'.');
    return dot > 0 ? reference.left(dot) : QString();
}

// The word most of them agree on; of equals the first. Empty ones have no say.
QString mostFrequent(const QStringList &words)
{
    QHash<QString, int> counts;
    for (const QString &word : words)
        ++counts[word];
    QString most;
    for (const QString &word : words) {
        if (!word.isEmpty() && (most.isEmpty() || counts[word] > counts[most]))
            most = word;
    }
    return most;
}

QString referenceOf(const page::Objective &objective)
{
    QStringList above;
    for (const page::Action &action : objective.actions)
        above.append(referenceAbove(action.reference));
    return mostFrequent(above);
}

QString referenceOf(const page::Page &page)
{
    QStringList above;
    for (const page::Objective &objective : page.objectives)
        above.append(referenceAbove(referenceOf(objective)));
    return mostFrequent(above);
}

// A fraction never makes an action begun or done that is not.
int wholePercentage(double percentage)
{
    if (percentage > 0 && percentage < 1)
        return 1;
    return percentage < 100 ? std::min(99, static_cast<int>(std::floor(percentage + 0.5))) : 100;
}

Stage stageFrom(int progress)
{
    if (progress == 0)
        return Stage::Planned;
    return progress < 100 ? Stage::InProgress : Stage::Completed;
}

Hold holdFrom(std::optional<Stage> stage)
{
    if (stage == Stage::OnHold)
        return Hold::OnHold;
    return stage == Stage::Cancelled ? Hold::Cancelled : Hold::None;
}

QString nameOf(const page::Action &action)
{
    return action.reference.isEmpty() ? action.title : action.reference;
}

} // namespace

PlanOfPage::PlanOfPage(const page::Page &page, const PageOptions &options, QDate asAt)
    : m_page(page)
    , m_options(options)
    , m_asAt(asAt)
    , m_themeReference(referenceOf(page))
    , m_notes(page.notes)
{}

Result<Plan> PlanOfPage::plan()
{
    m_content = startPlan(m_options.organisation, m_page.title);
    const Id theme = addTheme();
    addMeasures(m_page.measures, theme, {});
    int position = 0;
    for (const page::Objective &objective : m_page.objectives)
        addObjective(objective, theme, position++);
    auto plan = applied(m_content, Plan());
    if (!plan)
        return plan;
    const auto adopted = baseline(*plan, m_asAt);
    if (!adopted)
        return adopted.error();
    return applied(*adopted, *plan);
}

QList<PageRemark> PlanOfPage::notes() const
{
    auto notes = m_notes;
    std::stable_sort(notes.begin(), notes.end(),
                     [](const PageRemark &a, const PageRemark &b) { return a.line < b.line; });
    return notes;
}

Id PlanOfPage::addTheme()
{
    Theme theme;
    theme.reference = m_themeReference;
    theme.title = m_page.title;
    theme.narrative = m_page.narrative;
    if (theme.title.isEmpty())
        m_notes.append({1, u"The page has no title above its measures and objectives."_s});
    if (theme.reference.isEmpty())
        m_notes.append(
            {1, u"The theme's number cannot be told from the references of its actions."_s});
    return add(theme);
}

QString PlanOfPage::referenceOfRow(const page::Objective &objective) const
{
    const QString reference = referenceOf(objective);
    if (!reference.isEmpty() || objective.number.isEmpty())
        return reference;
    return m_themeReference.isEmpty() ? objective.number
                                      : m_themeReference + u'.' + objective.number;
}

void PlanOfPage::addObjective(const page::Objective &objective, Id theme, int position)
{
    Objective row;
    row.theme = theme;
    row.reference = referenceOfRow(objective);
    row.title = objective.title;
    row.position = position;
    if (objective.line == 0) {
        row.title = m_page.title;
        m_notes.append(
            {objective.actions.first().line,
             u"These actions stand under no objective on the page; they were put under one "
             "named after the theme."_s});
    }
    const Id id = add(row);
    addMeasures(objective.measures, theme, id);
    int place = 0;
    for (const page::Action &action : objective.actions)
        addAction(action, id, row.reference, place++);
}

void PlanOfPage::addAction(const page::Action &action, Id objective, const QString &above,
                           int position)
{
    Action row;
    row.objective = objective;
    row.reference = action.reference;
    row.title = action.title;
    row.description = action.description;
    row.priority = action.priority.value_or(Priority::Normal);
    row.start = action.start;
    row.due = action.due;
    row.hold = holdFrom(action.stage);
    row.position = position;
    addProgress(action, add(row));
    noteAction(action, above);
}

void PlanOfPage::addProgress(const page::Action &action, Id row)
{
    if (!action.percentage)
        return;
    Update update;
    update.action = row;
    update.asAt = m_asAt;
    update.progress = wholePercentage(*action.percentage);
    update.author = m_options.author;
    update.recordedAt = m_options.now;
    add(update);
}

void PlanOfPage::noteAction(const page::Action &action, const QString &above)
{
    const auto say = [&](const QString &sentence) { m_notes.append({action.line, sentence}); };
    const QString name = nameOf(action);
    if (!action.percentage)
        say(u"%1 has no usable percentage on the page, so no progress was recorded."_s.arg(name));
    if (!action.priority)
        say(u"%1 has no known priority on the page; it was given Normal."_s.arg(name));
    if (!action.start.isValid() && !action.due.isValid())
        say(u"%1 has no dates on the page."_s.arg(name));
    if (!action.reference.isEmpty() && referenceAbove(action.reference) != above)
        say(u"%1 stands under objective %2 on the page, and was left there."_s.arg(name, above));
    if (!action.reference.isEmpty() && ++m_references[action.reference] == 2)
        say(u"The reference %1 is on the page more than once."_s.arg(name));
    if (action.percentage)
        noteProgress(action, *action.percentage);
}

void PlanOfPage::noteProgress(const page::Action &action, double percentage)
{
    const int progress = wholePercentage(percentage);
    const Stage worked = stageFrom(progress);
    const bool held = holdFrom(action.stage) != Hold::None;
    if (action.stage && !held && worked != *action.stage)
        m_notes.append({action.line, u"%1 is called %2 on the page, but %3 % means %4."_s.arg(
                                         nameOf(action), words::stage(*action.stage),
                                         QString::number(progress), words::stage(worked))});
    if (progress != percentage)
        m_notes.append({action.line, u"%1 is at %2 % on the page; %3 % was recorded."_s.arg(
                                         nameOf(action), QString::number(percentage),
                                         QString::number(progress))});
}

void PlanOfPage::addMeasures(const QList<page::Measure> &measures, Id theme, Id objective)
{
    for (const page::Measure &measure : measures) {
        Id &known = m_measures[measure.title.toCaseFolded()];
        if (known.isNull()) {
            Measure row;
            row.theme = theme;
            row.objective = objective;
            row.title = measure.title;
            row.unit = measure.unit;
            row.decimals = measure.decimals;
            row.position = static_cast<int>(m_measures.size()) - 1;
            known = add(row);
        }
        addReading(measure, known);
    }
}

void PlanOfPage::addReading(const page::Measure &measure, Id row)
{
    if (!measure.asAt.isValid())
        return;
    Reading reading;
    reading.measure = row;
    reading.asAt = measure.asAt;
    reading.value = measure.value;
    reading.statedRating = measure.rating;
    reading.statedWord = measure.ratingWord;
    reading.author = m_options.author;
    reading.recordedAt = m_options.now;
    add(reading);
}

} // namespace tidemark
