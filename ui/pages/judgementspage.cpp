// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/judgementspage.h"

#include "core/document.h"
#include "ui/viewstate.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tidemark {

JudgementsPage::JudgementsPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_words(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    connect(&m_desk.view, &ViewState::changed, this, &JudgementsPage::refresh);
    refresh();
}

void JudgementsPage::showRow(Id row, Purpose)
{
    m_desk.view.setCurrent(row);
}

void JudgementsPage::refresh()
{
    QStringList words;
    for (const Judgement *judgement : m_desk.view.plan().judgements().rowsUnder({}))
        words.append(judgement->word);
    m_words->setText(words.join(QChar::LineFeed));
}

} // namespace tidemark
