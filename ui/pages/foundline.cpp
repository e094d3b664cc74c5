// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/foundline.h"

#include "core/words/words.h"
#include "ui/style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString rowsFound(int count)
{
    return count == 0
               ? u"Nothing found in the plan"_s
               : words::counted(count, u"row found in the plan"_s, u"rows found in the plan"_s);
}

QString measuresFound(int count)
{
    return count == 0 ? u"No measures found"_s
                      : words::counted(count, u"measure found"_s, u"measures found"_s);
}

} // namespace

FoundLine::FoundLine(const ViewState &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_here(new QLabel)
    , m_there(new QPushButton(measuresFound(0)))
{
    setTone(this, Tone::Panel);
    setTone(m_here, Tone::Quiet);
    setTone(m_there, Tone::Link);
    m_here->setObjectName(u"found.here"_s);
    m_there->setObjectName(u"found.there"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::tight, space::large, space::tight);
    row->setSpacing(space::large);
    row->addStretch();
    row->addStrut(m_there->sizeHint().height());
    row->addWidget(m_here);
    row->addWidget(m_there);
    connect(m_there, &QPushButton::clicked, this, [this] {
        Q_EMIT pageWanted(m_page == PageKind::Plan ? PageKind::Measures : PageKind::Plan);
    });
    connect(&view, &ViewState::changed, this, &FoundLine::follow);
    connect(&view, &ViewState::searchChanged, this, &FoundLine::say);
    follow();
}

void FoundLine::setPage(PageKind page, bool showsFound)
{
    m_page = page;
    m_showsFound = showsFound;
    follow();
}

void FoundLine::say()
{
    follow();
    if (!isVisible())
        return;
    QAccessibleEvent alert(m_here, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FoundLine::follow()
{
    setVisible(m_view.isSearching() && m_showsFound);
    if (!m_view.isSearching())
        return;
    const ViewState::Found found = m_view.found();
    const bool onPlan = m_page == PageKind::Plan;
    const QString rows = rowsFound(found.inTree);
    const QString measures = measuresFound(found.measures);
    m_here->setText(onPlan ? rows : measures);
    m_here->setAccessibleName(onPlan ? u"%1, %2"_s.arg(rows, measures)
                                     : u"%1, %2"_s.arg(measures, rows));
    m_there->setText(onPlan ? measures : rows);
    m_there->setVisible((onPlan ? found.measures : found.inTree) > 0);
}

} // namespace tidemark
