// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/windowtools.h"

#include "ui/commands/commands.h"
#include "ui/panels/asatbar.h"
#include "ui/style.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractButton>

namespace tidemark {

using namespace Qt::StringLiterals;

WindowTools::WindowTools(Commands &commands, ViewState &view, Ask &ask, QWidget *parent)
    : QToolBar(u"Tools"_s, parent)
    , m_commands(commands)
    , m_asAt(new AsAtBar(view, ask, commands[u"asAtToday"_s]))
    , m_search(new SearchField)
{
    setObjectName(u"tools"_s);
    setMovable(false);
    toggleViewAction()->setVisible(false);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(QSize(px(18), px(18)));
    commands.fillTools(this);
    m_afterFiles = actions().at(2);

    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Preferred);
    addWidget(gap);
    addWidget(m_asAt);
    connect(commands[u"asAtDate"_s], &QAction::triggered, m_asAt, [this] {
        bringOut(m_asAt);
        m_asAt->edit();
    });
    addWidget(m_search);
}

void WindowTools::takeSearch()
{
    bringOut(m_search);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// Without their words the buttons leave room for the day and the search, and where there is still
// too little of it, those that the File menu begins with are left out.
void WindowTools::fit(int windowWidth)
{
    constexpr int roomForWords = 1120;
    constexpr int roomForFiles = 760;
    setToolButtonStyle(windowWidth < px(roomForWords) ? Qt::ToolButtonIconOnly
                                                      : Qt::ToolButtonTextBesideIcon);
    m_asAt->setShort(windowWidth < px(roomForFiles));
    const bool haveRoom = windowWidth >= px(roomForFiles);
    const bool areThere = widgetForAction(m_commands[u"open"_s]) != nullptr;
    if (areThere == haveRoom)
        return;
    m_afterFiles->setVisible(haveRoom);
    for (QAction *file : {m_commands[u"newPlan"_s], m_commands[u"open"_s]}) {
        if (haveRoom)
            insertAction(m_afterFiles, file);
        else
            removeAction(file);
    }
}

// Of the narrowest window it stands in what the bar holds beyond its end.
void WindowTools::bringOut(const QWidget *tool)
{
    auto *beyond = findChild<QAbstractButton *>(u"qt_toolbar_ext_button"_s);
    if (beyond && !tool->isVisible())
        beyond->click();
}

} // namespace tidemark
