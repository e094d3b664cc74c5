// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

namespace tidemark {

class AsAtBar;
class Ask;
class Commands;
class SearchField;
class ViewState;

/// The tool bar: new and undo, the day that is looked at, and the search. In a narrow window it
/// shortens itself rather than being cut off.
class WindowTools : public QToolBar {
    Q_OBJECT
public:
    WindowTools(Commands &commands, ViewState &view, Ask &ask, QWidget *parent = nullptr);

    SearchField &search() const { return *m_search; }
    /// Puts the cursor into the search, all of it selected.
    void takeSearch();
    /// Takes as much room as a window of this width has.
    void fit(int windowWidth);

private:
    void bringOut(const QWidget *tool);

    Commands &m_commands;
    AsAtBar *m_asAt;
    SearchField *m_search;
    QAction *m_afterFiles; ///< the line after New and Open
};

} // namespace tidemark
