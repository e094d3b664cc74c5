// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QLayout>
#include <QList>
#include <QWidget>

namespace tidemark {

namespace {

void collect(const QLayout &layout, QList<QWidget *> &controls)
{
    for (int i = 0; i < layout.count(); ++i) {
        if (const QLayout *inner = layout.itemAt(i)->layout())
            collect(*inner, controls);
        QWidget *widget = layout.itemAt(i)->widget();
        if (!widget)
            continue;
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            controls.append(widget);
        if (widget->layout())
            collect(*widget->layout(), controls);
    }
}

} // namespace

void tabsFollowTheEye(QWidget &form)
{
    QList<QWidget *> controls;
    collect(*form.layout(), controls);
    for (qsizetype i = 1; i < controls.size(); ++i)
        QWidget::setTabOrder(controls[i - 1], controls[i]);
}

} // namespace tidemark
