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
    /// A day without its year ("1 Dec") is the next such day from `yearFrom` on, or the last up to
    /// it.
    DateEditor(words::DayOrder order, QDate yearFrom, words::YearMeant meant,
               QWidget *parent = nullptr);

    QString content() const override;
    void setReadOnly(bool readOnly) override;
    /// The month the calendar opens at while the field is empty.
    void setSuggestion(QDate day) { m_suggestion = day; }
    void setYearFrom(QDate day) { m_yearFrom = day; }

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
    words::YearMeant m_yearMeant;
};

} // namespace tidemark
