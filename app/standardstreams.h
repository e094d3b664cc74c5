// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"

#include <QString>

#include <memory>

class QBuffer;

namespace tidemark {

/// The program's own output and error streams. A console of Windows gets every letter, whatever its
/// code page; a file or another program gets UTF-8 with the line ends that were written; and where
/// there is no console, as for a program started from the desktop, nothing is lost: see unread().
class StandardStreams {
public:
    StandardStreams();
    ~StandardStreams();
    Q_DISABLE_COPY_MOVE(StandardStreams)

    Console console() const { return {*m_out, *m_err}; }

    /// Whether what is written reaches a console, a file or another program.
    bool haveReader() const { return m_openOut && m_openErr; }
    /// What was written with no console, file or program to take it.
    QString unread() const;

private:
    std::unique_ptr<QBuffer> m_nowhere;
    std::unique_ptr<QIODevice> m_openOut;
    std::unique_ptr<QIODevice> m_openErr;
    QIODevice *m_out;
    QIODevice *m_err;
};

} // namespace tidemark
