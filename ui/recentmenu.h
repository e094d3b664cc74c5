// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filelooker.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;

namespace tidemark {

class RecentFiles;

/// Fills the menu of the plans opened last, each time it is about to be shown. A plan whose file is
/// not found is marked so; choosing it asks for it to be forgotten.
class RecentMenu : public QObject {
    Q_OBJECT
public:
    RecentMenu(QMenu &menu, const RecentFiles &recent, QObject *parent = nullptr);

Q_SIGNALS:
    void openWanted(const QString &path);
    void forgetWanted(const QString &path);

private:
    void fill();
    void showMissing(const QString &path);

    QMenu &m_menu;
    const RecentFiles &m_recent;
    QHash<QString, QAction *> m_entries; ///< by path
    FileLooker m_looker;
};

} // namespace tidemark
