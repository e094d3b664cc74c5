// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/themeform.h"

#include "ui/parts/listparts.h"
#include "ui/parts/rowheader.h"

namespace tidemark {

ThemeForm::ThemeForm(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    addPart(new RowHeader(desk));
    add(title(&Theme::title));
    addPair(line(&Theme::reference), name(&Theme::leadMember), 2);
    add(text(&Theme::narrative));
    addGap();
    addPart(new MeasuresPart(desk));
}

ObjectiveForm::ObjectiveForm(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    addPart(new RowHeader(desk));
    add(title(&Objective::title));
    add(line(&Objective::reference));
    add(text(&Objective::description));
}

} // namespace tidemark
