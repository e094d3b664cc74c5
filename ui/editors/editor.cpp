// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/editor.h"

#include <QEvent>
#include <QFocusEvent>
#include <QKeyEvent>

namespace tidemark {

void Editor::watch(QWidget *control)
{
    m_control = control;
    setFocusProxy(control);
    control->installEventFilter(this);
}

bool Editor::endsWith(const QKeyEvent &key) const
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool Editor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return watched == m_control && filterKey(*static_cast<QKeyEvent *>(event));
    case QEvent::ShortcutOverride: {
        // With nothing of its own to undo, the keys mean the plan's undo.
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool leave = (key.matches(QKeySequence::Undo) && !canUndo())
                           || (key.matches(QKeySequence::Redo) && !canRedo());
        if (leave)
            event->ignore();
        return leave;
    }
    case QEvent::FocusOut:
        if (watched == m_control
            && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            Q_EMIT finished();
        return false;
    default:
        return false;
    }
}

bool Editor::filterKey(const QKeyEvent &key)
{
    if (key.key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return true;
    }
    if (!endsWith(key))
        return false;
    Q_EMIT finished();
    return true;
}

} // namespace tidemark
