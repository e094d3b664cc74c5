// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace tidemark {

/// Asks why a date of an adopted plan moves, and who has approved it.
class MoveReasonDialog : public FormDialog {
    Q_OBJECT
public:
    /// `what` says which date moves, from and to when; `names` are offered for who approved it.
    MoveReasonDialog(const QString &what, const QStringList &names, QWidget *parent);

    QString reason() const;
    QString approvedBy() const;

protected:
    Missing missing() const override;

private:
    QPlainTextEdit *m_reason;
    QLineEdit *m_approvedBy;
};

} // namespace tidemark
