// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sqlwork.h"

#include <sqlite3.h>

namespace tidemark::test {

namespace {

struct Counts {
    int statements = 0;
    int rows = 0;
};

Counts &counts()
{
    static Counts counts;
    return counts;
}

int count(unsigned what, void *, void *, void *)
{
    ++(what == SQLITE_TRACE_ROW ? counts().rows : counts().statements);
    return 0;
}

// SQLite calls this for every connection that is opened.
int listen(sqlite3 *database, const char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, &count, nullptr);
}

// What SQLite is given is called with the arguments above, whatever its type says.
void (*listener())()
{
    return reinterpret_cast<void (*)()>(&listen);
}

} // namespace

SqlWork::SqlWork()
{
    startAgain();
    sqlite3_auto_extension(listener());
}

SqlWork::~SqlWork()
{
    sqlite3_cancel_auto_extension(listener());
}

int SqlWork::statements() const
{
    return counts().statements;
}

int SqlWork::rows() const
{
    return counts().rows;
}

void SqlWork::startAgain()
{
    counts() = {};
}

} // namespace tidemark::test
