// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commands.h"

#include "ui/commands/commandtable.h"
#include "ui/widgets/plaintip.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString withKey(const QString &words, const QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key);
}

} // namespace

Commands::Commands(const QList<WindowCommand> &pages, QObject *parent) : QObject(parent)
{
    for (const WindowCommand &command : commandTable()) {
        if (command.id == u"problems")
            addPages(pages);
        add(command);
    }
    const auto &self = *this;
    self[u"doubleClick"_s]->setCheckable(true);
    self[u"doubleClick"_s]->setVisible(false);
    for (const QString &command : {u"problems"_s, u"form"_s, u"oneLine"_s, u"measures.edit"_s})
        self[command]->setCheckable(true);
    self[u"quit"_s]->setMenuRole(QAction::QuitRole);
    self[u"about"_s]->setMenuRole(QAction::AboutRole);
    nameUndo({}, {});
}

QAction *Commands::add(const WindowCommand &command)
{
    auto *action = new QAction(command.text, this);
    action->setIconText(QString(command.text).remove(u'&').remove(u'…'));
    action->setShortcuts(command.keys);
    action->setToolTip(withKey(command.tip.isEmpty() ? action->iconText() : command.tip, action));
    action->setProperty("place", command.place);
    if (command.scope == WindowCommand::Scope::Tree)
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    else if (command.scope == WindowCommand::Scope::Page)
        action->setShortcutContext(Qt::WidgetShortcut); // of the part that the page adds it to
    m_byId.insert(command.id, action);
    m_commands.insert(action, command);
    m_all.append(action);
    return action;
}

void Commands::addPages(const QList<WindowCommand> &pages)
{
    auto *one = new QActionGroup(this);
    for (const WindowCommand &page : pages) {
        auto *action = add(page);
        action->setCheckable(true);
        one->addAction(action);
        m_pages.append(action);
    }
}

QAction *Commands::operator[](const QString &id) const
{
    QAction *action = m_byId.value(id);
    if (!action)
        qFatal("there is no command %s", qUtf8Printable(id));
    return action;
}

QList<QAction *> Commands::of(WindowCommand::Scope scope) const
{
    QList<QAction *> actions = m_all;
    actions.removeIf([&](QAction *action) { return m_commands[action].scope != scope; });
    return actions;
}

// An empty id is a line between two groups.
QMenu *Commands::addMenu(QMenuBar *bar, const QString &title, const QStringList &ids)
{
    QMenu *menu = bar->addMenu(title);
    for (const QString &id : ids) {
        if (id.isEmpty())
            menu->addSeparator();
        else
            menu->addAction((*this)[id]);
    }
    return menu;
}

void Commands::fillMenus(QMenuBar *bar, QMenu *look)
{
    const auto &self = *this;
    QMenu *file = addMenu(bar, u"&File"_s,
                          {u"newPlan"_s,
                           u"open"_s,
                           u"sample"_s,
                           u"importFile"_s,
                           u"doubleClick"_s,
                           {},
                           u"print"_s,
                           u"preview"_s,
                           u"checkReport"_s,
                           u"exportPdf"_s,
                           u"exportHtml"_s,
                           {},
                           u"exportPlan"_s,
                           u"copyWithoutHistory"_s,
                           {},
                           u"closePlan"_s,
                           u"quit"_s});
    m_recent = new QMenu(u"Open &recent"_s, file);
    file->insertMenu(self[u"sample"_s], m_recent);

    m_edit = addMenu(bar, u"&Edit"_s,
                     {u"undo"_s,
                      u"redo"_s,
                      {},
                      u"newTheme"_s,
                      u"newObjective"_s,
                      u"newAction"_s,
                      {},
                      u"editTitle"_s,
                      u"remove"_s,
                      u"copyRows"_s,
                      u"pasteRows"_s,
                      {},
                      u"moveUp"_s,
                      u"moveDown"_s,
                      u"moveToPrevious"_s,
                      u"moveToNext"_s});
    m_beforeMoveTo = m_edit->addSeparator();
    m_edit->addActions({self[u"renumber"_s], self[u"find"_s]});
    m_edit->addSeparator();
    m_edit->addAction(self[u"settings"_s]);

    m_view = bar->addMenu(u"&View"_s);
    m_view->addActions(m_pages);
    m_view->addSeparator();
    m_view->addActions({self[u"asAtToday"_s], self[u"asAtDate"_s]});
    m_view->addSeparator();
    m_view->addActions({self[u"problems"_s], self[u"form"_s]});
    m_beforeColumns = m_view->addSeparator();
    m_view->addAction(self[u"oneLine"_s]);
    m_view->addActions({self[u"expandAll"_s], self[u"collapseAll"_s]});
    m_view->addSeparator();
    m_view->addMenu(look);

    addMenu(bar, u"&Round"_s,
            {u"rounds.open"_s, u"rounds.update"_s, u"rounds.words"_s, u"rounds.close"_s});
    addMenu(bar, u"&Help"_s, {u"shortcuts"_s, u"about"_s});
}

