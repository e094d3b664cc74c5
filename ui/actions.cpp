// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

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

QString withKey(const QString &words, const QAction *action)
{
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? words : u"%1 (%2)"_s.arg(words, key);
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent)
{
    makeFile();
    makeEdit();
    makeView();
    shortcuts = make({u"shortcuts"_s, u"&Keyboard shortcuts"_s, {Qt::Key_F1}, Icon::Help});
    about = make({u"about"_s, u"&About Tidemark"_s});
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::make(const Words &words)
{
    auto *action = new QAction(words.text, this);
    action->setObjectName(words.name);
    action->setIconText(QString(words.text).remove(u'&').remove(u'…'));
    action->setShortcuts(words.keys);
    action->setToolTip(withKey(words.tip.isEmpty() ? action->iconText() : words.tip, action));
    if (words.icon)
        m_icons.append({action, *words.icon});
    m_all.append(action);
    return action;
}

QAction *Actions::named(const QString &name) const
{
    auto *action = findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
    Q_ASSERT(action);
    return action;
}

void Actions::makeFile()
{
    newPlan = make(
        {u"newPlan"_s, u"&New plan…"_s, {QKeySequence::New}, Icon::New, u"Begin a new plan"_s});
    open = make({u"open"_s, u"&Open…"_s, {QKeySequence::Open}, Icon::Open, u"Open a plan"_s});
    sample = make({u"sample"_s,
                   u"Open the &sample"_s,
                   {},
                   {},
                   u"Open a sample plan to try things out with"_s});
    importPage = make({u"importPage"_s,
                       u"&Import a published page or JSON…"_s,
                       {},
                       Icon::Import,
                       u"Make a plan from the text of a published page, or from a plan's JSON"_s});
    doubleClick = make({u"doubleClick"_s,
                        u"Open plans by dou&ble click…"_s,
                        {},
                        {},
                        u"Whether a double click on a plan opens this Tidemark"_s});
    doubleClick->setCheckable(true);
    doubleClick->setVisible(false);
    print = make({u"print"_s, u"&Print the report…"_s, {QKeySequence::Print}, Icon::Print});
    preview = make(
        {u"preview"_s, u"Report pre&view"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_P}, Icon::Preview});
    exportPdf = make({u"exportPdf"_s, u"Export P&DF…"_s, {Qt::CTRL | Qt::Key_E}, Icon::ExportPdf});
    exportHtml = make({u"exportHtml"_s,
                       u"Export &HTML…"_s,
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
                       Icon::ExportHtml});
    copyWithoutHistory = make({u"copyWithoutHistory"_s,
                               u"Save a cop&y without its history…"_s,
                               {},
                               {},
                               u"Make a copy to send outside, without what stood there before"_s});
    closePlan = make({u"closePlan"_s, u"&Close plan"_s, {Qt::CTRL | Qt::Key_W}, Icon::Close});
    quit = make({u"quit"_s, u"&Quit"_s, {Qt::CTRL | Qt::Key_Q}});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEdit()
{
    undo = make({u"undo"_s, u"&Undo"_s, {Qt::CTRL | Qt::Key_Z}, Icon::Undo});
    redo = make({u"redo"_s,
                 u"&Redo"_s,
                 {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
                 Icon::Redo});
    newTheme =
        make({u"newTheme"_s, u"New &theme"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_T}, Icon::AddTheme});
    newObjective = make({u"newObjective"_s,
                         u"New &objective"_s,
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
                         Icon::AddObjective});
    newAction = make({u"newAction"_s,
                      u"New &action"_s,
                      {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
                      Icon::AddAction});
    editTitle = make({u"editTitle"_s, u"&Edit title"_s, {Qt::Key_F2}, Icon::Edit});
    remove = make({u"remove"_s, u"&Delete…"_s, {QKeySequence::Delete}, Icon::Delete});
    moveUp = make({u"moveUp"_s, u"Move u&p"_s, {Qt::ALT | Qt::Key_Up}, Icon::Up});
    moveDown = make({u"moveDown"_s, u"Move do&wn"_s, {Qt::ALT | Qt::Key_Down}, Icon::Down});
    moveToPrevious = make({u"moveToPrevious"_s,
                           u"Move to pre&vious parent"_s,
                           {Qt::ALT | Qt::SHIFT | Qt::Key_Up},
                           Icon::Outdent});
    moveToNext = make({u"moveToNext"_s,
                       u"Move to ne&xt parent"_s,
                       {Qt::ALT | Qt::SHIFT | Qt::Key_Down},
                       Icon::Indent});
    renumber = make({u"renumber"_s, u"Re&number…"_s, {}, Icon::Renumber});
    find = make({u"find"_s, u"&Find…"_s, {QKeySequence::Find}, Icon::Search});
    for (QAction *action : ofTree())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    nameUndo({}, {});
}

void Actions::makeView()
{
    asAtToday = make({u"asAtToday"_s,
                      u"As at &today"_s,
                      {Qt::CTRL | Qt::Key_T},
                      {},
                      u"Show the plan as at today"_s});
    asAtDate = make({u"asAtDate"_s, u"As at &date…"_s, {Qt::CTRL | Qt::Key_D}, Icon::Calendar});
    makePages();
    problems = make({u"problems"_s,
                     u"Pro&blems"_s,
                     {Qt::Key_F8},
                     Icon::Problem,
                     u"Show the list of problems"_s});
    problems->setCheckable(true);
    expandAll = make({u"expandAll"_s, u"E&xpand all"_s});
    collapseAll = make({u"collapseAll"_s, u"Co&llapse all"_s});
}

void Actions::makePages()
{
    auto *one = new QActionGroup(this);
    for (const PageEntry &page : tidemark::pages()) {
        auto *action = make({{}, page.name, {page.key}, page.icon});
        action->setCheckable(true);
        one->addAction(action);
        pages.append(action);
    }
}

QList<QAction *> Actions::ofTree() const
{
    return {remove, moveUp, moveDown, moveToPrevious, moveToNext};
}

QList<QAction *> Actions::ofPlan() const
{
    return QList{copyWithoutHistory, print,     preview,   exportPdf,  exportHtml,
                 closePlan,          undo,      redo,      newTheme,   newObjective,
                 newAction,          editTitle, renumber,  find,       asAtToday,
                 asAtDate,           problems,  expandAll, collapseAll}
           + ofTree() + pages;
}

void Actions::fillMenus(QMenuBar *bar, QMenu *look)
{
    auto *file = bar->addMenu(u"&File"_s);
    file->addActions({newPlan, open});
    recent = file->addMenu(u"Open &recent"_s);
    file->addActions({sample, importPage, doubleClick});
    file->addSeparator();
    file->addActions({print, preview, exportPdf, exportHtml});
    file->addSeparator();
    file->addAction(copyWithoutHistory);
    file->addSeparator();
    file->addActions({closePlan, quit});

    m_edit = bar->addMenu(u"&Edit"_s);
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    m_edit->addActions({newTheme, newObjective, newAction});
    m_edit->addSeparator();
    m_edit->addActions({editTitle, remove});
    m_edit->addSeparator();
    m_edit->addActions({moveUp, moveDown, moveToPrevious, moveToNext});
    m_beforeMoveTo = m_edit->addSeparator();
    m_edit->addActions({renumber, find});

    m_view = bar->addMenu(u"&View"_s);
    m_view->addActions(pages);
    m_view->addSeparator();
    m_view->addActions({asAtToday, asAtDate});
    m_view->addSeparator();
    m_view->addAction(problems);
    m_beforeColumns = m_view->addSeparator();
    m_view->addActions({expandAll, collapseAll});
    m_view->addSeparator();
    m_view->addMenu(look);

    auto *help = bar->addMenu(u"&Help"_s);
    help->addActions({shortcuts, about});
}

void Actions::addPlanMenus(const QList<QMenu *> &menus)
{
    m_edit->insertMenu(m_beforeMoveTo, menus.value(0));
    m_view->insertMenu(m_beforeColumns, menus.value(1));
}

void Actions::fillTools(QToolBar *bar)
{
    bar->addActions({newPlan, open});
    bar->addSeparator();
    bar->addActions({undo, redo});
    styleArrows(*bar);
    bar->addSeparator();

    auto *add = new QToolButton(bar);
    add->setDefaultAction(newAction);
    add->setPopupMode(QToolButton::MenuButtonPopup);
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->addActions({newTheme, newObjective});
    bar->addWidget(add);
    QObject::connect(bar, &QToolBar::toolButtonStyleChanged, add, [=, this](auto style) {
        add->setToolButtonStyle(style);
        styleArrows(*bar);
    });
}

// Everybody knows these two arrows; their names would crowd a narrow window.
void Actions::styleArrows(const QToolBar &bar)
{
    for (QAction *action : {undo, redo}) {
        if (auto *button = qobject_cast<QToolButton *>(bar.widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void Actions::nameUndo(const QString &undone, const QString &redone)
{
    const auto name = [](QAction *action, const QString &verb, const QString &what) {
        const QString text = u"%1 %2"_s.arg(verb, QString(what).replace(u'&', u"&&"_s)).trimmed();
        action->setText(text);
        action->setIconText(QString(verb).remove(u'&'));
        action->setToolTip(
            plainTip(withKey(u"%1 %2"_s.arg(action->iconText(), what).trimmed(), action)));
    };
    name(undo, u"&Undo"_s, undone);
    name(redo, u"&Redo"_s, redone);
}

void Actions::setPalette(const Palette &palette)
{
    for (const auto &[action, icon] : std::as_const(m_icons))
        action->setIcon(iconOf(icon, palette));
}

} // namespace tidemark
