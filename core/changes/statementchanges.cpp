// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/statementchanges.h"

#include "core/changes/fieldchanges.h"
#include "core/rules/reported.h"
#include "core/rules/statements.h"
#include "core/words/names.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

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

// "Ann, 10 July 2021: without the figures of June"; empty where it is not signed.
QString signatureOf(const Plan &plan, Id round, SignOffStep step)
{
    const auto *row = plan.find<SignOff>(signOffId(round, step));
    if (!row)
        return {};
    QStringList parts{row->by, words::date(row->on)};
    parts.removeAll(QString());
    const QString note = row->note.simplified();
    return parts.join(u", "_s) + (note.isEmpty() ? note : u": "_s + note);
}

QList<Change> signOffChanges(const Moment &from, const Moment &to, Id round)
{
    QList<Change> changes;
    for (size_t i = 0; i < storedWords<SignOffStep>.size(); ++i) {
        const auto step = static_cast<SignOffStep>(i);
        const QString was = signatureOf(from.plan, round, step);
        const QString is = signatureOf(to.plan, round, step);
        if (was == is)
            continue;
        SignOff row;
        row.id = signOffId(round, step);
        row.round = round;
        row.step = step;
        Change change =
            changeOf(ChangeKind::DetailChanged, row, valueOf(was, from.plan), valueOf(is, to.plan));
        change.title = fullNameOf(to.plan, row);
        change.field = QLatin1String("signature");
        changes.append(change);
    }
    return changes;
}

} // namespace

QList<Change> statementChanges(const Moment &from, const Moment &to)
{
    const Round *was = roundAt(from.plan, from.asAt);
    const Round *is = roundAt(to.plan, to.asAt);
    if (!was || !is || was->id != is->id)
        return {};
    return StatementComparison(from, to, is->id).found() + signOffChanges(from, to, is->id);
}

} // namespace tidemark
