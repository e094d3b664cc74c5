// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace tidemark {

class Ask;
class DateEditor;
class ViewState;

/// The moment the plan is looked at: a day, typed or picked, a closed round, or today again. It
/// stands out while that is not today, because then nothing on the screen is about now.
class AsAtBar : public QWidget {
    Q_OBJECT
public:
    /// `today` is the command that looks at today.
    AsAtBar(ViewState &view, Ask &ask, QAction *today, QWidget *parent = nullptr);

    /// Puts the cursor into the day, all of it selected.
    void edit();
    /// Shortens its words for a narrow window.
    void setShort(bool isShort);

private:
    void showDay();
    void take();
    void fillRounds();
    QString todayWords() const;
    QString otherWords() const;

    ViewState &m_view;
    Ask &m_ask;
    QLabel *m_label;
    DateEditor *m_day;
    QPushButton *m_today;
    QPushButton *m_rounds;
    QMenu *m_issued; ///< the closed rounds, filled when it opens
    bool m_isShort = false;
};

} // namespace tidemark
