// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/savefile.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tidemark {

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{Error::Kind::Io,
                 u"“%1” could not be written: %2. Close it where it is open, or choose another "
                 "name or folder."_s.arg(path, file.errorString())};
}

} // namespace tidemark
