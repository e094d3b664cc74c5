// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"
#include "ui/editors/fieldrow.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tidemark {

/// The fields of one row of the plan, one under the other, and the parts that belong to them. It is
/// made once and opened for one row after the other. It follows the document by refresh(), which
/// its owner calls.
class Form : public QWidget {
    Q_OBJECT
public:
    explicit Form(const Desk &desk, QWidget *parent = nullptr);

    Id row() const { return m_row; }
    /// Shows another row. What is still being typed must have been flushed; what was refused is
    /// kept, and stands there again when this row comes back.
    void open(Id row);
    /// Shows what the plan holds now, except in fields in which something else has been typed.
    void refresh();
    /// Writes what is being typed; the error of the first field that is refused.
    Result<void> flush();
    void setReadOnly(bool readOnly);
    /// Puts the cursor into the field that names the row, all of it selected.
    void focusTitle();
    /// Puts the cursor into the field of that stored name ("commentary"), here or in a part; false
    /// where none is shown.
    bool focusField(const QString &field);

Q_SIGNALS:
    /// Escape in a field with nothing to give up.
    void left();
    /// A row that has just been made, to be shown with its title ready to be typed over.
    void made(tidemark::Id row);

protected:
    const Desk &desk() const { return m_desk; }
    const Plan &plan() const { return m_desk.plan(); }
    bool isReadOnly() const { return m_readOnly; }

    /// What there is beside fields, brought up to date; fields and parts have been already.
    virtual void refreshRest() {}

    void addHeading(const QString &words);
    void addGap();
    FieldRow *add(FieldRow *field);
    /// Two fields side by side; the second gets `share` times the room of the first.
    void addPair(FieldRow *left, FieldRow *right, int share = 1);
    /// A form of the same row within this one.
    void addPart(Form *part);
    /// A form of some other row within this one; the caller places and opens it.
    void addItem(Form *item);
    void removeItem(Form *item);
    void addWidget(QWidget *widget);
    /// A button that changes the plan: hidden where that cannot be done.
    QPushButton *addButton(const QString &words, const QString &name);
    /// Makes a field take part, to be placed by the caller.
    FieldRow *enlist(FieldRow *field);
    /// Buttons side by side.
    void addButtons(const QList<QPushButton *> &buttons);
    QPushButton *makeButton(const QString &words, const QString &name);
    /// For rows that stand in no tree: up and down among their siblings, and away.
    void addMoveButtons();
    void addDeleteButton(const QString &words);
    void setTitleField(FieldRow *field) { m_titleField = field; }

    QVBoxLayout *body() const { return m_body; }

private:
    Refusals::Place placeOf(const FieldRow *field) const { return {m_row, field->name()}; }
    void keepRefusal(const FieldRow *field);

    Desk m_desk;
    Id m_row;
    bool m_readOnly = false;
    QVBoxLayout *m_body;
    QList<FieldRow *> m_fields;
    QList<Form *> m_parts;
    QList<Form *> m_items;
    QList<QPushButton *> m_buttons;
    FieldRow *m_titleField = nullptr;
};

} // namespace tidemark
