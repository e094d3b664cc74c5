// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/measureimport.h"

#include "core/base/escape.h"
#include "core/columns/readingcolumns.h"
#include "core/imports/figures.h"
#include "core/imports/rowmatch.h"
#include "core/meanings/celldates.h"
#include "core/measures/measurewords.h"
#include "core/rules/target.h"
#include "core/verbs/edits.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString codeKey(const QString &reference)
{
    return reference.simplified().toCaseFolded();
}

bool isAwaited(const Cell &cell)
{
    const QString text = lineOf(cell).toLower();
    return saysNothing(text) || text.startsWith(u"await") || text == u"not due"
           || text == u"data only" || text == u"no data";
}

struct Figure {
    std::optional<double> number;
    bool isPercentage = false;
};

/// The figure of a cell; none where it says nothing, or something that is none: then why.
Figure figureIn(const Cell &cell, const QString &what, RowFate &fate)
{
    if (cell.isEmpty())
        return {};
    if (isAwaited(cell)) {
        fate.remarks.append(
            u"%1: %2 says no figure"_s.arg(what, words::quoted(plainLine(lineOf(cell)))));
        return {};
    }
    if (cell.kind == Cell::Kind::Error) {
        fate.problems.append(u"%1 holds the error %2"_s.arg(what, plainLine(cell.text)));
        return {};
    }
    const bool isNumber = cell.kind == Cell::Kind::Number || cell.kind == Cell::Kind::Percent;
    if (isNumber && std::isfinite(cell.number))
        return {numberOf(cell), cell.kind == Cell::Kind::Percent};
    const QString text = lineOf(cell);
    const auto read = entryOf(ReadingColumn::Value).parse({}, text, {}, 4);
    if (!read) {
        fate.problems.append(u"%1: %2"_s.arg(what, read.error().message));
        return {};
    }
    return {read->value, text.endsWith(u'%')};
}

int decimalsOf(double number)
{
    const QString digits = QString::number(number, 'g', 15);
    const auto point = digits.indexOf(u'.');
    return point < 0 || digits.contains(u'e')
               ? 0
               : int(std::min<qsizetype>(digits.size() - point - 1, 6));
}

} // namespace

MeasureImport::MeasureImport(ImportWork &work, LevelRows &levels, const QList<MeasureLine> &rows,
                             const ImportOptions &options)
    : m_work(work)
    , m_levels(levels)
    , m_options(options)
{
    for (const Measure &measure : work.plan().measures().inAnyOrder())
        index(measure);
    for (const MeasureLine &row : rows) {
        if (row.kind != LineKind::Measure || row.title.isEmpty())
            continue;
        if (row.reference.isEmpty() && !row.theme.isEmpty())
            m_themes[titleKey(row.title)].insert(titleKey(row.theme.title));
        else if (!row.reference.isEmpty())
            m_titles[codeKey(row.reference)].insert(titleKey(row.title));
    }
}

void MeasureImport::index(const Measure &measure)
{
    m_byReference.insert(codeKey(measure.reference), measure.id);
    m_byTitle.insert(titleKey(measure.title), measure.id);
}

RowFate MeasureImport::take(const MeasureLine &row)
{
    RowFate fate;
    fate.sheet = row.sheet;
    fate.row = row.row;
    fate.table = u"measure"_s;
    fate.name = row.name();
    fate.remarks = row.remarks;
    fate.problems = row.problems;
    fate.kind = RowFate::Kind::NotUnderstood;
    if (row.name().isEmpty())
        return fate;
    const auto changesBefore = m_work.changes().size();
    const QList<Id> found = measuresOf(row, fate);
    if (found.size() > 1) {
        fate.problems.append(u"several measures of the plan are called so"_s);
        return fate;
    }
    const bool isNew = found.isEmpty();
    const Id id = isNew ? added(row, fate) : found.first();
    if (id.isNull())
        return fate;
    if (!isNew)
        change(row, id, fate);
    takeFigures(row, id, fate);
    fate.kind = isNew                                     ? RowFate::Kind::New
                : m_work.changes().size() > changesBefore ? RowFate::Kind::Changed
                                                          : RowFate::Kind::Unchanged;
    return fate;
}

