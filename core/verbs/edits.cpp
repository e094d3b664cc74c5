// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"

#include "core/plan/recorded.h"
#include "core/plan/visit.h"
#include "core/verbs/objections.h"
#include "core/verbs/verb.h"
#include "core/words/names.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Fixed, like settingsId(): the usual key is the same in every plan, and two copies of it merge.
Judgement usualJudgement(int position, Standing standing, const QString &word,
                         const QString &meaning, Shape shape, const QString &colour)
{
    Judgement row;
    row.id = Id(QUuid::createUuidV5(settingsId().uuid(), QString(storedWord(standing))));
    row.word = word;
    row.meaning = meaning;
    row.standing = standing;
    row.colour = colour;
    row.shape = shape;
    row.requiresExplanation =
        standing == Standing::SomeProblems || standing == Standing::NeedsAttention;
    row.position = position;
    return row;
}

QList<Judgement> usualKey()
{
    return {usualJudgement(0, Standing::NotStarted, u"Not started"_s, u"Work has not begun."_s,
                           Shape::Ring, u"#57606A"_s),
            usualJudgement(1, Standing::OnTrack, u"On track"_s, u"Will be delivered as planned."_s,
                           Shape::Disc, u"#00704F"_s),
            usualJudgement(2, Standing::SomeProblems, u"Some problems"_s,
                           u"Can still be delivered; the explanation says what is being done."_s,
                           Shape::Diamond, u"#7A5600"_s),
            usualJudgement(3, Standing::NeedsAttention, u"Needs attention"_s,
                           u"Will not be delivered as planned unless something changes."_s,
                           Shape::Triangle, u"#B4450B"_s),
            usualJudgement(4, Standing::Done, u"Completed"_s,
                           u"Delivered; nothing is left to do."_s, Shape::Square, u"#0B62A8"_s)};
}

template <typename Row> QString objectionToChange(const Plan &, const Row &, const Row &)
{
    return {};
}

QString objectionToChange(const Plan &plan, const Action &before, const Action &after)
{
    if (before.originalStart != after.originalStart || before.originalDue != after.originalDue)
        return u"The original dates of %1 were adopted with the plan and stay as they are."_s.arg(
            shortNameOf(plan, before));
    if (isBaselined(before) && (before.start != after.start || before.due != after.due))
        return u"The dates of %1 were adopted with the plan. Move the date instead, so that the "
               "move is kept with its reason."_s.arg(shortNameOf(plan, before));
    return {};
}

QString objectionToChange(const Plan &plan, const Snapshot &before, const Snapshot &)
{
    return u"%1 has been issued and never changes. Issue a correction instead."_s.arg(
        fullNameOf(plan, before));
}

template <typename Row> QStringList changedLabels(const Row &before, const Row &after)
{
    QStringList labels;
    forEachField<Row>([&](const auto &field) {
        if (!(before.*field.member == after.*field.member))
            labels.append(words::field(QLatin1String(field.name)));
    });
    return labels;
}

// "Title of 3.1.6"; of rows without a reference, and of several fields at once, "Change …".
template <typename Row> QString titleOfChange(const Plan &plan, const Row &before, const Row &after)
{
    const QStringList labels = changedLabels(before, after);
    if constexpr (std::is_same_v<Row, Settings>)
        return labels.size() == 1 ? u"%1 of the plan"_s.arg(labels.first()) : u"Change the plan"_s;
    if constexpr (Referenced<Row>) {
        if (labels.size() == 1)
            return u"%1 of %2"_s.arg(labels.first(), shortNameOf(plan, before));
    }
    return u"Change %1"_s.arg(fullNameOf(plan, before));
}

template <typename Row> QString titleOfAddition(const Plan &plan, const Row &row)
{
    QString name = fullNameOf(plan, row);
    if constexpr (Referenced<Row>) {
        name = inBrief(row.reference.isEmpty() ? row.title : row.reference);
        return u"New %1 %2"_s.arg(words::noun(QLatin1String(tableName<Row>)), name);
    }
    return u"New: %1"_s.arg(name);
}

QString parentReference(const Plan &, const Theme &)
{
    return {};
}

QString parentReference(const Plan &plan, const Objective &row)
{
    const auto *theme = plan.find<Theme>(row.theme);
    return theme ? theme->reference : QString();
}

QString parentReference(const Plan &plan, const Action &row)
{
    const auto *objective = plan.find<Objective>(row.objective);
    return objective ? objective->reference : QString();
}

