// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/formdialog.h"

#include "ui/style.h"
#include "ui/widgets/plaintip.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/withinscreen.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

FormDialog::FormDialog(const QString &title, const QString &explanation, const QString &verb,
                       QWidget *parent)
    : QDialog(parent)
    , m_scroll(new QScrollArea)
    , m_body(new QVBoxLayout)
    , m_form(new QFormLayout)
    , m_missing(new QLabel)
    , m_buttons(new QDialogButtonBox)
    , m_yes(m_buttons->addButton(verb, QDialogButtonBox::AcceptRole))
{
    setWindowTitle(title);
    setMinimumWidth(withinScreen(*this, {px(480), 1}).width());

    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    setTone(heading, Tone::Title);
    auto *words = new QLabel(explanation);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    setTone(words, Tone::Quiet);
    setTone(m_missing, Tone::Error);
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    m_missing->hide();

    m_buttons->addButton(QDialogButtonBox::Cancel);
    m_yes->setDefault(true);
    setTone(m_yes, Tone::Primary);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FormDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FormDialog::reject);

    m_form->setVerticalSpacing(space::small);
    m_form->setHorizontalSpacing(space::medium);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);

    auto *body = new QWidget;
    body->setLayout(m_body);
    m_body->setContentsMargins({});
    m_body->setSpacing(space::medium);
    m_body->addWidget(heading);
    m_body->addWidget(words);
    m_body->addLayout(m_form);
    m_body->addStretch();
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::large, space::large, space::large);
    all->setSpacing(space::medium);
    all->addWidget(m_scroll, 1);
    all->addWidget(m_missing);
    all->addWidget(m_buttons);
}

void FormDialog::addField(const QString &label, QWidget *field)
{
    m_form->addRow(label, field);
    field->setAccessibleName(QString(label).remove(u'&'));
    if (!m_first) {
        m_first = field;
        field->setFocus();
    }
    m_last = field;
}

void FormDialog::addLines(QWidget *lines)
{
    m_form->addRow(lines);
    if (lines->sizePolicy().verticalPolicy() == QSizePolicy::Expanding)
        m_body->setStretchFactor(m_form, 1);
}

// As it is laid out: what was added before a field comes before it, and the buttons come last.
void FormDialog::orderTabs()
{
    tabsFollowTheEye(*m_scroll->widget());
    QWidget *last = m_last;
    for (QAbstractButton *button : m_buttons->buttons()) {
        if (last)
            setTabOrder(last, button);
        last = button;
    }
}

void FormDialog::showEvent(QShowEvent *event)
{
    orderTabs();
    makeRoom();
    QDialog::showEvent(event);
}

// Words that are wrapped have no place of their own in a window's size.
void FormDialog::makeRoom()
{
    m_body->activate();
    layout()->activate();
    const QSize room = withinScreen(*this, {QWIDGETSIZE_MAX, QWIDGETSIZE_MAX});
    const int sides = 2 * space::large;
    const int wide =
        std::min(std::max(width(), m_body->minimumSize().width() + sides), room.width());
    int high = m_body->totalHeightForWidth(wide - sides) + space::medium
               + m_buttons->sizeHint().height() + sides;
    if (!m_missing->isHidden())
        high += m_missing->heightForWidth(wide - sides) + space::medium;
    resize(wide, std::max(height(), std::min(high, room.height())));
}

void FormDialog::showMissing()
{
    const QString sentence = missing().sentence;
    setTone(m_missing, Tone::Quiet);
    setState(m_missing, "hint", true); // it is dressed anew: nothing has gone wrong yet
    m_missing->setText(sentence);
    m_missing->setVisible(!sentence.isEmpty());
    m_yes->setEnabled(sentence.isEmpty());
    setPlainTip(*m_yes, sentence);
}

void FormDialog::accept()
{
    const auto [sentence, field] = missing();
    say(sentence);
    makeRoom();
    mark(sentence.isEmpty() ? nullptr : field, sentence);
    if (sentence.isEmpty())
        QDialog::accept();
    else
        field->setFocus();
}

void FormDialog::say(const QString &sentence)
{
    m_missing->setText(sentence);
    m_missing->setVisible(!sentence.isEmpty());
}

// Whatever is entered in the marked field is looked at again at once.
void FormDialog::mark(QWidget *field, const QString &why)
{
    if (m_faulty && m_faulty != field) {
        disconnect(m_looking);
        m_faulty->setAccessibleDescription({});
        setState(m_faulty, "faulty", false);
    }
    if (field) {
        field->setAccessibleDescription(why);
        setState(field, "faulty", true);
    }
    if (field && field != m_faulty) {
        if (auto *line = qobject_cast<QLineEdit *>(field))
            m_looking = connect(line, &QLineEdit::textChanged, this, &FormDialog::lookAgain);
        else if (auto *paper = qobject_cast<QPlainTextEdit *>(field))
            m_looking = connect(paper, &QPlainTextEdit::textChanged, this, &FormDialog::lookAgain);
    }
    m_faulty = field;
}

void FormDialog::lookAgain()
{
    const auto [sentence, field] = missing();
    const bool isStill = field == m_faulty && !sentence.isEmpty();
    say(isStill ? sentence : QString());
    mark(isStill ? field : nullptr, sentence);
}

} // namespace tidemark
