// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QObject>

namespace tidemark {

/// What the window is looking at: the as-at day and the selected row. Panels follow it and set it;
/// none of it is stored in the plan.
///
/// The selected row may be any row of the plan. The tree marks the theme, objective or action it
/// belongs to; the inspector shows the form of its own kind (a measure, a reading, a judgement).
/// A null id stands for the plan itself: its settings.
class ViewState : public QObject {
    Q_OBJECT
public:
    explicit ViewState(QDate today, QObject *parent = nullptr)
        : QObject(parent)
        , m_today(today)
        , m_asAt(today)
    {}

    QDate today() const { return m_today; }
    QDate asAt() const { return m_asAt; }
    Id current() const { return m_current; }

    /// A day that is not valid is passed over.
    void setAsAt(QDate day)
    {
        if (!day.isValid() || day == m_asAt)
            return;
        m_asAt = day;
        Q_EMIT asAtChanged(day);
    }

    void setCurrent(tidemark::Id row)
    {
        if (row == m_current)
            return;
        m_current = row;
        Q_EMIT currentChanged(row);
    }

Q_SIGNALS:
    void asAtChanged(QDate day);
    void currentChanged(tidemark::Id row);

private:
    QDate m_today;
    QDate m_asAt;
    Id m_current;
};

} // namespace tidemark