template <typename Row> QString highestReference(const QList<const Row *> &siblings)
{
    QString highest;
    for (const Row *row : siblings) {
        if (highest.isEmpty() || compareReferences(row->reference, highest) > 0)
            highest = row->reference;
    }
    return highest;
}

// A measure gets a reference only where its siblings have one: councils seldom number measures.
// Under a parent without a reference there is nothing that a reference could begin with.
template <typename Row>
QString freshReference(const Plan &plan, const Row &row, const QList<const Row *> &siblings)
{
    const QString highest = highestReference(siblings);
    if constexpr (std::is_same_v<Row, Measure>) {
        return highest.isEmpty() ? QString() : nextReference(highest, {});
    } else {
        const QString parent = parentReference(plan, row);
        const bool hasBeginning = !highest.isEmpty() || !parent.isEmpty() || parentOf(row).isNull();
        return hasBeginning ? nextReference(highest, parent) : QString();
    }
}

template <typename Row> void putLast(const Plan &plan, Row &row)
{
    const auto siblings = plan.table<Row>().rowsUnder(parentOf(row));
    if constexpr (Arranged<Row>)
        row.position = positionAfter(siblings);
    if constexpr (Referenced<Row>) {
        if (row.reference.isEmpty())
            row.reference = freshReference(plan, row, siblings);
    }
}

} // namespace

ChangeSet startPlan(const QString &organisation, const QString &title)
{
    Settings settings;
    settings.id = settingsId();
    settings.organisation = organisation;
    settings.title = title;
    ChangeSet change{u"New plan"_s, {}, {Edit<Settings>{std::nullopt, settings}}};
    for (const Judgement &judgement : usualKey())
        change.edits.append(Edit<Judgement>{std::nullopt, judgement});
    return change;
}

bool isBaselined(const Action &action)
{
    return action.originalStart.isValid() || action.originalDue.isValid();
}

template <typename Row>
Result<ChangeSet> changeRow(const Plan &plan, const Row &after, const QString &title)
{
    const Row *before = plan.find<Row>(after.id);
    if (!before)
        return notThere();
    if (*before == after)
        return ChangeSet{};
    for (const QString &objection :
         {objectionToChange(plan, *before, after), newObjectionTo(plan, *before, after)}) {
        if (!objection.isEmpty())
            return refused(objection);
    }
    return ChangeSet{title.isEmpty() ? titleOfChange(plan, *before, after) : title,
                     {},
                     {Edit<Row>{*before, after}}};
}

template <typename Row> Result<ChangeSet> addRow(const Plan &plan, Row row)
{
    if (row.id.isNull())
        row.id = std::is_same_v<Row, Settings> ? settingsId() : Id::create();
    if (!tableOf(plan, row.id).isEmpty())
        return refused(u"This is in the plan already. Look at the plan as it is now."_s);
    if (const auto objections = objectionsTo(plan, row); !objections.isEmpty())
        return refused(objections.first());
    putLast(plan, row);
    if constexpr (Recorded<Row>)
        row = recordedLast(plan, row);
    return ChangeSet{titleOfAddition(plan, row), {}, {Edit<Row>{std::nullopt, row}}};
}

template Result<ChangeSet> changeRow(const Plan &, const Settings &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Judgement &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Theme &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Objective &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Action &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Round &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Update &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const DateMove &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const HoldChange &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Milestone &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Measure &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const PeriodTarget &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Reading &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Snapshot &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Layout &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const Statement &, const QString &);
template Result<ChangeSet> changeRow(const Plan &, const SignOff &, const QString &);

template Result<ChangeSet> addRow(const Plan &, Settings);
template Result<ChangeSet> addRow(const Plan &, Judgement);
template Result<ChangeSet> addRow(const Plan &, Theme);
template Result<ChangeSet> addRow(const Plan &, Objective);
template Result<ChangeSet> addRow(const Plan &, Action);
template Result<ChangeSet> addRow(const Plan &, Round);
template Result<ChangeSet> addRow(const Plan &, Update);
template Result<ChangeSet> addRow(const Plan &, DateMove);
template Result<ChangeSet> addRow(const Plan &, HoldChange);
template Result<ChangeSet> addRow(const Plan &, Milestone);
template Result<ChangeSet> addRow(const Plan &, Measure);
template Result<ChangeSet> addRow(const Plan &, PeriodTarget);
template Result<ChangeSet> addRow(const Plan &, Reading);
template Result<ChangeSet> addRow(const Plan &, Snapshot);
template Result<ChangeSet> addRow(const Plan &, Layout);
template Result<ChangeSet> addRow(const Plan &, Statement);
template Result<ChangeSet> addRow(const Plan &, SignOff);

} // namespace tidemark
