// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/recording.h"
#include "ui/parts/form.h"

class QLabel;
class QRadioButton;

namespace tidemark {

class ChoiceEditor;

/// What is reported of an action: for the round that is collected past its last day or as at the
/// day the window looks at, which the officer chooses; else as at that day. The first word written
/// makes an update; later ones as at the same day amend it.
class UpdatePart : public Form {
    Q_OBJECT
public:
    explicit UpdatePart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void makeChoice();
    void follow();
    void showDays();
    /// The update as at the very day; null: none yet.
    const Update *own() const;
    UpdateDraft draft() const { return draftFor(plan(), row(), m_day); }
    Result<void> write(const UpdateDraft &draft);
    QString lastWords() const;
    QString laterWords() const;
    void showHints();

    QDate m_day; ///< the day of what stands in the fields
    QLabel *m_heading;
    QWidget *m_choice;
    QRadioButton *m_forRound;
    QRadioButton *m_asAtDay;
    QLabel *m_last;
    ChoiceEditor *m_judgements;
    FieldRow *m_progress;
    FieldRow *m_commentary;
};

} // namespace tidemark
