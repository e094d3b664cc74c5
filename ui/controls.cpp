// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSlider>
#include <QStyledItemDelegate>
#include <QTimer>

#include <algorithm>

namespace tidemark {

namespace {

/// The list in a window that drops down from a field; null where it is another kind of window.
QAbstractItemView *listIn(QWidget *popup)
{
    if (auto *list = qobject_cast<QAbstractItemView *>(popup))
        return list->windowType() == Qt::Popup ? list : nullptr;
    return popup->inherits("QComboBoxPrivateContainer") ? popup->findChild<QAbstractItemView *>()
                                                        : nullptr;
}

QWidget *fieldOf(const QWidget *popup)
{
    return popup->parentWidget() ? popup->parentWidget() : popup->focusProxy();
}

int heightOfRows(const QAbstractItemView &list, int room)
{
    int height = 0;
    for (int row = 0; row < list.model()->rowCount(list.rootIndex()); ++row) {
        const int next = list.sizeHintForRow(row);
        if (height + next > room)
            break;
        height += next;
    }
    return height;
}

// Qt reckons with the height and the width that rows have without a style sheet.
void fit(QWidget &popup, QAbstractItemView &list, const QWidget &field)
{
    const QRect screen = field.screen()->availableGeometry();
    const QRect edge(field.mapToGlobal(QPoint()), field.size());
    const QSize around(popup.width() - list.viewport()->width(),
                       popup.height() - list.viewport()->height());
    const int below = screen.bottom() - edge.bottom();
    const int above = edge.top() - screen.top();

    const int all = heightOfRows(list, QWIDGETSIZE_MAX) + around.height();
    const bool isBelow = all <= below || below >= above;
    const int height =
        heightOfRows(list, (isBelow ? below : above) - around.height()) + around.height();
    const int bar = height < all ? list.verticalScrollBar()->sizeHint().width() : 0;
    const int width = std::clamp(list.sizeHintForColumn(0) + around.width() + bar, edge.width(),
                                 std::max(edge.width(), screen.width()));
    const int left = std::max(screen.left(), std::min(edge.left(), screen.right() + 1 - width));
    popup.setGeometry(left, isBelow ? edge.bottom() + 1 : edge.top() - height, width, height);
    list.scrollTo(list.currentIndex());
}

void fitTo(QWidget &popup)
{
    auto *list = listIn(&popup);
    const QWidget *field = fieldOf(&popup);
    if (list && field)
        fit(popup, *list, *field);
}

// A text that was not clicked, or shows all of itself, leaves the wheel to the page beneath.
bool scrollsItself(const QWidget &viewport)
{
    const auto *text = qobject_cast<const QPlainTextEdit *>(viewport.parentWidget());
    return text && text->hasFocus() && text->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
}

class Behaviour : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *widget = static_cast<QWidget *>(watched);
        if (event->type() == QEvent::Wheel && !listIn(widget) && !scrollsItself(*widget)) {
            event->ignore();
            return true;
        }
        if (event->type() == QEvent::Show)
            fitTo(*widget);
        // A completer sizes its list anew for each letter.
        const bool isResized = event->type() == QEvent::Resize && listIn(widget) == widget;
        if (event->type() == QEvent::Show || event->type() == QEvent::StyleChange || isResized)
            fitLater(*widget);
        return false;
    }

private:
    // Once field and rows have the size that another look gives them.
    static void fitLater(QWidget &popup)
    {
        if (listIn(&popup))
            QTimer::singleShot(0, &popup, [&popup] {
                if (popup.isVisible())
                    fitTo(popup);
            });
    }
};

} // namespace

void behaveAsAll(QWidget *widget)
{
    static auto *behaviour = new Behaviour(qApp);
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    auto *box = qobject_cast<QComboBox *>(widget);
    if (box)
        box->setItemDelegate(new QStyledItemDelegate(box)); // the one that heeds the style sheet
    if (const auto *button = qobject_cast<QPushButton *>(widget); button && button->menu())
        widget->setProperty("menu", true); // the style sheet leaves room for the chevron
    const bool hasValue =
        box || qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QSlider *>(widget);
    QAbstractItemView *list = listIn(widget);
    if (list == widget) { // of a completer
        list->setItemDelegate(new QStyledItemDelegate(list));
        list->setProperty("dropped", true);
    }
    if (hasValue || list)
        widget->installEventFilter(behaviour);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        text->viewport()->installEventFilter(behaviour);
}

} // namespace tidemark
