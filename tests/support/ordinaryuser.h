// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tempfolder.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX

#    include <unistd.h>

namespace tidemark::test {

/// Somebody whom permissions stop. In a container the tests run as root, who may write everything;
/// for as long as this lives, the program is nobody in particular, in a folder that is theirs.
class AsOrdinaryUser {
public:
    explicit AsOrdinaryUser(const TempFolder &folder) : m_folder(folder.path())
    {
        allow(m_folder, everything);
        for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden))
            allow(file.filePath(), readAndWrite);
        if (m_wasRoot && (setegid(nobody) != 0 || setreuid(nobody, 0) != 0 || seteuid(nobody) != 0))
            qFatal("cannot become an ordinary user");
    }

    ~AsOrdinaryUser()
    {
        if (m_wasRoot && (seteuid(0) != 0 || setreuid(0, 0) != 0 || setegid(0) != 0))
            qFatal("cannot become root again");
        allow(m_folder, everything);
    }

    Q_DISABLE_COPY_MOVE(AsOrdinaryUser)

    /// Nobody may write the file or folder any more.
    void protect(const QString &path) const
    {
        asOwner([&] {
            allow(path, QFileInfo(path).isDir() ? everything & ~writing : readAndWrite & ~writing);
        });
    }

    /// Nobody may even read the file.
    void hide(const QString &path) const
    {
        asOwner([&] { allow(path, {}); });
    }

private:
    static constexpr uid_t nobody = 65534;
    static constexpr QFile::Permissions writing =
        QFile::WriteOwner | QFile::WriteUser | QFile::WriteGroup | QFile::WriteOther;
    static constexpr QFile::Permissions readAndWrite =
        writing | QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther;
    static constexpr QFile::Permissions everything =
        readAndWrite | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;

    static void allow(const QString &path, QFile::Permissions permissions)
    {
        if (!QFile::setPermissions(path, permissions))
            qFatal("cannot change who may use %s", qUtf8Printable(path));
    }

    template <typename Work> void asOwner(Work &&work) const
    {
        if (m_wasRoot && seteuid(0) != 0)
            qFatal("cannot act as root");
        work();
        if (m_wasRoot && seteuid(nobody) != 0)
            qFatal("cannot become an ordinary user again");
    }

    QString m_folder;
    bool m_wasRoot = geteuid() == 0;
};

} // namespace tidemark::test

#else

namespace tidemark::test {

/// Somebody whom a file's own mark of write protection stops; rights to folders stay as they are.
class AsOrdinaryUser {
public:
    explicit AsOrdinaryUser(const TempFolder &folder) : m_folder(folder.path()) {}

    ~AsOrdinaryUser()
    {
        for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden))
            QFile::setPermissions(file.filePath(), QFile::ReadOwner | QFile::WriteOwner);
    }

    Q_DISABLE_COPY_MOVE(AsOrdinaryUser)

    /// Nobody may write the file any more.
    void protect(const QString &path) const
    {
        if (!QFile::setPermissions(path, QFile::ReadOwner))
            qFatal("cannot protect %s", qUtf8Printable(path));
    }

private:
    QString m_folder;
};

} // namespace tidemark::test

#endif
