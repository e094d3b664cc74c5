// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/writefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace tidemark {

using namespace Qt::StringLiterals;

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{Error::Kind::Io,
                 u"“%1” could not be written: %2. Close it where it is open, or choose another "
                 "name or folder."_s.arg(QFileInfo(path).fileName(), file.errorString())};
}

} // namespace tidemark
