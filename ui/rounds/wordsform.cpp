// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/wordsform.h"

#include "core/rules/statements.h"
#include "core/verbs/statements.h"
#include "core/words/names.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "ui/editors/texteditor.h"
#include "ui/rounds/lengthmeter.h"
#include "ui/style.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int listHeight = 340;

// One place for each text of a round, so that what was refused comes back in its own.
QString fieldNameOf(StatementKind kind, Id theme)
{
    const QString name = u"words.%1"_s.arg(storedWord(kind));
    return theme.isNull() ? name : u"%1.%2"_s.arg(name, theme.toString());
}

} // namespace

WordsForm::WordsForm(const Desk &desk, StatementKind kind, Id theme, QWidget *parent)
    : Form(desk, parent)
    , m_kind(kind)
    , m_theme(theme)
    , m_length(new LengthMeter(u"words.length"_s))
    , m_lead(new QLabel)
    , m_list(new QListWidget)
{
    auto *editor = new TextEditor;
    m_field = add(new FieldRow(
        fieldNameOf(kind, theme), nameOfStatement(plan(), kind, theme), editor,
        {[this] {
             const auto *own = plan().find<Statement>(statementId(row(), m_kind, m_theme));
             return own ? own->text : QString();
         },
         [this](const QString &text) -> Result<void> {
             return this->desk().write(writeStatement(plan(), row(), m_kind, m_theme, text));
         }}));
    m_field->setHint(words::upperFirst(words::whatIsWritten(kind)));
    addWidget(m_length);
    addWidget(m_suggestions = makeSuggestions());
    setTitleField(m_field);
    connect(editor, &Editor::edited, this, [this] {
        m_length->measure(m_field->editor()->content());
        showSuggestions();
    });
}

QWidget *WordsForm::makeSuggestions()
{
    m_lead->setObjectName(u"words.lead"_s);
    m_lead->setTextFormat(Qt::PlainText);
    m_lead->setWordWrap(true);
    setTone(m_lead, Tone::Quiet);
    m_list->setObjectName(u"words.suggestions"_s);
    m_list->setAccessibleName(u"Suggestions"_s);
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(px(listHeight));
    m_lead->setBuddy(m_list);
    m_take = makeButton(u"Ta&ke over"_s, u"words.take"_s);
    m_takeAll = makeButton(u"Take over &all"_s, u"words.takeAll"_s);
    connect(m_list, &QListWidget::itemActivated, this, &WordsForm::takeChosen);
    connect(m_take, &QPushButton::clicked, this, &WordsForm::takeChosen);
    connect(m_takeAll, &QPushButton::clicked, this, [this] { takeOver(offered()); });

    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    column->addWidget(m_lead);
    column->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_take);
    buttons->addWidget(m_takeAll);
    buttons->addStretch();
    column->addLayout(buttons);
    return part;
}

void WordsForm::suggest(const QStringList &sentences, QDate asAt)
{
    m_sentences = sentences;
    m_asAt = asAt;
    showSuggestions();
}

void WordsForm::focusText()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void WordsForm::refreshRest()
{
    m_length->measure(m_field->editor()->content());
    showSuggestions();
}

// What stands in the text already is not offered again.
QStringList WordsForm::offered() const
{
    // Standing recommendations are printed instead of those that are made of the facts.
    const QString standing = statedFor(plan(), {}, m_kind, m_theme);
    QStringList left = standing.isEmpty() ? m_sentences : QStringList{standing};
    left.removeIf([this](const QString &sentence) {
        return m_field->editor()->content().contains(sentence);
    });
    return left;
}

QString WordsForm::leadOfSuggestions() const
{
    if (!statedFor(plan(), {}, m_kind, m_theme).isEmpty())
        return u"&Standing words, printed where nothing is written above:"_s;
    if (m_kind == StatementKind::Recommendations)
        return u"&Suggestions, made of the facts as at %1, and printed where nothing is written "
               "above. Take them over to edit them:"_s.arg(words::date(m_asAt));
    return u"&Suggestions, made of the facts as at %1. Take over what is of use, and edit it:"_s
        .arg(words::date(m_asAt));
}

void WordsForm::showSuggestions()
{
    const QStringList left = offered();
    m_lead->setText(leadOfSuggestions());
    QStringList shown;
    for (int i = 0; i < m_list->count(); ++i)
        shown.append(m_list->item(i)->text());
    if (shown != left) {
        const int place = m_list->currentRow();
        m_list->clear();
        m_list->addItems(left);
        m_list->setCurrentRow(std::min(std::max(0, place), m_list->count() - 1));
    }
    m_suggestions->setVisible(!left.isEmpty());
    m_take->setEnabled(!isReadOnly());
    m_takeAll->setEnabled(!isReadOnly());
}

void WordsForm::takeChosen()
{
    QStringList chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->isSelected())
            chosen.append(m_list->item(i)->text());
    }
    takeOver(chosen);
}

// Behind what is typed, and written at once, as though the field had been left.
void WordsForm::takeOver(const QStringList &sentences)
{
    if (isReadOnly() || sentences.isEmpty())
        return;
    QString text = m_field->editor()->content();
    for (const QString &sentence : sentences)
        text = withTakenOver(m_kind, text, sentence);
    // The list goes when nothing is left of it; the focus would go on to a button that adds rows.
    const QWidget *focus = QApplication::focusWidget();
    const bool wasHere = focus && m_suggestions->isAncestorOf(focus);
    m_field->editor()->setContent(text);
    static_cast<void>(m_field->flush()); // what is refused is said beside the field
    if (wasHere)
        m_field->setFocus();
    refreshRest();
    if (wasHere && !m_suggestions->isHidden())
        m_list->setFocus();
}

} // namespace tidemark