// A code that the file gives to several measures begins again on each sheet: with its title it is
// one of them.
QList<Id> MeasureImport::withCode(const MeasureLine &row, RowFate &fate) const
{
    QList<Id> found = m_byReference.values(codeKey(row.reference));
    const bool isShared = m_titles.value(codeKey(row.reference)).size() > 1;
    if (isShared)
        fate.remarks.append(u"several measures of the file have the code %1: the title says which "
                            "it is"_s.arg(words::quoted(plainLine(row.reference))));
    if ((found.size() > 1 || isShared) && !row.title.isEmpty())
        found.removeIf([&](const Id &id) {
            return titleKey(m_work.plan().find<Measure>(id)->title) != titleKey(row.title);
        });
    return found;
}

// Of two measures of one name the reference says which, or else the theme.
QList<Id> MeasureImport::withTitle(const MeasureLine &row) const
{
    const Plan &plan = m_work.plan();
    const auto isUnder = [&](const Id &id) {
        const auto *theme = plan.find<Theme>(plan.find<Measure>(id)->theme);
        return theme && titleKey(theme->title) == titleKey(row.theme.title);
    };
    QList<Id> found = m_byTitle.values(titleKey(row.title));
    found.removeIf([&](const Id &id) {
        return !row.reference.isEmpty() && !plan.find<Measure>(id)->reference.isEmpty();
    });
    const bool isShared = row.reference.isEmpty() && !row.theme.isEmpty()
                          && m_themes.value(titleKey(row.title)).size() > 1;
    QList<Id> nearest = found;
    nearest.removeIf([&](const Id &id) { return !isUnder(id); });
    return isShared || (found.size() > 1 && !nearest.isEmpty()) ? nearest : found;
}

/// The measures of the plan that the row can mean.
QList<Id> MeasureImport::measuresOf(const MeasureLine &row, RowFate &fate) const
{
    QList<Id> found;
    if (!row.reference.isEmpty())
        found = withCode(row, fate);
    else // a heading over a column may be either
        found = m_byReference.values(codeKey(row.title));
    fate.by = found.isEmpty() ? MatchedBy::Nothing : MatchedBy::Reference;
    if (!found.isEmpty() || row.title.isEmpty())
        return found;
    found = withTitle(row);
    fate.by = found.isEmpty() ? MatchedBy::Nothing : MatchedBy::Title;
    return found;
}

Id MeasureImport::added(const MeasureLine &row, RowFate &fate)
{
    if (row.title.isEmpty() && row.said.isEmpty() && row.target.isEmpty()) {
        fate.problems.append(u"it names no measure"_s);
        return {};
    }
    QString why;
    Measure measure;
    measure.id = Id::create();
    LevelName theme = row.theme;
    const auto themes = m_work.plan().themes().rowsUnder({});
    if (theme.isEmpty() && themes.size() != 1)
        theme.title = u"Measures"_s;
    measure.theme = theme.isEmpty() ? themes.first()->id : m_levels.themeCalled(theme, why);
    measure.reference = row.reference;
    measure.title = row.title.isEmpty() ? row.reference : row.title;
    measure.description = row.description;
    measure.unit = row.unit;
    measure.leadOfficer = row.lead;
    measure.direction = row.direction.value_or(Direction::None);
    measure.frequency = row.frequency.value_or(Frequency::Quarter);
    RowFate unsaid;
    const Figure target = figureIn(row.target, {}, unsaid);
    measure.target = target.number;
    bool isPercentage = target.isPercentage;
    for (const SaidOfMeasure &said : row.said) {
        const Figure value = figureIn(said.value, {}, unsaid);
        isPercentage = isPercentage || value.isPercentage;
        if (value.number)
            measure.decimals = std::max(measure.decimals, decimalsOf(*value.number));
    }
    if (measure.unit.isEmpty() && isPercentage)
        measure.unit = u"%"_s;
    if (row.title.contains(u"cumulative"_s, Qt::CaseInsensitive))
        measure.accumulation = Accumulation::Cumulative;
    if (!measure.theme.isNull())
        why = m_work.take(addRow(m_work.plan(), measure));
    if (!why.isEmpty()) {
        fate.problems.append(why);
        return {};
    }
    index(*m_work.plan().find<Measure>(measure.id));
    return measure.id;
}

