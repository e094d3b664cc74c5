// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/measureimport.h"

#include "core/base/escape.h"
#include "core/columns/readingcolumns.h"
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

void indexOnce(QHash<QString, Id> &ids, const QString &key, Id id)
{
    if (key.isEmpty())
        return;
    const auto there = ids.find(key);
    if (there == ids.end())
        ids.insert(key, id);
    else if (*there != id)
        *there = Id();
}

/// What the cell says as a figure, as one would type it.
QString typed(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Percent)
        return QString::number(std::round(cell.number * 1e14) / 1e12, 'g', 15) + u'%';
    return cell.kind == Cell::Kind::Number ? QString::number(cell.number, 'g', 15) : lineOf(cell);
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
    const QString text = typed(cell);
    const auto read = entryOf(ReadingColumn::Value).parse({}, text, {}, 4);
    if (!read) {
        fate.problems.append(u"%1: %2"_s.arg(what, read.error().message));
        return {};
    }
    return {read->value, text.endsWith(u'%')};
}

bool isSameFigure(std::optional<double> a, std::optional<double> b)
{
    return a == b || (a && b && std::abs(*a - *b) <= 1e-12 * std::max(std::abs(*a), std::abs(*b)));
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

MeasureImport::MeasureImport(ImportWork &work, LevelRows &levels, const ImportOptions &options)
    : m_work(work)
    , m_levels(levels)
    , m_options(options)
{
    for (const Measure &measure : work.plan().measures().inAnyOrder())
        index(measure);
}

void MeasureImport::index(const Measure &measure)
{
    indexOnce(m_byReference, measure.reference.simplified().toCaseFolded(), measure.id);
    indexOnce(m_byTitle, titleKey(measure.title), measure.id);
}

RowFate MeasureImport::take(const MeasureLine &row)
{
    RowFate fate;
    fate.sheet = row.sheet;
    fate.row = row.row;
    fate.name = row.name();
    fate.remarks = row.remarks;
    fate.problems = row.problems;
    fate.kind = RowFate::Kind::NotUnderstood;
    if (row.name().isEmpty())
        return fate;
    const auto changesBefore = m_work.changes().size();
    Id id = measureOf(row, fate);
    const bool isNew = id.isNull();
    if (isNew)
        id = added(row, fate);
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

Id MeasureImport::measureOf(const MeasureLine &row, RowFate &fate)
{
    // A heading over a column may be either.
    for (const QString &text : {row.reference, row.reference.isEmpty() ? row.title : QString()}) {
        const Id id = m_byReference.value(text.simplified().toCaseFolded());
        if (!text.isEmpty() && !id.isNull()) {
            fate.by = MatchedBy::Reference;
            return id;
        }
    }
    const Id id = m_byTitle.value(titleKey(row.title));
    const auto *measure = m_work.plan().find<Measure>(id);
    // Of two measures of one name the reference says which.
    if (!measure || (!row.reference.isEmpty() && !measure->reference.isEmpty()))
        return {};
    fate.by = MatchedBy::Title;
    return id;
}

Id MeasureImport::added(const MeasureLine &row, RowFate &fate)
{
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
    for (auto it = row.said.begin(); it != row.said.end(); ++it)
        takeReading(it.value(), it.key(), id, fate);
}

void MeasureImport::takeReading(const SaidOfMeasure &said, QDate day, Id id, RowFate &fate)
{
    const Plan &plan = m_work.plan();
    const Measure measure = *plan.find<Measure>(id);
    const QString on = words::shortDate(day);
    const auto value = figureIn(said.value, on, fate).number;
    const auto numerator = figureIn(said.numerator, u"Numerator, "_s + on, fate).number;
    const auto denominator = figureIn(said.denominator, u"Denominator, "_s + on, fate).number;
    const auto target = figureIn(said.target, u"Target, "_s + on, fate).number;
    const Reading *there = readingOn(plan, id, day);
    const bool saysReading = value || numerator || denominator || !said.commentary.isEmpty();
    if (!saysReading || (!there && !value && !(numerator && denominator))) {
        takeTarget(target, day, id, fate);
        return;
    }
    ReadingDraft draft;
    if (there)
        draft = draftOf(*there);
    draft.asAt = day;
    const auto before = draft.value;
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
    const Reading *now = readingOn(m_work.plan(), id, day);
    fate.fields.append({u"Value, %1"_s.arg(on),
                        there ? words::value(measure, before) : u"no reading"_s,
                        words::value(measure, now ? now->value : std::nullopt)});
    if (draft.target)
        fate.fields.append({u"Target, %1"_s.arg(on), words::value(measure, inForce.low),
                            words::value(measure, target)});
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
