// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/editor.h"

#include <QPlainTextEdit>

namespace tidemark {

/// Plain text in as many lines as it takes; it grows with them and never scrolls sideways. Tab goes
/// on to the next field.
class TextEditor : public Editor {
    Q_OBJECT
public:
    enum class Kind {
        Paragraphs, ///< Enter makes a new line
        Title       ///< one paragraph, wrapped where it is long; Enter ends the typing
    };
    explicit TextEditor(Kind kind = Kind::Paragraphs, QWidget *parent = nullptr);

    QString content() const override;
    void setContent(const QString &content) override;
    void setReadOnly(bool readOnly) override;
    void selectAll() override;
    bool canUndo() const override;
    bool canRedo() const override;

protected:
    bool endsWith(const QKeyEvent &key) const override;

private:
    class Paper;
    Kind m_kind;
    QString m_lineEnd = QStringLiteral("\n"); ///< as the text that is shown was written
    Paper *m_paper;
};

} // namespace tidemark
