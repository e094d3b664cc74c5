// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandbutton.h"

#include <QAction>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark {

QPushButton *buttonOf(QAction *command, const QString &name, const QString &words)
{
    auto *button = new QPushButton(words.isEmpty() ? command->text() : words);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setCheckable(command->isCheckable());
    const auto follow = [button, command] {
        button->setEnabled(command->isEnabled());
        button->setChecked(command->isChecked());
        button->setToolTip(command->toolTip());
        button->setAccessibleDescription(command->statusTip());
    };
    follow();
    QObject::connect(command, &QAction::changed, button, follow);
    QObject::connect(command, &QAction::toggled, button, follow);
    // A screen reader ticks a button without clicking it.
    if (button->isCheckable())
        QObject::connect(button, &QPushButton::toggled, command, [button, command](bool on) {
            if (on != command->isChecked())
                command->trigger();
            button->setChecked(command->isChecked());
        });
    else
        QObject::connect(button, &QPushButton::clicked, command, &QAction::trigger);
    return button;
}

QString wordsWithKey(const QAction &command)
{
    const QString key = command.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? command.text() : u"%1 (%2)"_s.arg(command.text(), key);
}

} // namespace tidemark
