// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/dateeditor.h"

#include "core/draw/icon.h"
#include "ui/style.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace tidemark {

DateEditor::DateEditor(words::DayOrder order, QDate yearFrom, words::YearMeant meant,
                       QWidget *parent)
    : LineEditor(parent)
    , m_order(order)
    , m_calendar(line()->addAction(QIcon(), QLineEdit::TrailingPosition))
    , m_yearFrom(yearFrom)
    , m_yearMeant(meant)
{
    m_calendar->setText(u"Pick a day"_s);
    m_calendar->setToolTip(u"Pick a day (Alt+Down)"_s);
    drawIcon();
    connect(m_calendar, &QAction::triggered, this, &DateEditor::openCalendar);
}

QString DateEditor::content() const
{
    const QString typed = LineEditor::content();
    if (words::dateFrom(typed))
        return typed;
    auto day = words::dateFrom(typed, m_order);
    if (!day)
        day = words::dateWithoutYear(typed, m_order, m_yearFrom, m_yearMeant);
    return day ? words::shortDate(*day) : typed;
}

void DateEditor::setReadOnly(bool readOnly)
{
    LineEditor::setReadOnly(readOnly);
    m_calendar->setEnabled(!readOnly);
}

bool DateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == line() && event->type() == QEvent::KeyPress && m_calendar->isEnabled()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Down && key.modifiers().testFlag(Qt::AltModifier)) {
            openCalendar();
            return true;
        }
    }
    return LineEditor::eventFilter(watched, event);
}

void DateEditor::changeEvent(QEvent *event)
{
    LineEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void DateEditor::openCalendar()
{
    line()->setFocus();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    for (const auto day : {Qt::Saturday, Qt::Sunday}) // red is kept for what is wrong
        calendar->setWeekdayTextFormat(day, calendar->weekdayTextFormat(Qt::Monday));
    const QDate shown = words::dateFrom(content()).value_or(m_suggestion);
    if (shown.isValid())
        calendar->setSelectedDate(shown);
    const auto choose = [this, menu](QDate day) {
        menu->close();
        pick(day);
    };
    connect(calendar, &QCalendarWidget::clicked, menu, choose);
    connect(calendar, &QCalendarWidget::activated, menu, choose);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    menu->popup(mapToGlobal(QPoint(0, height())));
    calendar->setFocus();
}

void DateEditor::pick(QDate day)
{
    line()->setText(words::shortDate(day));
    line()->setFocus();
    Q_EMIT edited();
    Q_EMIT finished();
}

void DateEditor::drawIcon()
{
    m_calendar->setIcon(iconOf(Icon::Calendar, drawPalette(palette())));
}

} // namespace tidemark
