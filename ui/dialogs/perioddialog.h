// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"
#include "ui/dialogs/formdialog.h"

class QComboBox;

namespace tidemark {

/// Asks for which period of the financial calendar a round is opened.
class PeriodDialog : public FormDialog {
    Q_OBJECT
public:
    PeriodDialog(const QList<Ask::Periods> &offers, QWidget *parent);

    Period period() const;

protected:
    Missing missing() const override { return {}; }

private:
    void fillPeriods();

    QList<Ask::Periods> m_offers;
    QComboBox *m_length;
    QComboBox *m_period;
};

} // namespace tidemark
