// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace tidemark {

class Plan;

/// Everything that was typed and refused, and so stands in no plan, and in how many places somebody
/// is typing: the one store for forms, tables and sheets. An entry is kept, whatever row or page is
/// shown, until something else is taken in its place or the officer gives it up. Where its row is
/// deleted it waits for Undo.
class Refusals : public QObject {
    Q_OBJECT
public:
    /// Where it was typed.
    struct Place {
        Id row;
        QString field; ///< the name of its control: "action.title"
        bool operator==(const Place &) const = default;
    };
    /// What was typed, and the sentence why it was refused.
    struct Entry {
        QString typed;
        QString why;
        QString label;      ///< of the field, to name the entry: "Progress"
        QString after = {}; ///< of a measure's reading that is not there yet: ", the next reading"
    };
    struct Kept {
        Place place;
        Entry entry;
        int after = 0; ///< how many changes could be undone then
    };

    /// Is told how many changes can be undone now.
    void follow(int changes) { m_changes = changes; }
    /// Null where nothing stands refused.
    const Entry *at(const Place &place) const;
    void keep(const Place &place, const Entry &entry);
    void forget(const Place &place);
    /// The entry that was refused last, of those whose rows are in the plan; null: there is none.
    const Kept *latest(const Plan &plan) const;
    /// The same; null where the plan has been changed since.
    const Kept *latestOfAll(const Plan &plan) const;
    /// Gives up latestOfAll(): its name, and its field shows again what the plan holds. Empty where
    /// there is none.
    QString giveUpLatest(const Plan &plan);
    /// The name of latestOfAll(); empty where there is none.
    QString nameOfLatest(const Plan &plan) const;
    /// In the order in which they were refused.
    const QList<Kept> &all() const { return m_kept; }
    /// The entries whose rows are in the plan: "Progress of 3.1.6".
    QStringList names(const Plan &plan) const;

    /// Whether something is typed in that field, cell or sheet that is neither written nor refused.
    void setPending(const QObject *field, bool isPending);
    /// In how many there is.
    qsizetype pending() const { return m_pending.size(); }

Q_SIGNALS:
    void changed();
    void pendingChanged();
    void givenUp(const tidemark::Refusals::Place &place);

private:
    qsizetype indexOf(const Place &place) const;
    QString nameOf(const Kept &kept, const Plan &plan) const;

    QList<Kept> m_kept;
    QSet<const QObject *> m_pending;
    int m_changes = 0;
};

} // namespace tidemark
