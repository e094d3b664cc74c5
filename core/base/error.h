// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark {

/// Why something could not be done. `message` is a whole sentence for a policy officer: it names
/// the file or the row and says what to do next.
struct Error {
    enum class Kind { Io, Locked, NotAPlan, TooNew, Corrupt, Invalid };
    Kind kind = Kind::Invalid;
    QString message;

    bool operator==(const Error &) const = default;
};

/// Of something that must not be done, or not like this: the sentence may stand beside a field.
inline Error refused(const QString &sentence)
{
    return {Error::Kind::Invalid, sentence};
}

} // namespace tidemark
