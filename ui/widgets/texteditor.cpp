// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/texteditor.h"

#include "core/plan/objections.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 16;

} // namespace

/// A text field as high as its text.
class TextEditor::Paper : public QPlainTextEdit {
public:
    explicit Paper(TextEditor &editor) : m_editor(editor)
    {
        setTabChangesFocus(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(document(), &QTextDocument::contentsChanged, this, &Paper::fitHeight);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPlainTextEdit::resizeEvent(event);
        fitHeight();
    }

    void changeEvent(QEvent *event) override
    {
        QPlainTextEdit::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            fitHeight();
    }

    // Too long a text is turned away before it is laid out, which takes long.
    void insertFromMimeData(const QMimeData *source) override
    {
        const auto length = source->text().size() + document()->characterCount();
        if (length <= longestText) {
            QPlainTextEdit::insertFromMimeData(source);
            return;
        }
        Q_EMIT m_editor.refused(
            u"This text is too long: with it the field would have %1 characters, and %2 is the "
            "most. Paste a shorter one."_s.arg(QLocale().toString(length),
                                               QLocale().toString(longestText)));
    }

private:
    void fitHeight()
    {
        int lines = 0;
        for (auto block = document()->begin(); block.isValid() && lines < mostLines;
             block = block.next())
            lines += std::max(1, block.lineCount());
        const int shown = std::clamp(lines, fewestLines, mostLines);
        const int frame = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
        setFixedHeight(shown * fontMetrics().lineSpacing() + frame + contentsMargins().top()
                       + contentsMargins().bottom());
        setVerticalScrollBarPolicy(lines > shown ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    }

    TextEditor &m_editor;
};

TextEditor::TextEditor(QWidget *parent) : Editor(parent), m_paper(new Paper(*this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_paper);
    watch(m_paper);
    connect(m_paper, &QPlainTextEdit::textChanged, this, &Editor::edited);
}

QString TextEditor::content() const
{
    return m_paper->toPlainText();
}

void TextEditor::setContent(const QString &content)
{
    if (content == m_paper->toPlainText() && !m_paper->document()->isUndoAvailable())
        return;
    const QSignalBlocker quiet(m_paper);
    const int cursor = m_paper->textCursor().position();
    m_paper->setPlainText(content);
    if (!m_paper->hasFocus())
        return;
    QTextCursor place = m_paper->textCursor();
    place.setPosition(std::min(cursor, m_paper->document()->characterCount() - 1));
    m_paper->setTextCursor(place);
}

void TextEditor::setReadOnly(bool readOnly)
{
    m_paper->setReadOnly(readOnly);
}

void TextEditor::selectAll()
{
    m_paper->selectAll();
}

bool TextEditor::canUndo() const
{
    return m_paper->document()->isUndoAvailable();
}

bool TextEditor::canRedo() const
{
    return m_paper->document()->isRedoAvailable();
}

bool TextEditor::endsWith(const QKeyEvent &) const
{
    return false;
}

} // namespace tidemark
