// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/measures/readings.h"
#include "core/plan/changeset.h"
#include "ui/desk.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QPushButton;
class QScrollArea;

namespace tidemark {

class ReadingsModel;
class ReadingsView;

/// The readings of a measure as a table in which they are entered, corrected, pasted and deleted.
/// What cannot be taken is said under the table, and nothing of it is in the plan.
class ReadingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ReadingsPanel(const Desk &desk, QWidget *parent = nullptr);

    void setMeasure(tidemark::Id measure);
    /// Marks the row of a reading.
    void choose(tidemark::Id reading);
    /// The last day that is shown, where an earlier one than today is looked at; else null.
    QDate lastDay() const;
    /// Puts the focus into the row that is to be typed in; false where there is none, for the
    /// day that is looked at comes before it.
    bool typeNext();

    /// Takes in the cell that is being typed; an error while one of this measure stands refused.
    Result<void> flush();
    /// Opens the editor of the cell in which something stands refused; false: it is none of these.
    bool editRefused(const Refusals::Place &place);

public Q_SLOTS:
    /// Takes what was copied in a spreadsheet, as one change.
    void paste();
    /// Clears the chosen cells, as one change, and says which of them cannot be empty.
    void clearChosen();
    /// Deletes the readings of the chosen rows; undo brings them back.
    void removeChosen();

Q_SIGNALS:
    /// Null for the row that is still to be typed in.
    void readingChosen(tidemark::Id reading);

private:
    QWidget *makeTop();
    void follow();
    QString nextWords() const;
    void enter(const QModelIndex &cell, const QString &text);
    void sayRefusals();
    void clearMessage();
    void say(const QStringList &sentences, bool refused);
    QList<int> chosenRows() const;
    QModelIndexList chosenCells() const;
    void clear(QMap<int, ReadingDraft> drafts, const QStringList &cells, const QStringList &kept);

    Desk m_desk;
    ReadingsModel *m_model;
    ReadingsView *m_table;
    QLabel *m_later;
    QLabel *m_next; ///< when the next reading is due
    QLabel *m_said;
    QScrollArea *m_saying;
};

} // namespace tidemark
