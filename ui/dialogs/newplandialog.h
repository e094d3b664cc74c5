// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"

class QLineEdit;

namespace tidemark {

/// Asks for a new plan's organisation and title.
class NewPlanDialog : public FormDialog {
    Q_OBJECT
public:
    explicit NewPlanDialog(QWidget *parent);

    QString organisation() const;
    QString title() const;

protected:
    Missing missing() const override;

private:
    QLineEdit *m_organisation;
    QLineEdit *m_title;
};

} // namespace tidemark
