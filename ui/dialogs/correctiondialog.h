// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"
#include "ui/dialogs/formdialog.h"

class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace tidemark {

class DifferencesModel;

/// Asks what a correction of an issued version takes over of the plan as it is now: every
/// difference has a tick. Beside that who issues it, and what it corrects.
class CorrectionDialog : public FormDialog {
    Q_OBJECT
public:
    CorrectionDialog(const Ask::CorrectionQuestion &question, QWidget *parent);

    Ask::Correcting correcting() const;

protected:
    Missing missing() const override;

private:
    QWidget *differences();
    QPushButton *addButton(const QString &words, const QString &name, QWidget *row);
    void follow();

    Ask::CorrectionQuestion m_question;
    DifferencesModel *m_model;
    QListView *m_list;
    QLabel *m_count;
    QPlainTextEdit *m_note;
    QLineEdit *m_by;
};

} // namespace tidemark
