// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/editor.h"

#include <QList>

class QComboBox;

namespace tidemark {

/// One of a list. Its content is the key of the choice, a stored word or an id, not its text.
class ChoiceEditor : public Editor {
    Q_OBJECT
public:
    struct Choice {
        QString key;
        QString text;

        bool operator==(const Choice &) const = default;
    };
    explicit ChoiceEditor(const QList<Choice> &choices = {}, QWidget *parent = nullptr);

    /// The content stays as it is.
    void setChoices(const QList<Choice> &choices);

    QString content() const override;
    /// A key that is none of the choices is kept, and shows nothing until it is one.
    void setContent(const QString &content) override;
    void setReadOnly(bool readOnly) override;

protected:
    bool endsWith(const QKeyEvent &key) const override;

private:
    QComboBox *m_box;
    QList<Choice> m_choices;
    QString m_content;
};

} // namespace tidemark
