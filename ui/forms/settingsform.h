// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/rowform.h"

class QLabel;

namespace tidemark {

/// What is said once of the plan, and its key of judgements. Its row is null like the plan's own
/// place in the tree; the settings themselves are always there.
class SettingsForm : public RowForm<Settings> {
    Q_OBJECT
public:
    explicit SettingsForm(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void adopt();
    qsizetype notAdopted() const;

    QLabel *m_adopted;
    QPushButton *m_adopt;
};

/// One judgement of the council's key.
class JudgementForm : public RowForm<Judgement> {
    Q_OBJECT
public:
    explicit JudgementForm(const Desk &desk, QWidget *parent = nullptr);
};

} // namespace tidemark
