// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newplandialog.h"

#include <QLineEdit>

namespace tidemark {

using namespace Qt::StringLiterals;

NewPlanDialog::NewPlanDialog(QWidget *parent)
    : FormDialog(u"New plan"_s,
                 u"Both names stand at the head of every report, and can be changed later. "
                 "Next you choose where the plan is kept."_s,
                 u"Choose where"_s, parent)
    , m_organisation(new QLineEdit)
    , m_title(new QLineEdit)
{
    m_organisation->setPlaceholderText(u"for example Northshire District Council"_s);
    m_title->setPlaceholderText(u"for example Delivery Plan 2024 to 2027"_s);
    addField(u"&Organisation"_s, m_organisation);
    addField(u"&Title of the plan"_s, m_title);
}

QString NewPlanDialog::organisation() const
{
    return m_organisation->text().trimmed();
}

QString NewPlanDialog::title() const
{
    return m_title->text().trimmed();
}

FormDialog::Missing NewPlanDialog::missing() const
{
    if (title().isEmpty())
        return {u"Give the plan a title: its file is named after it."_s, m_title};
    return {};
}

} // namespace tidemark
