// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/rowform.h"

namespace tidemark {

class MarkedLine;

/// The stage of an action: what it is and why, and how an officer puts it on hold, cancels or
/// resumes it.
class HoldPart : public RowForm<Action> {
    Q_OBJECT
public:
    explicit HoldPart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void set(Hold hold);
    QString stageSentence(const ActionFacts &facts) const;

    MarkedLine *m_stage;
    FieldRow *m_since;
    FieldRow *m_reason;
    QPushButton *m_holdButton;
    QPushButton *m_cancelButton;
    QPushButton *m_resumeButton;
};

} // namespace tidemark
