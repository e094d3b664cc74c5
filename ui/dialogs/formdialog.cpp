// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/formdialog.h"

#include "ui/style.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

FormDialog::FormDialog(const QString &title, const QString &explanation, const QString &verb,
                       QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_missing(new QLabel)
    , m_buttons(new QDialogButtonBox)
{
    setWindowTitle(title);
    setMinimumWidth(px(480));

    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    setTone(heading, Tone::Title);
    auto *words = new QLabel(explanation);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    setTone(words, Tone::Quiet);
    setTone(m_missing, Tone::Error);
    m_missing->setWordWrap(true);
    m_missing->hide();

    auto *yes = m_buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_buttons->addButton(QDialogButtonBox::Cancel);
    yes->setDefault(true);
    setTone(yes, Tone::Primary);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FormDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FormDialog::reject);

    m_form->setVerticalSpacing(space::small);
    m_form->setHorizontalSpacing(space::medium);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::large, space::large, space::large);
    all->setSpacing(space::medium);
    all->addWidget(heading);
    all->addWidget(words);
    all->addLayout(m_form);
    all->addWidget(m_missing);
    all->addStretch();
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
    QWidget *last = field;
    for (QAbstractButton *button : m_buttons->buttons()) {
        setTabOrder(last, button);
        last = button;
    }
}

void FormDialog::addLines(QWidget *lines)
{
    m_form->addRow(lines);
}

void FormDialog::showEvent(QShowEvent *event)
{
    makeRoom();
    QDialog::showEvent(event);
}

// Words that are wrapped have no place of their own in a window's size.
void FormDialog::makeRoom()
{
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void FormDialog::accept()
{
    const auto [sentence, field] = missing();
    m_missing->setText(sentence);
    m_missing->setVisible(!sentence.isEmpty());
    makeRoom();
    if (sentence.isEmpty()) {
        QDialog::accept();
        return;
    }
    field->setAccessibleDescription(sentence);
    field->setFocus();
}

} // namespace tidemark
