// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/daydialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace tidemark {

/// Asks why a date of an adopted plan moves, who has approved it, and on which day it was decided.
class MoveReasonDialog : public FormDialog {
    Q_OBJECT
public:
    MoveReasonDialog(const Ask::MoveQuestion &question, QWidget *parent);

    Ask::MoveReason reason() const;

protected:
    Missing missing() const override;

private:
    QPlainTextEdit *m_reason;
    QLineEdit *m_approvedBy;
    DayField m_day;
};

} // namespace tidemark
