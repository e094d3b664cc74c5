// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands.h"

#include "ui/pages/pages.h"
#include "ui/widgets/plaintip.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr auto anyTime = WindowCommand::Scope::Always;
constexpr auto treeOnly = WindowCommand::Scope::Tree;

constexpr auto ctrlShift = Qt::CTRL | Qt::SHIFT;

// In the order of the menus; the pages come between asAtDate and problems.
const QList<WindowCommand> &table()
{
    static const QList<WindowCommand> all{
        // File
        {u"newPlan"_s,
         u"&New plan…"_s,
         {QKeySequence::New},
         Icon::New,
         u"Begin a new plan"_s,
         anyTime},
        {u"open"_s, u"&Open…"_s, {QKeySequence::Open}, Icon::Open, u"Open a plan"_s, anyTime},
        {u"sample"_s,
         u"Open the &sample"_s,
         {},
         {},
         u"Open a sample plan to try things out with"_s,
         anyTime},
        {u"importPage"_s,
         u"&Import a published page or JSON…"_s,
         {},
         Icon::Import,
         u"Make a plan from the text of a published page, or from a plan's JSON"_s,
         anyTime},
        {u"doubleClick"_s,
         u"Open plans by dou&ble click…"_s,
         {},
         {},
         u"Whether a double click on a plan opens this Tidemark"_s,
         anyTime},
        {u"print"_s, u"&Print the report…"_s, {QKeySequence::Print}, Icon::Print},
        {u"preview"_s, u"Report pre&view"_s, {ctrlShift | Qt::Key_P}, Icon::Preview},
        {u"exportPdf"_s, u"Export P&DF…"_s, {Qt::CTRL | Qt::Key_E}, Icon::ExportPdf},
        {u"exportHtml"_s, u"Export &HTML…"_s, {ctrlShift | Qt::Key_E}, Icon::ExportHtml},
        {u"copyWithoutHistory"_s,
         u"Save a cop&y without its history…"_s,
         {},
         {},
         u"Make a copy to send outside, without what stood there before"_s},
        {u"closePlan"_s, u"&Close plan"_s, {Qt::CTRL | Qt::Key_W}, Icon::Close},
        {u"quit"_s, u"&Quit"_s, {Qt::CTRL | Qt::Key_Q}, {}, {}, anyTime},
        // Edit
        {u"undo"_s, u"&Undo"_s, {Qt::CTRL | Qt::Key_Z}, Icon::Undo},
        {u"redo"_s, u"&Redo"_s, {Qt::CTRL | Qt::Key_Y, ctrlShift | Qt::Key_Z}, Icon::Redo},
        {u"newTheme"_s, u"New &theme"_s, {ctrlShift | Qt::Key_T}, Icon::AddTheme},
        {u"newObjective"_s, u"New &objective"_s, {ctrlShift | Qt::Key_O}, Icon::AddObjective},
        {u"newAction"_s,
         u"New &action"_s,
         {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
         Icon::AddAction},
        {u"editTitle"_s, u"&Edit title"_s, {Qt::Key_F2}, Icon::Edit},
        {u"remove"_s, u"&Delete…"_s, {QKeySequence::Delete}, Icon::Delete, {}, treeOnly},
        {u"moveUp"_s, u"Move u&p"_s, {Qt::ALT | Qt::Key_Up}, Icon::Up, {}, treeOnly},
        {u"moveDown"_s, u"Move do&wn"_s, {Qt::ALT | Qt::Key_Down}, Icon::Down, {}, treeOnly},
        {u"moveToPrevious"_s,
         u"Move to pre&vious parent"_s,
         {Qt::ALT | Qt::SHIFT | Qt::Key_Up},
         Icon::Outdent,
         {},
         treeOnly},
        {u"moveToNext"_s,
         u"Move to ne&xt parent"_s,
         {Qt::ALT | Qt::SHIFT | Qt::Key_Down},
         Icon::Indent,
         {},
         treeOnly},
        {u"renumber"_s, u"Re&number…"_s, {}, Icon::Renumber},
        {u"find"_s, u"&Find…"_s, {QKeySequence::Find}, Icon::Search},
        // View
        {u"asAtToday"_s,
         u"As at &today"_s,
         {Qt::CTRL | Qt::Key_T},
         {},
         u"Show the plan as at today"_s},
        {u"asAtDate"_s, u"As at &date…"_s, {Qt::CTRL | Qt::Key_D}, Icon::Calendar},
        {u"problems"_s,
         u"Pro&blems"_s,
         {Qt::Key_F8},
         Icon::Problem,
         u"Show the list of problems"_s},
        {u"expandAll"_s, u"E&xpand all"_s},
        {u"collapseAll"_s, u"Co&llapse all"_s},
        // Help
        {u"shortcuts"_s, u"&Keyboard shortcuts"_s, {Qt::Key_F1}, Icon::Help, {}, anyTime},
        {u"about"_s, u"&About Tidemark"_s, {}, {}, {}, anyTime},
    };
    return all;
}

QString withKey(const QString &words, const QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key);
}

} // namespace

Commands::Commands(QObject *parent) : QObject(parent)
{
    for (const WindowCommand &command : table()) {
        if (command.id == u"problems")
            addPages();
        add(command);
    }
    const auto &self = *this;
    self[u"doubleClick"_s]->setCheckable(true);
    self[u"doubleClick"_s]->setVisible(false);
    self[u"problems"_s]->setCheckable(true);
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
    if (command.scope == WindowCommand::Scope::Tree)
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_byId.insert(command.id, action);
    m_commands.insert(action, command);
    m_all.append(action);
    return action;
}

void Commands::addPages()
{
    auto *one = new QActionGroup(this);
    for (const PageEntry &page : tidemark::pages()) {
        auto *action = add({u"page."_s + page.name, page.name, {page.key}, page.icon});
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
                           u"importPage"_s,
                           u"doubleClick"_s,
                           {},
                           u"print"_s,
                           u"preview"_s,
                           u"exportPdf"_s,
                           u"exportHtml"_s,
                           {},
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
                      {},
                      u"moveUp"_s,
                      u"moveDown"_s,
                      u"moveToPrevious"_s,
                      u"moveToNext"_s});
    m_beforeMoveTo = m_edit->addSeparator();
    m_edit->addActions({self[u"renumber"_s], self[u"find"_s]});

    m_view = bar->addMenu(u"&View"_s);
    m_view->addActions(m_pages);
    m_view->addSeparator();
    m_view->addActions({self[u"asAtToday"_s], self[u"asAtDate"_s]});
    m_view->addSeparator();
    m_view->addAction(self[u"problems"_s]);
    m_beforeColumns = m_view->addSeparator();
    m_view->addActions({self[u"expandAll"_s], self[u"collapseAll"_s]});
    m_view->addSeparator();
    m_view->addMenu(look);

    addMenu(bar, u"&Help"_s, {u"shortcuts"_s, u"about"_s});
}

void Commands::addPlanMenus(const QList<QMenu *> &menus)
{
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
    for (QAction *action : of(WindowCommand::Scope::Plan) + of(WindowCommand::Scope::Tree))
        action->setEnabled(open);
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
