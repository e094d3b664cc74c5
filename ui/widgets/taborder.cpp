// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSet>
#include <QSplitter>

#include <algorithm>

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

/// Goes through a window part by part, each once.
class Walk {
public:
    QList<QWidget *> stops;

    void visit(QWidget *widget)
    {
        if (!widget || m_seen.contains(widget) || widget->isWindow())
            return;
        m_seen.insert(widget);
        if (!widget->isVisible() || !widget->isEnabled())
            return;
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            stops.append(widget);
        visitParts(*widget);
    }

    void visitParts(QWidget &widget)
    {
        if (const auto *splitter = qobject_cast<QSplitter *>(&widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                visit(splitter->widget(i));
        }
        if (widget.layout())
            visit(*widget.layout());
        // What stands in no layout: the pages of a stack, what scrolls.
        const auto children = widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (QWidget *child : children)
            visit(child);
    }

private:
    void visit(const QLayout &layout)
    {
        for (int i = 0; i < layout.count(); ++i) {
            if (const QLayout *inner = layout.itemAt(i)->layout())
                visit(*inner);
            visit(layout.itemAt(i)->widget());
        }
    }

    QSet<const QWidget *> m_seen;
};

// The stop itself, or the one it is a part of.
qsizetype placeOf(const QList<QWidget *> &stops, const QWidget *from)
{
    for (const QWidget *up = from; up; up = up->parentWidget()) {
        const auto found = std::find(stops.begin(), stops.end(), up);
        if (found != stops.end())
            return found - stops.begin();
    }
    return -1;
}

} // namespace

QList<QWidget *> tabStopsIn(QWidget &whole)
{
    Walk walk;
    walk.visit(&whole);
    return walk.stops;
}

bool goToTabStop(const QList<QWidget *> &stops, const QWidget *from, bool next)
{
    if (stops.isEmpty())
        return false;
    const auto count = stops.size();
    auto at = placeOf(stops, from);
    if (at < 0 && from && next) {
        // From a part as a whole to the first stop in it.
        const auto in = std::find_if(stops.begin(), stops.end(), [from](const QWidget *stop) {
            return from->isAncestorOf(stop);
        });
        at = in == stops.end() ? -1 : (in - stops.begin()) - 1;
    }
    const auto to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    QWidget *stop = stops[to];
    if (stop == from)
        return false;
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *up = stop->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(stop);
    }
    return true;
}

void tabsFollowTheEye(QWidget &form)
{
    QList<QWidget *> controls;
    collect(*form.layout(), controls);
    for (qsizetype i = 1; i < controls.size(); ++i)
        QWidget::setTabOrder(controls[i - 1], controls[i]);
}

} // namespace tidemark
