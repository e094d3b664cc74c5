// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultvfs.h"

#include <sqlite3.h>

#include <new>

namespace tidemark::test {

struct FaultVfs::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs *real = nullptr;
    QByteArray name;
    Fault fault = Fault::Error;
    int operationsLeft = 0; // until the one that fails; 0: none does
    int readsLeft = 0;
    int operations = 0;
    bool failed = false;
    bool dead = false; // after a power cut

    /// Whether the operation that is about to happen is the one.
    bool strikes(int &left)
    {
        if (left == 0 || --left > 0)
            return false;
        failed = true;
        dead = fault == Fault::PowerCut || fault == Fault::TornPowerCut;
        return true;
    }
};

namespace {

using State = FaultVfs::State;

// SQLite allocates szOsFile bytes for this and the real file behind it.
struct File {
    sqlite3_file base;
    State *state;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File &fileOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

State &stateOf(sqlite3_vfs *vfs)
{
    return *static_cast<State *>(vfs->pAppData);
}

// Does a counted operation, or lets it fail in the way that was asked for.
template <typename Operation> int counted(State &state, int failure, Operation &&operation)
{
    if (state.dead)
        return failure;
    ++state.operations;
    if (!state.strikes(state.operationsLeft))
        return operation();
    if (state.fault == Fault::DoneButFailed)
        operation();
    return state.fault == Fault::Full ? SQLITE_FULL : failure;
}

int closeFile(sqlite3_file *file)
{
    sqlite3_file *real = fileOf(file).real();
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *into, int amount, sqlite3_int64 offset)
{
    File &self = fileOf(file);
    if (self.state->dead || self.state->strikes(self.state->readsLeft))
        return SQLITE_IOERR_READ;
    return self.real()->pMethods->xRead(self.real(), into, amount, offset);
}

int writeFile(sqlite3_file *file, const void *from, int amount, sqlite3_int64 offset)
{
    File &self = fileOf(file);
    const auto write = [&](int bytes) {
        return self.real()->pMethods->xWrite(self.real(), from, bytes, offset);
    };
    const bool wasDead = self.state->dead;
    const int code = counted(*self.state, SQLITE_IOERR_WRITE, [&] { return write(amount); });
    if (!wasDead && self.state->dead && self.state->fault == Fault::TornPowerCut)
        write(amount / 2);
    return code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    File &self = fileOf(file);
    return counted(*self.state, SQLITE_IOERR_TRUNCATE,
                   [&] { return self.real()->pMethods->xTruncate(self.real(), size); });
}

// The tests outlive no real power cut, so nothing is ever flushed in earnest.
int syncFile(sqlite3_file *file, int)
{
    return counted(*fileOf(file).state, SQLITE_IOERR_FSYNC, [] { return SQLITE_OK; });
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    File &self = fileOf(file);
    if (self.state->dead)
        return SQLITE_IOERR_FSTAT;
    return self.real()->pMethods->xFileSize(self.real(), size);
}

int lockFile(sqlite3_file *file, int level)
{
    File &self = fileOf(file);
    if (self.state->dead)
        return SQLITE_IOERR_LOCK;
    return self.real()->pMethods->xLock(self.real(), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return fileOf(file).real()->pMethods->xUnlock(fileOf(file).real(), level);
}

int checkReservedLock(sqlite3_file *file, int *reserved)
{
    return fileOf(file).real()->pMethods->xCheckReservedLock(fileOf(file).real(), reserved);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return fileOf(file).real()->pMethods->xFileControl(fileOf(file).real(), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return fileOf(file).real()->pMethods->xSectorSize(fileOf(file).real());
}

int deviceCharacteristics(sqlite3_file *file)
{
    return fileOf(file).real()->pMethods->xDeviceCharacteristics(fileOf(file).real());
}

sqlite3_io_methods ioMethods()
{
    sqlite3_io_methods methods{};
    methods.iVersion = 1;
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = fileSize;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReservedLock;
    methods.xFileControl = fileControl;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = deviceCharacteristics;
    return methods;
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    static const sqlite3_io_methods methods = ioMethods();
    State &state = stateOf(vfs);
    File *self = new (file) File{{nullptr}, &state};
    self->real()->pMethods = nullptr;
    const int code = counted(state, SQLITE_CANTOPEN, [&] {
        return state.real->xOpen(state.real, name, self->real(), flags, outFlags);
    });
    if (code == SQLITE_OK)
        self->base.pMethods = &methods;
    else
        closeFile(file);
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    State &state = stateOf(vfs);
    return counted(state, SQLITE_IOERR_DELETE,
                   [&] { return state.real->xDelete(state.real, name, syncFolder); });
}

int access(sqlite3_vfs *vfs, const char *name, int flags, int *answer)
{
    State &state = stateOf(vfs);
    return state.dead ? SQLITE_IOERR_ACCESS : state.real->xAccess(state.real, name, flags, answer);
}

int fullPathname(sqlite3_vfs *vfs, const char *name, int size, char *into)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xFullPathname(real, name, size, into);
}

int randomness(sqlite3_vfs *vfs, int size, char *into)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xRandomness(real, size, into);
}

int pause(sqlite3_vfs *, int microseconds)
{
    return microseconds;
}

int currentTime(sqlite3_vfs *vfs, double *time)
{
    sqlite3_vfs *real = stateOf(vfs).real;
    return real->xCurrentTime(real, time);
}

int lastError(sqlite3_vfs *, int, char *)
{
    return SQLITE_OK;
}

} // namespace

FaultVfs::FaultVfs() : m_state(std::make_unique<State>())
{
    sqlite3_initialize();
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->name = "fault-" + QByteArray::number(reinterpret_cast<quintptr>(m_state.get()), 16);
    sqlite3_vfs &vfs = m_state->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = int(sizeof(File)) + m_state->real->szOsFile;
    vfs.mxPathname = m_state->real->mxPathname;
    vfs.zName = m_state->name.constData();
    vfs.pAppData = m_state.get();
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    vfs.xRandomness = randomness;
    vfs.xSleep = pause;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&vfs, 0);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_state->vfs);
}

void FaultVfs::becomeUsual()
{
    sqlite3_vfs_register(&m_state->vfs, 1);
}

QByteArray FaultVfs::name() const
{
    return m_state->name;
}

void FaultVfs::failAt(int n, Fault fault)
{
    heal();
    m_state->operationsLeft = n;
    m_state->fault = fault;
}

void FaultVfs::failReadAt(int n)
{
    heal();
    m_state->readsLeft = n;
    m_state->fault = Fault::Error;
}

void FaultVfs::heal()
{
    m_state->operationsLeft = 0;
    m_state->readsLeft = 0;
    m_state->operations = 0;
    m_state->failed = false;
    m_state->dead = false;
}

int FaultVfs::operations() const
{
    return m_state->operations;
}

bool FaultVfs::hasFailed() const
{
    return m_state->failed;
}

} // namespace tidemark::test
