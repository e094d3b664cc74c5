// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/lineeditor.h"

#include "core/plan/ranges.h"
#include "ui/widgets/namecompleter.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace tidemark {

LineEditor::LineEditor(QWidget *parent) : Editor(parent), m_line(new QLineEdit)
{
    // One more than the verbs take: what is too long is refused aloud, not cut in silence.
    m_line->setMaxLength(static_cast<int>(longestText) + 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    watch(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &Editor::edited);
}

QString LineEditor::content() const
{
    return m_line->text();
}

void LineEditor::setContent(const QString &content)
{
    const int cursor = m_line->cursorPosition();
    m_line->setText(content);
    m_line->setCursorPosition(m_line->hasFocus() ? cursor : 0);
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void LineEditor::selectAll()
{
    m_line->selectAll();
}

bool LineEditor::canUndo() const
{
    return m_line->isUndoAvailable();
}

bool LineEditor::canRedo() const
{
    return m_line->isRedoAvailable();
}

void LineEditor::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void LineEditor::completeFrom(const std::function<QStringList()> &words)
{
    auto *completer = new NameCompleter(*m_line, words);
    // While the list is open its keys do not come through the editor's own filter.
    connect(m_line, &QLineEdit::returnPressed, this, &Editor::finished);
    const auto chosen = [this] {
        Q_EMIT edited();
        Q_EMIT finished();
    };
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, chosen,
            Qt::QueuedConnection); // the line takes the word over after this signal
}

} // namespace tidemark
