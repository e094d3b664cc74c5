// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/ownfiles.h"

#include "core/tables/plainfile.h"

#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <string_view>
#include <vector>

namespace tidemark {

struct OwnFiles::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    std::string name;
    std::string database;

    bool isBeside(std::string_view path, std::string_view suffix) const
    {
        return path.size() == database.size() + suffix.size() && path.starts_with(database)
               && path.ends_with(suffix);
    }
    bool isJournal(std::string_view path) const
    {
        return isBeside(path, "-journal") || isBeside(path, "-wal");
    }
};

namespace {

using OwnState = OwnFiles::State;

OwnState &ownStateOf(sqlite3_vfs *vfs)
{
    return *static_cast<OwnState *>(vfs->pAppData);
}

bool isPlainOrMissing(const char *path)
{
    const NameKind kind = kindOf(QString::fromUtf8(path));
    return kind == NameKind::PlainFile || kind == NameKind::Nothing;
}

// Files without a name are SQLite's own temporary ones.
bool mayOpen(const OwnState &state, const char *path, int flags)
{
    if ((flags & SQLITE_OPEN_SUPER_JOURNAL) != 0)
        return false;
    if (!path || state.database == path)
        return true;
    return state.isJournal(path) && isPlainOrMissing(path);
}

int openOwn(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    const OwnState &state = ownStateOf(vfs);
    if (mayOpen(state, path, flags))
        return state.real->xOpen(state.real, path, file, flags, outFlags);
    file->pMethods = nullptr; // or SQLite would close what has not been opened
    return SQLITE_CANTOPEN;
}

int deleteOwn(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    const OwnState &state = ownStateOf(vfs);
    if (!state.isJournal(path))
        return SQLITE_IOERR_DELETE;
    return state.real->xDelete(state.real, path, syncFolder);
}

int accessOwn(sqlite3_vfs *vfs, const char *path, int flags, int *answer)
{
    const OwnState &state = ownStateOf(vfs);
    if (state.database != path && !state.isJournal(path))
        return SQLITE_IOERR_ACCESS;
    return state.real->xAccess(state.real, path, flags, answer);
}

int fullPathOwn(sqlite3_vfs *vfs, const char *path, int size, char *into)
{
    sqlite3_vfs *real = ownStateOf(vfs).real;
    return real->xFullPathname(real, path, size, into);
}

int randomnessOwn(sqlite3_vfs *vfs, int size, char *into)
{
    sqlite3_vfs *real = ownStateOf(vfs).real;
    return real->xRandomness(real, size, into);
}

int sleepOwn(sqlite3_vfs *vfs, int microseconds)
{
    sqlite3_vfs *real = ownStateOf(vfs).real;
    return real->xSleep(real, microseconds);
}

int currentTimeOwn(sqlite3_vfs *vfs, double *time)
{
    sqlite3_vfs *real = ownStateOf(vfs).real;
    return real->xCurrentTime(real, time);
}

int lastErrorOwn(sqlite3_vfs *vfs, int size, char *into)
{
    sqlite3_vfs *real = ownStateOf(vfs).real;
    return real->xGetLastError(real, size, into);
}

sqlite3_vfs vfsOver(OwnState &state)
{
    sqlite3_vfs vfs{};
    vfs.iVersion = 1;
    vfs.szOsFile = state.real->szOsFile;
    vfs.mxPathname = state.real->mxPathname;
    vfs.zName = state.name.c_str();
    vfs.pAppData = &state;
    vfs.xOpen = openOwn;
    vfs.xDelete = deleteOwn;
    vfs.xAccess = accessOwn;
    vfs.xFullPathname = fullPathOwn;
    vfs.xRandomness = randomnessOwn;
    vfs.xSleep = sleepOwn;
    vfs.xCurrentTime = currentTimeOwn;
    vfs.xGetLastError = lastErrorOwn;
    return vfs;
}

// The path in the form in which SQLite asks for it from now on.
std::string fullPathOf(const std::string &path, sqlite3_vfs *vfs)
{
    constexpr std::size_t longestSuffix = sizeof("-journal") - 1;
    std::vector<char> full(static_cast<std::size_t>(vfs->mxPathname) + 1, '\0');
    const int code = vfs->xFullPathname(vfs, path.c_str(), vfs->mxPathname + 1, full.data());
    const std::string found(full.data());
    const bool good = (code & 0xFF) == SQLITE_OK; // SQLITE_OK_SYMLINK says that links were followed
    if (!good || found.size() + longestSuffix > static_cast<std::size_t>(vfs->mxPathname))
        throw SQLite::Exception("the path is too long", SQLITE_CANTOPEN_FULLPATH);
    return found;
}

} // namespace

OwnFiles::OwnFiles(const std::string &database, const QByteArray &vfs)
    : m_state(std::make_unique<State>())
{
    sqlite3_initialize();
    m_state->real = sqlite3_vfs_find(vfs.isEmpty() ? nullptr : vfs.constData());
    if (!m_state->real)
        throw SQLite::Exception("there is no such file system", SQLITE_ERROR);
    m_state->database = fullPathOf(database, m_state->real);
    m_state->name = "tidemark-" + std::to_string(reinterpret_cast<quintptr>(m_state.get()));
    m_state->vfs = vfsOver(*m_state);
    sqlite3_vfs_register(&m_state->vfs, 0);
}

OwnFiles::~OwnFiles()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

const std::string &OwnFiles::name() const
{
    return m_state->name;
}

} // namespace tidemark
