// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewstate.h"

#include "core/document.h"
#include "core/plan/diff.h"
#include "core/plan/visit.h"
#include "core/words/words.h"

#include <algorithm>
#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

ViewState::ViewState(QDate today, words::DayOrder dayOrder, QObject *parent)
    : QObject(parent)
    , m_today(today)
    , m_dayOrder(dayOrder)
{}

ViewState::~ViewState() = default;

void ViewState::setDocument(const Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_snapshot = {};
    m_moment.reset();
    m_current = {};
    m_selected.clear();
    m_searchText.clear();
    m_search = {};
    m_kept.clear();
    forgetWords();
    m_asAtLookedAt = false;
    if (document) {
        connect(document, &Document::changed, this, &ViewState::follow);
        connect(document, &QObject::destroyed, this, [this] { m_document = nullptr; });
    }
    Q_EMIT asAtChanged(asAt());
    Q_EMIT changed();
}

const Plan &ViewState::plan() const
{
    static const Plan none;
    if (showsLiving())
        return m_document->plan();
    return m_moment ? m_moment->plan : none;
}

bool ViewState::showsLiving() const
{
    return m_document && !isEarlier();
}

bool ViewState::canEdit() const
{
    return m_document && !m_document->isReadOnly() && !isFrozen();
}

RecordingDays ViewState::recordingDays() const
{
    if (!m_document || isFrozen())
        return {asAt(), asAt(), {}};
    return tidemark::recordingDays(m_document->plan(), asAt(), m_today);
}

QDate ViewState::recordingDay() const
{
    const RecordingDays days = recordingDays();
    return m_asAtLookedAt ? days.lookedAt : days.usual;
}

void ViewState::recordAsAtLookedAt(bool lookedAt)
{
    if (std::exchange(m_asAtLookedAt, lookedAt) != lookedAt)
        Q_EMIT recordingDayChanged();
}

QDate ViewState::dayOfDecision() const
{
    return std::min(recordingDay(), m_today);
}

QString ViewState::momentName() const
{
    if (!isFrozen())
        return words::date(asAt());
    return snapshot().isNull() ? u"As it was on %1"_s.arg(m_moment->name) : m_moment->name;
}

void ViewState::setAsAt(QDate day)
{
    if (!day.isValid() || (day == asAt() && !isFrozen()))
        return;
    const bool wasFrozen = isFrozen();
    const Plan before = wasFrozen ? plan() : Plan();
    m_snapshot = {};
    m_moment = momentAt(day);
    forgetWords();
    // Between two days the same actions and measures stand in the same places, and who shows what
    // is said of them looks again at all of it.
    if (wasFrozen)
        Q_EMIT planChanged(diff(before, plan()));
    deselectGone();
    Q_EMIT asAtChanged(day);
    Q_EMIT changed();
}

Result<void> ViewState::setSnapshot(Id id)
{
    const auto *snapshot = m_document ? m_document->plan().find<Snapshot>(id) : nullptr;
    if (!snapshot)
        return Error{Error::Kind::Invalid,
                     u"This version is not in the plan any more. Choose another."_s};
    const auto moment = momentOf(m_document->plan(), *snapshot);
    if (!moment)
        return moment.error();
    freeze(*moment, id);
    return {};
}

void ViewState::setMoment(const Moment &moment)
{
    freeze(moment, {});
}

void ViewState::freeze(const Moment &moment, Id snapshot)
{
    const Plan before = plan();
    m_snapshot = snapshot;
    m_moment = moment;
    m_moment->frozen = true;
    forgetWords();
    Q_EMIT planChanged(diff(before, plan()));
    deselectGone();
    Q_EMIT asAtChanged(asAt());
    Q_EMIT changed();
}

void ViewState::setCurrent(Id row)
{
    setSelected(row.isNull() ? QList<Id>() : QList<Id>{row}, row);
}

void ViewState::setSelected(const QList<Id> &rows, Id current)
{
    const bool others = std::exchange(m_selected, rows) != rows;
    if (current != m_current) {
        m_current = current;
        Q_EMIT currentChanged(current);
        // What is still being typed has been written by now, for the day it was typed for.
        recordAsAtLookedAt(false);
    }
    if (others)
        Q_EMIT selectedChanged();
}

void ViewState::setSearch(const QString &text)
{
    if (text == m_searchText)
        return;
    m_searchText = text;
    m_search = searchFor(text);
    m_kept.clear();
    m_finds.clear();
    Q_EMIT searchChanged();
}

bool ViewState::finds(Id row) const
{
    if (!isSearching())
        return true;
    auto it = m_finds.constFind(row);
    if (it == m_finds.constEnd())
        it = m_finds.insert(row, m_kept.contains(row)
                                     || m_search.matches(plan(), asAt(), row, &m_words));
    return *it;
}

ViewState::Found ViewState::found() const
{
    const auto count = [this](const auto &table) {
        const auto &rows = table.inAnyOrder();
        return int(std::count_if(rows.begin(), rows.end(),
                                 [this](const auto &row) { return finds(row.id); }));
    };
    return {count(plan().themes()) + count(plan().objectives()) + count(plan().actions()),
            count(plan().measures())};
}

// Forgets what was read of the rows, because the plan or the day is another. The current row, or
// the row above it that was found, stays found: an edit must not make the row vanish that is
// edited.
void ViewState::forgetWords()
{
    Id row = m_current;
    while (!row.isNull() && !m_finds.contains(row)) {
        Id parent;
        visitRow(plan(), row, [&](const auto &found) { parent = parentOf(found); });
        row = parent;
    }
    if (m_finds.value(row))
        m_kept.insert(row);
    m_words.clear();
    m_finds.clear();
}

void ViewState::deselectGone()
{
    QList<Id> left = m_selected;
    left.removeIf([this](Id row) { return tableOf(plan(), row).isEmpty(); });
    if (std::exchange(m_selected, left) != left)
        Q_EMIT selectedChanged();
}

void ViewState::goTo(Id row, Purpose purpose, const QString &field)
{
    Q_EMIT rowWanted(row, purpose, field);
}

// A frozen plan stays what it is, whatever happens to the living one. Of an earlier day something
// else may have changed than in the plan: what shows, and nothing more, is told.
void ViewState::follow(const ChangeSet &change)
{
    if (!isFrozen()) {
        const ChangeSet shown = showsLiving() ? change : workedOutAnew(change.title);
        forgetWords();
        Q_EMIT planChanged(shown);
    }
    deselectGone();
    Q_EMIT livingChanged(change);
    Q_EMIT changed();
}

ChangeSet ViewState::workedOutAnew(const QString &title)
{
    const Plan before = plan();
    m_moment = momentAt(asAt());
    ChangeSet shown = diff(before, plan());
    shown.title = title;
    return shown;
}

Moment ViewState::momentAt(QDate day) const
{
    return {{}, m_document && day < m_today ? planAsAt(m_document->plan(), day) : Plan(), day};
}

} // namespace tidemark
