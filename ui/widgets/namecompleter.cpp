// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/namecompleter.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

namespace tidemark {

namespace {

bool leavesLine(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent &>(event).key();
    return key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Return
           || key == Qt::Key_Enter;
}

} // namespace

NameCompleter::NameCompleter(QLineEdit &line, std::function<QStringList()> names)
    : QCompleter(&line)
    , m_line(line)
    , m_names(new QStringListModel(this))
{
    setModel(m_names);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    setMaxVisibleItems(16);
    line.setCompleter(this);
    connect(&line, &QLineEdit::textEdited, m_names, [this, names = std::move(names)] {
        const QStringList now = names();
        if (now != m_names->stringList())
            m_names->setStringList(now);
    });
}

// Before the line gets the key and is written.
bool NameCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (leavesLine(*event) && popup()->isVisible())
        takeOnlyName();
    return QCompleter::eventFilter(watched, event);
}

void NameCompleter::takeOnlyName()
{
    if (completionCount() != 1 || popup()->currentIndex().isValid())
        return;
    const QString name = completionModel()->index(0, 0).data().toString();
    if (name.startsWith(m_line.text(), Qt::CaseInsensitive))
        m_line.setText(name);
}

} // namespace tidemark
