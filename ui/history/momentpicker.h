// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/choice.h"
#include "core/words/words.h"

#include <QWidget>

class QComboBox;

namespace tidemark {

class DateEditor;

/// Where a moment is chosen: now, a closed round, or a day that is typed or picked.
class MomentPicker : public QWidget {
    Q_OBJECT
public:
    /// `label` stands before it, `name` is the object's name and begins those of its fields.
    MomentPicker(const QString &label, const QString &name, words::DayOrder dayOrder,
                 QWidget *parent = nullptr);

    /// The closed rounds of this plan are to choose from. The choice stays, if it is still there.
    void setPlan(const Plan &plan);
    MomentChoice choice() const { return m_choice; }
    void setChoice(const MomentChoice &choice);
    /// The day that is meant by "A day…" until another is typed.
    void setSuggestion(QDate day);

Q_SIGNALS:
    /// Somebody has chosen another moment.
    void chosen();
    /// What was typed is no day, and why; the choice is as it was.
    void refused(const QString &sentence);

private:
    void take();
    void takeDay();
    void showChoice();

    QComboBox *m_which;
    DateEditor *m_day;
    MomentChoice m_choice;
    QDate m_suggestion;
};

} // namespace tidemark
