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

// "TP" of "TP1".
QString lettersOf(const QString &reference)
{
    qsizetype length = 0;
    while (length < reference.size() && reference[length].isLetter())
        ++length;
    return reference.first(length);
}

QString referenceOf(const page::Theme &theme)
{
    QStringList above;
    for (const page::Objective &objective : theme.objectives) {
        const QString reference = referenceOf(objective);
        above.append(reference.contains(u'.') ? referenceAbove(reference) : lettersOf(reference));
    }
    const QString most = mostFrequent(above);
    return most.isEmpty() ? theme.number : most;
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
    , m_moment(options.now)
    , m_notes(page.notes)
{}

Result<Plan> PlanOfPage::plan()
{
    m_content = startPlan(m_options.organisation, m_page.title);
    int position = 0;
    for (const page::Theme &theme : m_page.themes)
        addTheme(theme, position++);
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

void PlanOfPage::addTheme(const page::Theme &theme, int position)
{
    Theme row;
    row.reference = m_themeReference = referenceOf(theme);
    row.title = theme.title;
    row.narrative = theme.narrative;
    row.position = position;
    noteTheme(theme, row.reference);
    const Id id = add(row);
    m_measuresOfTheme = 0;
    addMeasures(theme.measures, id, {});
    int place = 0;
    for (const page::Objective &objective : theme.objectives)
        addObjective(objective, theme, id, place++);
}

void PlanOfPage::noteTheme(const page::Theme &theme, const QString &reference)
{
    const int line = std::max(1, theme.line);
    if (theme.title.isEmpty() && theme.line == 0)
        m_notes.append({line, u"The page has no title above its measures and objectives."_s});
    if (reference.isEmpty())
        m_notes.append(
            {line, u"The theme's number cannot be told from the references of its actions."_s});
}

QString PlanOfPage::referenceOfRow(const page::Objective &objective) const
{
    const QString reference = referenceOf(objective);
    if (!reference.isEmpty() || objective.number.isEmpty())
        return reference;
    return m_themeReference.isEmpty() ? objective.number
                                      : m_themeReference + u'.' + objective.number;
}

void PlanOfPage::addObjective(const page::Objective &objective, const page::Theme &above, Id theme,
                              int position)
{
    Objective row;
    row.theme = theme;
    row.reference = referenceOfRow(objective);
    row.title = objective.title;
    row.position = position;
    if (objective.line == 0) {
        row.title = above.title;
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
    update.recordedAt = nextMoment();
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
    const QString ownAbove = referenceAbove(action.reference);
    if (!ownAbove.isEmpty() && ownAbove != above)
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
        m_notes.append({action.line, u"%1 is called %2 on the page, but %3% means %4."_s.arg(
                                         nameOf(action), words::stage(*action.stage),
                                         QString::number(progress), words::stage(worked))});
    if (progress != percentage)
        m_notes.append({action.line, u"%1 is at %2% on the page; %3% was recorded."_s.arg(
                                         nameOf(action), QString::number(percentage),
                                         QString::number(progress))});
}

void PlanOfPage::addMeasures(const QList<page::Measure> &measures, Id theme, Id objective)
{
    for (const page::Measure &measure : measures) {
        Id &known =
            m_measures[{objective.isNull() ? theme : objective, measure.title.toCaseFolded()}];
        if (known.isNull()) {
            noteMeasure(measure);
            Measure row;
            row.theme = theme;
            row.objective = objective;
            row.title = measure.title;
            row.unit = measure.unit;
            row.decimals = measure.decimals;
            row.position = m_measuresOfTheme++;
            known = add(row);
        }
        addReading(measure, known);
    }
}

void PlanOfPage::noteMeasure(const page::Measure &measure)
{
    const QString title = measure.title.toCaseFolded();
    if (m_measureTitles.contains(title))
        m_notes.append(
            {measure.line, u"“%1” is on the page more than once, under different headings; "
                           "each was kept as a measure of its own."_s.arg(measure.title)});
    m_measureTitles.insert(title);
}

// A millisecond after the one before, so that the order of recording is that of the page.
QDateTime PlanOfPage::nextMoment()
{
    const QDateTime moment = m_moment;
    m_moment = m_moment.addMSecs(1);
    return moment;
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
    reading.recordedAt = nextMoment();
    add(reading);
}

} // namespace tidemark
