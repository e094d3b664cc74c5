// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recentfiles.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark {

/// A plan opened before, on the welcome page: its name, where it is and when it was open; where it
/// has gone, that, and a way to take it off the list.
class RecentRow : public QWidget {
    Q_OBJECT
public:
    explicit RecentRow(const RecentFile &file, QWidget *parent = nullptr);

    const QString &path() const { return m_file.path; }
    void showMissing();

Q_SIGNALS:
    void openWanted();
    void forgetWanted();

private:
    RecentFile m_file;
    QPushButton *m_open;
    QLabel *m_where;
    QPushButton *m_forget;
};

} // namespace tidemark
