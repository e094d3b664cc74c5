// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/yearless.h"
#include "ui/editors/lineeditor.h"

#include <QDate>

class QAction;

namespace tidemark {

/// A day, typed as an officer writes it ("31/3/22") or picked from a calendar (Alt+Down, or the
/// sign in the field). Its content is what was typed; a day that makes sense only in the order of
/// this computer ("3/31/2022"), or that lacks its year, is put in British words first.
class DateEditor : public LineEditor {
    Q_OBJECT
public:
    explicit DateEditor(words::DayOrder order, QWidget *parent = nullptr);

    QString content() const override;
    void setReadOnly(bool readOnly) override;
    /// The month the calendar opens at while the field is empty.
    void setSuggestion(QDate day) { m_suggestion = day; }
    /// A day without its year ("1 Dec") is the next such day from this one on, or the last up to
    /// it; without this it is refused.
    void setYearFrom(QDate day, words::YearMeant meant)
    {
        m_yearFrom = day;
        m_yearMeant = meant;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void openCalendar();
    void pick(QDate day);
    void drawIcon();

    words::DayOrder m_order;
    QAction *m_calendar;
    QDate m_suggestion;
    QDate m_yearFrom;
    words::YearMeant m_yearMeant = words::YearMeant::Next;
};

} // namespace tidemark
