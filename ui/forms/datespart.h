// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"
#include "ui/parts/rowform.h"

namespace tidemark {

class EntryList;

/// An action's start and due date with their originals. Of a plan that has been adopted a move asks
/// for its reason first; one that waits
/// for its approval is approved here.
class DatesPart : public RowForm<Action> {
    Q_OBJECT
public:
    explicit DatesPart(const Desk &desk, QWidget *parent = nullptr);

    /// Every move of the dates, and what records an approval; the form that holds this part places
    /// it.
    QWidget *moves() const { return m_moved; }

protected:
    void refreshRest() override;

private:
    FieldRow *dateField(DateKind which);
    Result<void> move(DateKind which, const QString &content);
    void approve();
    Ask::AskedDay dayOfDecision(QDate likely) const;
    QString origin(DateKind which) const;
    bool waits(const DateMove &move) const;
    QList<Id> waitingMoves() const;

    DateEditor *m_startEditor;
    DateEditor *m_dueEditor;
    FieldRow *m_start;
    FieldRow *m_due;
    QWidget *m_moved;
    EntryList *m_moves;
    QPushButton *m_approve; ///< of moves that wait for it
};

} // namespace tidemark
