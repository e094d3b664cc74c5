// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/rowform.h"

class QLabel;

namespace tidemark {

class MarkedLine;

/// The meeting that a round's report goes to and, where the council signs reports off, who has
/// signed each step, with the next one to be signed. The row it is opened for is the round.
class SignOffForm : public RowForm<Round> {
    Q_OBJECT
public:
    explicit SignOffForm(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    /// One of the three steps.
    struct Step {
        SignOffStep step;
        QLabel *words;
        QPushButton *withdraw;
    };
    void addStep(SignOffStep step);
    QWidget *makeNext();
    void sign();
    Result<void> write(const QDate &on);
    void showStep(const Step &step);
    void showNext();
    std::optional<SignOffStep> next() const;

    QWidget *m_steps;
    QList<Step> m_step;
    QWidget *m_next;
    QLabel *m_nextWords;
    LineEditor *m_by;
    DateEditor *m_on;
    LineEditor *m_note;
    QPushButton *m_sign;
    MarkedLine *m_error;
};

} // namespace tidemark
