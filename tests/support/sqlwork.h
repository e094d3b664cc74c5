// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::test {

/// Counts what every database of this program is asked, from the moment it is made on: a measure of
/// work that a busy machine does not shift. There is one at a time.
class SqlWork {
public:
    SqlWork();
    ~SqlWork();
    Q_DISABLE_COPY_MOVE(SqlWork)

    int statements() const; ///< that were begun
    int rows() const;       ///< that they gave
    void startAgain();
};

} // namespace tidemark::test