void MeasureImport::change(const MeasureLine &row, Id id, RowFate &fate)
{
    const Plan &plan = m_work.plan();
    Measure after = *plan.find<Measure>(id);
    QList<FieldChange> told;
    const auto text = [&](QString &field, const QString &said, const char *name) {
        if (said.isEmpty() || said.simplified() == field.simplified())
            return;
        told.append({words::field(QLatin1String(name)), words::inWords(field, plan),
                     words::inWords(said, plan)});
        field = said;
    };
    const bool isCode = fate.by == MatchedBy::Reference && row.reference.isEmpty();
    if (!isCode) // else its heading is its reference
        text(after.title, row.title, "title");
    text(after.description, row.description, "description");
    text(after.unit, row.unit, "unit");
    text(after.leadOfficer, row.lead, "lead_officer");
    if (row.direction && *row.direction != after.direction) {
        told.append({words::field("direction"_L1), words::inWords(after.direction, plan),
                     words::inWords(*row.direction, plan)});
        after.direction = *row.direction;
    }
    const Figure target = figureIn(row.target, u"Target"_s, fate);
    if (target.number && !isSameFigure(target.number, after.target)) {
        told.append({words::field("target"_L1), words::value(after, after.target),
                     words::value(after, target.number)});
        after.target = target.number;
    }
    const QString why = m_work.take(changeRow(plan, after));
    if (why.isEmpty())
        fate.fields += told;
    else
        fate.problems.append(why);
}

void MeasureImport::takeFigures(const MeasureLine &row, Id id, RowFate &fate)
{
    // What is said of the row as a whole is said of its last figure.
    RowFate unsaid;
    QDate last;
    for (auto it = row.said.begin(); it != row.said.end(); ++it) {
        if (figureIn(it->value, {}, unsaid).number)
            last = it.key();
    }
    for (auto it = row.said.begin(); it != row.said.end(); ++it) {
        SaidOfMeasure said = it.value();
        if (it.key() == last && said.commentary.isEmpty())
            said.commentary = row.commentary;
        takeReading(said, it.key(), id, fate);
    }
    if (row.commentary.isEmpty())
        return;
    if (last.isNull())
        fate.remarks.append(u"the comment was not taken over: it has no figure"_s);
    else if (row.said.size() > 1)
        fate.remarks.append(
            u"the comment was taken for one on %1, the last figure"_s.arg(words::shortDate(last)));
}

// What an earlier row says of the same day counts.
void MeasureImport::leaveSaidBefore(std::optional<double> &figure, const QString &what, Id id,
                                    RowFate &fate)
{
    if (!figure)
        return;
    const QString key = id.toString() + what;
    const auto before = m_said.constFind(key);
    if (before == m_said.constEnd()) {
        m_said.insert(key, {*figure, u"row %1 of %2"_s.arg(QString::number(fate.row),
                                                           words::quoted(plainLine(fate.sheet)))});
    } else if (!isSameFigure(before->figure, figure)) {
        fate.problems.append(
            u"%1: %2 says another figure of this measure"_s.arg(what, before->where));
        figure.reset();
    }
}

