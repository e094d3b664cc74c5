// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/statementchanges.h"

#include "core/changes/fieldchanges.h"
#include "core/rules/reported.h"
#include "core/rules/statements.h"
#include "core/words/names.h"

namespace tidemark {

namespace {

class StatementComparison {
public:
    StatementComparison(const Moment &from, const Moment &to, Id round)
        : m_from(from)
        , m_to(to)
        , m_round(round)
    {}

    QList<Change> found()
    {
        for (size_t i = 0; i < storedWords<StatementKind>.size(); ++i) {
            const auto kind = static_cast<StatementKind>(i);
            if (kind != StatementKind::Summary) {
                compare(kind, {});
                continue;
            }
            for (const Theme *theme : m_to.plan.themes().rowsUnder({}))
                compare(kind, theme->id);
        }
        return m_changes;
    }

private:
    void compare(StatementKind kind, Id theme)
    {
        const QString was = statedFor(m_from.plan, m_round, kind, theme);
        const QString is = statedFor(m_to.plan, m_round, kind, theme);
        if (was == is)
            return;
        const Statement row{statementId(m_round, kind, theme), m_round, kind, theme, is};
        Change change =
            changeOf(ChangeKind::Reworded, row, valueOf(was, m_from.plan), valueOf(is, m_to.plan));
        change.title = fullNameOf(m_to.plan, row);
        change.field = QLatin1String("text");
        m_changes.append(change);
    }

    const Moment &m_from;
    const Moment &m_to;
    Id m_round;
    QList<Change> m_changes;
};

} // namespace

QList<Change> statementChanges(const Moment &from, const Moment &to)
{
    const Round *was = roundAt(from.plan, from.asAt);
    const Round *is = roundAt(to.plan, to.asAt);
    if (!was || !is || was->id != is->id)
        return {};
    return StatementComparison(from, to, is->id).found();
}

} // namespace tidemark
