// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"

#include <QDate>
#include <QIODevice>
#include <QString>

namespace tidemark {

/// Where a command writes: its result and what it has to say about it.
struct Console {
    QIODevice &out;
    QIODevice &err;
};

/// Who works here, on which computer, at what time and on which day, as main() has found out.
struct Surroundings {
    Session session;
    QDate today;
};

/// What a command ends with.
enum class Outcome {
    Done = 0,
    Failed = 1,      ///< the work could not be done; the sentence is on `err`
    WrongCommand = 2 ///< the command line makes no sense
};

} // namespace tidemark
