// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/rewind.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int entriesAtATime = 200;

} // namespace

Rewind::Rewind(const PlanFile &file, Plan plan) : m_file(&file), m_plan(std::move(plan))
{
    m_entry.sequence = std::numeric_limits<qint64>::max();
}

Result<bool> Rewind::next()
{
    takeBack();
    if (m_ahead.isEmpty()) {
        if (auto more = readMore(); !more || !*more)
            return more;
    }
    m_entry = m_ahead.takeLast();
    m_change = m_lost ? Result<ChangeSet>(*m_lost) : readChange();
    if (!m_change && !m_lost)
        m_lost = m_change.error();
    m_takenBack = !m_change;
    return true;
}

void Rewind::takeBack()
{
    if (m_takenBack)
        return;
    m_takenBack = true;
    if (const auto done = apply(m_change->inverted(), m_plan); !done)
        m_lost = done.error();
}

Result<bool> Rewind::readMore()
{
    auto entries = m_file->entriesBefore(m_entry.sequence, entriesAtATime);
    if (!entries)
        return entries.error();
    m_ahead = QList<JournalEntry>(entries->crbegin(), entries->crend());
    return !m_ahead.isEmpty();
}

// The journal keeps only the fields that changed; the plan as the entry left it has the others.
Result<ChangeSet> Rewind::readChange() const
{
    const auto edits = m_file->editsOf(m_entry);
    if (!edits)
        return edits.error();
    const auto undoing = changeToUndo(m_entry, *edits, m_plan);
    if (undoing)
        return undoing->inverted();
    return Error{Error::Kind::Corrupt,
                 u"What “%1” changed can no longer be read from the file, and so nor can the plan "
                 "as it was before."_s.arg(m_entry.title)};
}

Result<Plan> planAfter(Id entry, Rewind from)
{
    while (true) {
        const auto found = from.next();
        if (!found)
            return found.error();
        if (!*found)
            return Error{Error::Kind::Invalid, u"This change is not in the plan’s journal."_s};
        if (from.entry().id != entry)
            continue;
        if (!from.change())
            return from.change().error();
        return from.plan();
    }
}

} // namespace tidemark
