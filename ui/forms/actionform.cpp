// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/actionform.h"

#include "ui/forms/datespart.h"
#include "ui/forms/holdpart.h"
#include "ui/forms/milestonespart.h"
#include "ui/forms/updatepart.h"
#include "ui/parts/listparts.h"
#include "ui/parts/rowheader.h"
#include "ui/views/entrylist.h"

using namespace Qt::StringLiterals;

namespace tidemark {

ActionForm::ActionForm(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    addPart(new RowHeader(desk));
    add(title(&Action::title));
    addPair(name(&Action::leadOfficer), choice(&Action::priority, words::priority));
    auto *dates = new DatesPart(desk);
    addPart(dates);
    addGap();
    addPart(new UpdatePart(desk));
    addHeading(u"About"_s);
    add(text(&Action::description));
    addPair(line(&Action::reference), choice(&Action::progressSource, words::progressSource));
    addGap();
    addPart(new HoldPart(desk));
    addGap();
    addPart(new MilestonesPart(desk));
    addGap();
    addWidget(dates->moves());
    addPart(new HistoryPart(desk));
}

} // namespace tidemark
