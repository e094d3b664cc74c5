// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/editor.h"

#include <QPlainTextEdit>

namespace tidemark {

/// Several lines of plain text; grows with them, up to a point, and never scrolls sideways. Enter
/// makes a new line, Tab goes on to the next field.
class TextEditor : public Editor {
    Q_OBJECT
public:
    explicit TextEditor(QWidget *parent = nullptr);

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
    Paper *m_paper;
};

} // namespace tidemark
