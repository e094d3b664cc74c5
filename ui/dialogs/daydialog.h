// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"
#include "ui/dialogs/formdialog.h"

namespace tidemark {

class DateEditor;

/// The field of a dialog for a day that is not still to come.
class DayField {
public:
    DayField(const Ask::AskedDay &asked, QDialog &dialog);

    DateEditor *editor() const { return m_editor; }
    QDate day() const;
    /// Why the day cannot be taken, as a sentence; empty: it can.
    QString objection() const;

private:
    DateEditor *m_editor;
    QDate m_latest;
};

/// Asks on which day something was decided.
class DayDialog : public FormDialog {
    Q_OBJECT
public:
    DayDialog(const Ask::DayQuestion &question, QWidget *parent);

    QDate day() const { return m_day.day(); }

protected:
    Missing missing() const override;

private:
    DayField m_day;
};

} // namespace tidemark
