// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filelooker.h"

#include "ui/models/recentfiles.h"

#include <QFileInfo>

namespace tidemark {

FileLooker::FileLooker(QObject *parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(RecentFiles::atMost);
}

void FileLooker::look(const QStringList &paths)
{
    for (const QString &path : paths) {
        m_threads.start([this, path] {
            if (!QFileInfo::exists(path))
                QMetaObject::invokeMethod(this, [this, path] { Q_EMIT missing(path); });
        });
    }
}

} // namespace tidemark
