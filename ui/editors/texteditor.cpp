// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/texteditor.h"

#include "core/plan/ranges.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

struct Height {
    int fewestLines;
    int mostLines; // a longer text scrolls within the field
};

Height heightOf(TextEditor::Kind kind)
{
    return kind == TextEditor::Kind::Title ? Height{1, 8} : Height{3, 80};
}

QString onOneLine(QString text)
{
    return text.replace(QChar::ParagraphSeparator, u' ').replace(u'\n', u' ').remove(u'\r');
}

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
    // As in a QLineEdit.
    void focusInEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusInEvent(event);
        const auto why = event->reason();
        if (m_editor.m_kind == Kind::Title
            && (why == Qt::TabFocusReason || why == Qt::BacktabFocusReason))
            selectAll();
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        const auto why = event->reason();
        if (why == Qt::ActiveWindowFocusReason || why == Qt::PopupFocusReason)
            return;
        QTextCursor caret = textCursor();
        caret.clearSelection();
        setTextCursor(caret);
    }

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
            if (m_editor.m_kind == Kind::Title)
                insertPlainText(onOneLine(source->text()));
            else
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
        const auto [fewestLines, mostLines] = heightOf(m_editor.m_kind);
        int lines = 0;
        for (auto block = document()->begin(); block.isValid() && lines <= mostLines;
             block = block.next()) {
            document()->documentLayout()->blockBoundingRect(block); // lays it out, if it is not yet
            lines += std::max(1, block.lineCount());
        }
        const int shown = std::clamp(lines, fewestLines, mostLines);
        const int around =
            height() - viewport()->height() + 2 * static_cast<int>(document()->documentMargin());
        setFixedHeight(shown * fontMetrics().lineSpacing() + around);
        setVerticalScrollBarPolicy(lines > shown ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    }

    TextEditor &m_editor;
};

TextEditor::TextEditor(Kind kind, QWidget *parent)
    : Editor(parent)
    , m_kind(kind)
    , m_paper(new Paper(*this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_paper);
    watch(m_paper);
    connect(m_paper, &QPlainTextEdit::textChanged, this, &Editor::edited);
}

// Not toPlainText(), which makes plain blanks of those that keep words together.
QString TextEditor::content() const
{
    return m_paper->document()->toRawText().replace(QChar::ParagraphSeparator, m_lineEnd);
}

void TextEditor::setContent(const QString &content)
{
    if (content == this->content() && !m_paper->document()->isUndoAvailable())
        return;
    m_lineEnd = content.contains(u"\r\n"_s) ? u"\r\n"_s : u"\n"_s;
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

bool TextEditor::endsWith(const QKeyEvent &key) const
{
    return m_kind == Kind::Title && Editor::endsWith(key);
}

} // namespace tidemark
