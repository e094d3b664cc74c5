// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tidemark {

class RowList;

/// The round that is being collected: who has and has not reported, lead officer by lead officer;
/// or how to open one.
class OpenRoundPart : public QWidget {
    Q_OBJECT
public:
    explicit OpenRoundPart(const Desk &desk, QWidget *parent = nullptr);

    void refresh();
    /// Puts the focus on the next thing to do.
    void takeFocus();

Q_SIGNALS:
    /// To go through the actions, from this one.
    void updateWanted(tidemark::Id action);

private:
    /// What one lead officer has to report.
    struct Lead {
        QLabel *heading;
        RowList *outstanding;
        QLabel *reported;
    };
    QLabel *addLabel(const QString &name);
    void showNone();
    void showRound(const Round &round);
    void showUnexplained(const Round &round, QDate day);
    void showMeasures(const Round &round, QDate day);
    Lead &lead(qsizetype place);
    RowList *addList(const QString &name);
    void chooseAction(tidemark::Id action);

    Desk m_desk;
    QLabel *m_title;
    QLabel *m_notAsked;
    QLabel *m_words;
    QLabel *m_signOff;
    QPushButton *m_open;
    QPushButton *m_update;
    QPushButton *m_report; ///< to the words of the report
    QPushButton *m_close;
    QLabel *m_unexplainedTitle;
    RowList *m_unexplained;
    QVBoxLayout *m_leads;
    QList<Lead> m_lead;
    QLabel *m_measuresTitle;
    RowList *m_measures;
};

} // namespace tidemark
