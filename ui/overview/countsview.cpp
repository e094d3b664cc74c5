// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/countsview.h"

#include "ui/style.h"
#include "ui/widgets/markedline.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

CountsView::CountsView(const QString &name, const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_heading(heading)
    , m_grid(new QGridLayout)
{
    setObjectName(name);
    auto *title = new QLabel(heading);
    setTone(title, Tone::Section);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    column->addWidget(title);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::medium);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch();
}

void CountsView::setCounts(const QList<Count> &counts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList said;
    int row = 0;
    for (const Count &count : counts) {
        auto *number = new QLabel(QString::number(count.number));
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(number, row, 0);
        auto *line = new MarkedLine(count.mark, count.word);
        line->setMarkColour(count.colour);
        m_grid->addWidget(line, row, 1);
        said.append(u"%1 %2"_s.arg(count.number).arg(count.word));
        ++row;
    }
    setAccessibleName(u"%1: %2"_s.arg(m_heading, said.join(u", "_s)));
}

} // namespace tidemark
