// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"
#include "ui/dialogs/formdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace tidemark {

/// Asks who issues a version of a round, with which note, and, where explanations are missing, for
/// the reason to go without them; each of these leads to its action instead.
class IssueDialog : public FormDialog {
    Q_OBJECT
public:
    IssueDialog(const Ask::IssueQuestion &question, QWidget *parent);

    Ask::Issuing issuing() const;

protected:
    Missing missing() const override;

private:
    void addUnexplained();

    Ask::IssueQuestion m_question;
    QLineEdit *m_waiver;
    QPlainTextEdit *m_note;
    QLineEdit *m_by;
    Id m_goTo;
};

} // namespace tidemark
