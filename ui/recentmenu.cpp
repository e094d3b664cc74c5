// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recentmenu.h"

#include "core/base/escape.h"
#include "ui/models/recentfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString asEntry(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

RecentMenu::RecentMenu(QMenu &menu, const RecentFiles &recent, QObject *parent)
    : QObject(parent)
    , m_menu(menu)
    , m_recent(recent)
{
    connect(&menu, &QMenu::aboutToShow, this, &RecentMenu::fill);
    connect(&m_looker, &FileLooker::missing, this, &RecentMenu::showMissing);
}

void RecentMenu::fill()
{
    m_menu.clear();
    m_entries.clear();
    const auto files = m_recent.list();
    for (const RecentFile &file : files) {
        const QFileInfo info(file.path);
        const QString number = QString::number((m_entries.size() + 1) % 10);
        const QString folder = QDir::toNativeSeparators(info.path());
        QAction *entry = m_menu.addAction(
            u"&%1  %2  –  %3"_s.arg(number, asEntry(file.name()), asEntry(plainLine(folder))));
        connect(entry, &QAction::triggered, this,
                [this, path = file.path] { Q_EMIT openWanted(path); });
        m_entries.insert(file.path, entry);
    }
    if (files.isEmpty())
        m_menu.addAction(u"No plan has been open yet"_s)->setEnabled(false);
    m_looker.look(m_entries.keys());
}

void RecentMenu::showMissing(const QString &path)
{
    QAction *entry = m_entries.take(path);
    if (!entry)
        return;
    entry->setText(entry->text() + u"  (not found)"_s);
    entry->disconnect(this);
    connect(entry, &QAction::triggered, this, [this, path] { Q_EMIT forgetWanted(path); });
}

} // namespace tidemark
