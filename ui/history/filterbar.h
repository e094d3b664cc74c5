// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/words.h"
#include "ui/history/historyfilter.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace tidemark {

class DateEditor;

/// Where is said which entries of the journal are wanted: by words, person, action, field and day.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    FilterBar(words::DayOrder dayOrder, QDate today, QWidget *parent = nullptr);

    /// Who and what there is to choose from. What is chosen stays, where it is still there.
    void setAuthors(const QStringList &authors);
    void setPlan(const Plan &plan);

    HistoryFilter filter() const;
    void clear();
    /// Shows only what is asked for most; a button unfolds the rest.
    void setBrief(bool brief);

Q_SIGNALS:
    void changed();
    /// Escape or Down in the search: the focus is to go to the entries.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void unfold();
    QComboBox *addChoice(const QString &name, const QString &label);
    DateEditor *addDay(const QString &name, const QString &label, words::DayOrder order,
                       QDate today);
    void takeDay(DateEditor &editor, QDate &day);
    void tell();

    QLineEdit *m_search;
    QComboBox *m_person;
    QComboBox *m_action;
    QComboBox *m_field;
    DateEditor *m_from;
    DateEditor *m_until;
    QPushButton *m_clear;
    QPushButton *m_more;
    QWidget *m_second; ///< the second line
    QDate m_first;
    QDate m_last;
    QTimer m_typing;
};

} // namespace tidemark
