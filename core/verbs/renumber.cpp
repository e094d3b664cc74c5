// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "core/verbs/verb.h"
#include "core/words/names.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QStringView lastPart(QStringView reference)
{
    return reference.sliced(reference.lastIndexOf(u'.') + 1);
}

constexpr qsizetype widest = 6;

// "4.01" is typed with two digits; "4.10" alone would not say so.
template <typename Row> int typedWidth(const QList<const Row *> &rows)
{
    qsizetype width = 1;
    for (const Row *row : rows) {
        const auto part = lastPart(row->reference);
        if (part.size() > 1 && part.front() == u'0')
            width = std::clamp(part.size(), width, widest);
    }
    return int(width);
}

/// Collects the edits that number a part of the plan from the top down.
class Renumbering {
public:
    explicit Renumbering(const Plan &plan) : m_plan(plan) {}

    void themes()
    {
        number(m_plan.themes().rowsUnder({}), {}, [this](const Theme &theme) { under(theme); });
    }

    void under(const Theme &theme)
    {
        number(m_plan.objectives().rowsUnder(theme.id), theme.reference,
               [this](const Objective &objective) { under(objective); });
    }

    void under(const Objective &objective)
    {
        number(m_plan.actions().rowsUnder(objective.id), objective.reference,
               [](const Action &) {});
    }

    const QList<AnyEdit> &edits() const { return m_edits; }

private:
    template <typename Row, typename Descend>
    void number(const QList<const Row *> &rows, const QString &parent, Descend &&descend)
    {
        const int width = typedWidth(rows);
        int count = 0;
        for (const Row *before : rows) {
            Row after = *before;
            const QString number = u"%1"_s.arg(++count, width, 10, QChar(u'0'));
            after.reference = parent.isEmpty() ? number : parent + u'.' + number;
            if (after != *before)
                m_edits.append(Edit<Row>{*before, after});
            descend(after);
        }
    }

    const Plan &m_plan;
    QList<AnyEdit> m_edits;
};

template <typename Row> Result<ChangeSet> renumberedUnder(const Plan &plan, const Row &parent)
{
    if (parent.reference.isEmpty())
        return refused(
            u"%1 has no reference. Give it one first, then renumber what is under it."_s.arg(
                fullNameOf(plan, parent)));
    Renumbering renumbering(plan);
    renumbering.under(parent);
    if (renumbering.edits().isEmpty())
        return ChangeSet{};
    return ChangeSet{u"Renumber %1"_s.arg(shortNameOf(plan, parent)), {}, renumbering.edits()};
}

Result<ChangeSet> renumberedThemes(const Plan &plan)
{
    Renumbering renumbering(plan);
    renumbering.themes();
    if (renumbering.edits().isEmpty())
        return ChangeSet{};
    return ChangeSet{u"Renumber the plan"_s, {}, renumbering.edits()};
}

} // namespace

Result<ChangeSet> renumber(const Plan &plan, Id parent)
{
    if (parent.isNull())
        return renumberedThemes(plan);
    if (const auto *theme = plan.find<Theme>(parent))
        return renumberedUnder(plan, *theme);
    if (const auto *objective = plan.find<Objective>(parent))
        return renumberedUnder(plan, *objective);
    return refused(u"Only what is under a theme or an objective can be renumbered."_s);
}

} // namespace tidemark
