// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"

#include <QString>
#include <QStringList>

namespace tidemark::test {

/// What a command line ended with and what it said.
struct Ran {
    Outcome outcome;
    QString out;
    QString err;
};

/// The day and the moment it is for every command a test runs: 15 November 2021, 9 in the morning.
Surroundings here();

/// Runs the words in this process, as `tidemark WORDS` would.
Ran run(const QStringList &words);

/// Ends the program unless the command was done; for what a test needs before it begins.
QString ran(const QStringList &words);

/// The bytes of a file; empty where there is none.
QByteArray bytesOf(const QString &path);

} // namespace tidemark::test