void MeasureImport::takeReading(const SaidOfMeasure &said, QDate day, Id id, RowFate &fate)
{
    const Plan &plan = m_work.plan();
    const Measure measure = *plan.find<Measure>(id);
    const QString on = words::shortDate(day);
    auto value = figureIn(said.value, on, fate).number;
    auto numerator = figureIn(said.numerator, u"Numerator, "_s + on, fate).number;
    auto denominator = figureIn(said.denominator, u"Denominator, "_s + on, fate).number;
    leaveSaidBefore(value, on, id, fate);
    leaveSaidBefore(numerator, u"Numerator, "_s + on, id, fate);
    leaveSaidBefore(denominator, u"Denominator, "_s + on, id, fate);
    const auto target = figureIn(said.target, u"Target, "_s + on, fate).number;
    const Reading *there = readingOn(plan, id, day);
    const bool saysReading = value || numerator || denominator || !said.commentary.isEmpty();
    if (!saysReading || (!there && !value && !(numerator && denominator))) {
        if (!said.commentary.isEmpty())
            fate.remarks.append(
                u"the comment on %1 was not taken over: it has no figure"_s.arg(on));
        takeTarget(target, day, id, fate);
        return;
    }
    const Reading before = there ? *there : Reading();
    const bool isNew = !there;
    ReadingDraft draft;
    if (there)
        draft = draftOf(*there);
    draft.asAt = day;
    if (numerator && !isSameFigure(numerator, draft.numerator))
        draft = withNumerator(draft, numerator);
    if (denominator && !isSameFigure(denominator, draft.denominator))
        draft = withDenominator(draft, denominator);
    if (value && !isSameFigure(value, draft.value))
        draft.value = value;
    if (!said.commentary.isEmpty() && said.commentary.simplified() != draft.commentary.simplified())
        draft.commentary = said.commentary;
    const TargetInForce inForce =
        there ? targetOf(plan, measure, *there) : targetFor(plan, measure, day);
    if (target && !isSameFigure(target, inForce.low))
        draft.target = TargetInForce{target, inForce.high};
    const auto changesBefore = m_work.changes().size();
    const QString why = m_work.take(recordReadings(plan, id, {draft}, m_options.stamp));
    if (!why.isEmpty()) {
        fate.problems.append(u"%1: %2"_s.arg(on, why));
        return;
    }
    if (m_work.changes().size() == changesBefore)
        return;
    const Reading now = *readingOn(m_work.plan(), id, day);
    if (isNew)
        fate.fields.append(
            {u"Value, %1"_s.arg(on), u"no reading"_s, words::value(measure, now.value)});
    else
        tellReading(before, now, fate);
    if (draft.target)
        fate.fields.append({u"Target, %1"_s.arg(on), words::value(measure, inForce.low),
                            words::value(measure, target)});
}

/// What has changed of a reading, part by part; of figures that look alike all digits.
void MeasureImport::tellReading(const Reading &before, const Reading &now, RowFate &fate) const
{
    const Plan &plan = m_work.plan();
    const Measure &measure = *plan.find<Measure>(now.measure);
    const QString on = words::shortDate(now.asAt);
    const auto tell = [&](const QString &part, const QString &was, const QString &is) {
        fate.fields.append({part + u", "_s + on, was, is});
    };
    if (!isSameFigure(before.value, now.value)) {
        const QString was = words::value(measure, before.value);
        const QString is = words::value(measure, now.value);
        if (was == is)
            tell(u"Value"_s, words::inWords(before.value, plan), words::inWords(now.value, plan));
        else
            tell(u"Value"_s, was, is);
    }
    if (!isSameFigure(before.numerator, now.numerator))
        tell(u"Numerator"_s, words::inWords(before.numerator, plan),
             words::inWords(now.numerator, plan));
    if (!isSameFigure(before.denominator, now.denominator))
        tell(u"Denominator"_s, words::inWords(before.denominator, plan),
             words::inWords(now.denominator, plan));
    if (before.commentary != now.commentary)
        tell(u"Commentary"_s, words::inWords(before.commentary, plan),
             words::inWords(now.commentary, plan));
}

/// The target of a period that has no reading yet.
void MeasureImport::takeTarget(std::optional<double> target, QDate day, Id id, RowFate &fate)
{
    const Plan &plan = m_work.plan();
    const Measure &measure = *plan.find<Measure>(id);
    const TargetInForce inForce = targetFor(plan, measure, day);
    if (!target || isSameFigure(target, inForce.low))
        return;
    PeriodTarget row;
    for (const PeriodTarget *there : plan.periodTargets().rowsUnder(id)) {
        if (there->periodEnd == day)
            row = *there;
    }
    const bool isNew = row.id.isNull();
    row.measure = id;
    row.periodEnd = day;
    row.target = target;
    if (isNew)
        row.targetHigh = inForce.high;
    const FieldChange told{u"Target, %1"_s.arg(words::shortDate(day)),
                           words::value(measure, inForce.low), words::value(measure, target)};
    const QString why = m_work.take(isNew ? addRow(plan, row) : changeRow(plan, row));
    if (why.isEmpty())
        fate.fields.append(told);
    else
        fate.problems.append(why);
}

} // namespace tidemark
