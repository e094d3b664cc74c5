// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rowlist.h"

#include "ui/style.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

RowList::RowList(const QString &name, const QString &whenEmpty, QWidget *parent)
    : QWidget(parent)
    , m_empty(new QLabel(whenEmpty))
{
    setObjectName(name);
    setTone(m_empty, Tone::Quiet);
    m_empty->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_empty);
}

void RowList::setRows(const QList<Row> &rows)
{
    // A row that comes into sight has everything around it laid out anew: not one by one.
    constexpr qsizetype many = 8;
    const bool aside = isVisible() && rows.size() > m_ids.size() + many;
    if (aside)
        hide();
    m_ids.clear();
    while (m_buttons.size() < rows.size())
        addButton();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        m_ids.append(rows[i].id);
        m_buttons[i]->setWords(rows[i].words);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(i < rows.size());
    m_empty->setVisible(rows.isEmpty());
    if (aside)
        show();
}

RowButton *RowList::addButton()
{
    auto *button = new RowButton;
    const auto place = m_buttons.size();
    button->setObjectName(u"%1.%2"_s.arg(objectName()).arg(place));
    connect(button, &QAbstractButton::clicked, this,
            [this, place] { Q_EMIT chosen(m_ids.value(place)); });
    m_buttons.append(button);
    layout()->addWidget(button);
    return button;
}

} // namespace tidemark