void Commands::addPlanMenus(const QList<QMenu *> &menus)
{
    if (!m_edit)
        return;
    m_edit->insertMenu(m_beforeMoveTo, menus.value(0));
    m_view->insertMenu(m_beforeColumns, menus.value(1));
}

void Commands::fillTools(QToolBar *bar)
{
    const auto &self = *this;
    bar->addActions({self[u"newPlan"_s], self[u"open"_s]});
    bar->addSeparator();
    bar->addActions({self[u"undo"_s], self[u"redo"_s]});
    styleArrows(*bar);
    bar->addSeparator();

    auto *add = new QToolButton(bar);
    add->setDefaultAction(self[u"newAction"_s]);
    add->setPopupMode(QToolButton::MenuButtonPopup);
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->addActions({self[u"newTheme"_s], self[u"newObjective"_s]});
    bar->addWidget(add);
    QObject::connect(bar, &QToolBar::toolButtonStyleChanged, add, [=, this](auto style) {
        add->setToolButtonStyle(style);
        styleArrows(*bar);
    });
}

// Everybody knows these two arrows; their names would crowd a narrow window.
void Commands::styleArrows(const QToolBar &bar)
{
    for (const QString &id : {u"undo"_s, u"redo"_s}) {
        if (auto *button = qobject_cast<QToolButton *>(bar.widgetForAction((*this)[id])))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void Commands::setPlanOpen(bool open)
{
    for (QAction *action : std::as_const(m_all)) {
        if (m_commands[action].scope != WindowCommand::Scope::Always)
            action->setEnabled(open);
    }
}

bool Commands::isOfTree(const QString &id) const
{
    return m_commands[(*this)[id]].scope == WindowCommand::Scope::Tree;
}

void Commands::setObstacle(const QString &id, const QString &why)
{
    QAction *action = (*this)[id];
    const WindowCommand &command = m_commands[action];
    const QString said = command.tip.isEmpty() ? action->iconText() : command.tip;
    action->setEnabled(why.isEmpty());
    action->setStatusTip(why);
    action->setToolTip(plainTip(withKey(said, action) + (why.isEmpty() ? QString() : u'\n' + why)));
}

void Commands::nameUndo(const QString &undone, const QString &redone)
{
    const auto name = [](QAction *action, const QString &verb, const QString &what) {
        const QString text = u"%1 %2"_s.arg(verb, QString(what).replace(u'&', u"&&"_s)).trimmed();
        action->setText(text);
        action->setIconText(QString(verb).remove(u'&'));
        action->setToolTip(
            plainTip(withKey(u"%1 %2"_s.arg(action->iconText(), what).trimmed(), action)));
    };
    name((*this)[u"undo"_s], u"&Undo"_s, undone);
    name((*this)[u"redo"_s], u"&Redo"_s, redone);
}

void Commands::setPalette(const Palette &palette)
{
    for (QAction *action : std::as_const(m_all)) {
        if (const auto icon = m_commands[action].icon)
            action->setIcon(iconOf(*icon, palette));
    }
}

} // namespace tidemark
