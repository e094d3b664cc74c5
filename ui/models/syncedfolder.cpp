// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/syncedfolder.h"

#include <QStringList>

#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

QString syncServiceOf(const QString &path)
{
    static const QStringList services{u"OneDrive"_s, u"Dropbox"_s, u"Google Drive"_s,
                                      u"iCloudDrive"_s, u"Nextcloud"_s};
    QStringList folders = QString(path).replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    if (!folders.isEmpty())
        folders.removeLast(); // the file itself
    for (const QString &folder : std::as_const(folders)) {
        for (const QString &service : services) {
            // "OneDrive - Aldermere District Council" is one, "OneDriver" is not.
            if (folder.compare(service, Qt::CaseInsensitive) == 0
                || folder.startsWith(service + u" - "_s, Qt::CaseInsensitive))
                return service;
        }
    }
    return {};
}

} // namespace tidemark
