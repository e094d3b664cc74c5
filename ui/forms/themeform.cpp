// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/themeform.h"

#include "ui/forms/listparts.h"
#include "ui/forms/rowheader.h"

namespace tidemark {

ThemeForm::ThemeForm(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    addPart(new RowHeader(desk));
    FieldRow *title = line(&Theme::title);
    addPair(line(&Theme::reference), title, 3);
    setTitleField(title);
    add(line(&Theme::leadMember));
    add(text(&Theme::narrative));
    addGap();
    addPart(new MeasuresPart(desk));
}

ObjectiveForm::ObjectiveForm(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    addPart(new RowHeader(desk));
    FieldRow *title = line(&Objective::title);
    addPair(line(&Objective::reference), title, 3);
    setTitleField(title);
    add(text(&Objective::description));
}

} // namespace tidemark
