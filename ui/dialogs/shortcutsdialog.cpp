// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/style.h"
#include "ui/widgets/withinscreen.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

struct Key {
    QString keys;
    QString does;
};

/// What is not an action of a menu.
QList<Key> keysWithoutAction()
{
    return {
        {u"Enter (in the tree)"_s, u"Edit the title of the row"_s},
        {u"Left, Right (in the tree)"_s, u"Fold and unfold a row"_s},
        {u"Enter, Tab (in a field)"_s, u"Save the field"_s},
        {u"Ctrl+Enter (in a commentary or a percentage)"_s, u"Save the field"_s},
        {u"Enter, Space (on a button)"_s, u"Press it"_s},
        {u"Esc (in a field)"_s, u"Give up what was typed; then back to the tree"_s},
        {u"Alt+Down (in a date)"_s, u"Open the calendar"_s},
        {u"Ctrl+Page Up, Ctrl+Page Down (in the report)"_s, u"Turn the page"_s},
        {u"+, -, 0 (in the report)"_s, u"Larger, smaller, as wide as the window"_s},
    };
}

QList<Key> keysOf(const QList<QAction *> &actions)
{
    QList<Key> keys;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        QStringList names;
        for (const QKeySequence &key : action->shortcuts())
            names.append(key.toString(QKeySequence::NativeText));
        const QString place = action->property("place").toString();
        keys.append({names.join(u", "_s),
                     action->iconText() + (place.isEmpty() ? QString() : u", "_s + place)});
    }
    return keys + keysWithoutAction();
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(u"Keyboard shortcuts"_s);
    resize(withinScreen(*this, QSize(px(560), px(560))));

    const auto keys = keysOf(actions);
    auto *table = new QTableWidget(int(keys.size()), 2);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({u"Keys"_s, u"What they do"_s});
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < keys.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(keys[row].keys));
        table->setItem(row, 1, new QTableWidgetItem(keys[row].does));
    }
    table->setCurrentCell(0, 0);

    auto *heading = new QLabel(windowTitle());
    setTone(heading, Tone::Title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::reject);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::large, space::large, space::large);
    all->setSpacing(space::medium);
    all->addWidget(heading);
    all->addWidget(table, 1);
    all->addWidget(buttons);
}

} // namespace tidemark
