// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/editor.h"

#include <functional>

class QLineEdit;

namespace tidemark {

/// One line of text.
class LineEditor : public Editor {
    Q_OBJECT
public:
    explicit LineEditor(QWidget *parent = nullptr);

    QString content() const override;
    void setContent(const QString &content) override;
    void setReadOnly(bool readOnly) override;
    void selectAll() override;
    bool canUndo() const override;
    bool canRedo() const override;

    void setPlaceholder(const QString &text);
    /// Offers those of the words that contain what is typed (see NameCompleter).
    void completeFrom(const std::function<QStringList()> &words);

protected:
    QLineEdit *line() const { return m_line; }

private:
    QLineEdit *m_line;
};

} // namespace tidemark
