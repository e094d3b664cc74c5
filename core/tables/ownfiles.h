// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <string>

namespace tidemark {

/// A file system for SQLite in which there is one database and nothing else. A journal can name any
/// other file as its "super-journal", and SQLite reads and deletes what is named: a journal that a
/// stranger has put beside a plan would cost some other file. Here only the database and the files
/// that SQLite itself keeps beside it are opened or deleted, and only while they are plain files.
class OwnFiles {
public:
    /// `database` is its full path as SQLite takes it; `vfs` the file system behind this one, empty
    /// for the usual one. Throws SQLite::Exception where the path is too long.
    OwnFiles(const std::string &database, const QByteArray &vfs);
    ~OwnFiles();
    OwnFiles(const OwnFiles &) = delete;
    OwnFiles &operator=(const OwnFiles &) = delete;

    /// The name to open the database with.
    const std::string &name() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace tidemark
