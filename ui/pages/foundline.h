// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pages.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark {

/// Says how many rows of the page in front are searched for, and leads to the other page that has
/// some: "13 rows found in the plan", "2 measures found". Hidden while nothing is searched for.
class FoundLine : public QWidget {
    Q_OBJECT
public:
    explicit FoundLine(const ViewState &view, QWidget *parent = nullptr);

    /// The page in front, and whether it shows what is searched for: elsewhere the line is hidden.
    void setPage(PageKind page, bool showsFound);

Q_SIGNALS:
    void pageWanted(tidemark::PageKind page);

private:
    void say();
    void follow();

    const ViewState &m_view;
    PageKind m_page = PageKind::Plan;
    bool m_showsFound = false;
    QLabel *m_here;
    QPushButton *m_there;
};

} // namespace tidemark
