// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/style.h"

#include <QKeyEvent>
#include <QToolButton>

namespace tidemark {

using namespace Qt::StringLiterals;

void addClearButton(QLineEdit &line)
{
    line.setClearButtonEnabled(true);
    if (auto *clear = line.findChild<QToolButton *>())
        clear->setAccessibleName(u"Clear the search"_s);
}

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"search"_s);
    setPlaceholderText(u"Find in the plan (Ctrl+F)"_s);
    setAccessibleName(u"Find in the plan"_s);
    setAccessibleDescription(
        u"Words in any order, of titles, leads, facts and commentaries. Enter goes to "
        "the next row found, Escape clears."_s);
    addClearButton(*this);
    setMinimumWidth(px(100));
    setMaximumWidth(px(240));
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT nextWanted();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        clear();
        return;
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace tidemark
