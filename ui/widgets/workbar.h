// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace tidemark {

class Background;

/// A line that says what takes long, with Cancel; hidden while nothing does.
class WorkBar : public QWidget {
    Q_OBJECT
public:
    WorkBar(const QString &what, Background &work, QWidget *parent = nullptr);

private:
    QProgressBar *m_bar;
};

} // namespace tidemark
