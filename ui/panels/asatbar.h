// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark {

class DateEditor;
class ViewState;

/// The day the plan is looked at as: typed, picked, or today again. It stands out while the day is
/// not today, because then nothing on the screen is about now.
class AsAtBar : public QWidget {
    Q_OBJECT
public:
    explicit AsAtBar(ViewState &view, QWidget *parent = nullptr);

    /// Puts the cursor into the day, all of it selected.
    void edit();

private:
    void showDay();
    void take();

    ViewState &m_view;
    QLabel *m_label;
    DateEditor *m_day;
    QPushButton *m_today;
};

} // namespace tidemark
