// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verbs/edits.h"
#include "ui/forms/form.h"

class QLabel;

namespace tidemark {

class ChoiceEditor;

/// What is reported of an action as at the day the window looks at. The first word written makes
/// an update; later ones as at the same day amend it.
class UpdatePart : public Form {
    Q_OBJECT
public:
    explicit UpdatePart(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void follow(QDate asAt);
    /// The update as at the very day; null: none yet.
    const Update *own() const;
    UpdateDraft draft() const;
    Result<void> write(const UpdateDraft &draft);
    QString lastWords() const;
    void showHints();

    QDate m_asAt; ///< the day of what stands in the fields
    QLabel *m_heading;
    QLabel *m_last;
    ChoiceEditor *m_judgements;
    FieldRow *m_progress;
    FieldRow *m_commentary;
};

} // namespace tidemark
