// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filelooker.h"
#include "ui/models/recentfiles.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tidemark {

/// What the window shows while no plan is open: how to begin, and the plans opened last.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QList<RecentFile> &files);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void importWanted();
    void sampleWanted();
    void recentWanted(const QString &path);
    void forgetWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBeginnings();
    void addRecent(const RecentFile &file);
    void lookForFiles();
    void showMissing(const QString &path);
    void drawIcons();

    QLabel *m_icon;
    QLabel *m_recentHeading;
    QVBoxLayout *m_recent;
    QStringList m_unseen; ///< not looked for yet
    FileLooker m_looker;
};

} // namespace tidemark
