// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

namespace tidemark::test {

/// A folder of a test's own, gone with it. Its name has a space and an umlaut, because the folders
/// of real people do.
class TempFolder {
public:
    TempFolder() : m_folder(QDir::tempPath() + QStringLiteral("/tidemark Prüfung XXXXXX"))
    {
        if (!m_folder.isValid())
            qFatal("cannot make a temporary folder: %s", qUtf8Printable(m_folder.errorString()));
    }

    QString path() const { return m_folder.path(); }

    /// The full path of a file in the folder, whether or not it exists.
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Makes a file with the given bytes and returns its full path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace tidemark::test
