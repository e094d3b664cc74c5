// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace tidemark::fuzz {

/// What must hold whatever the bytes are. Ends the program where it does not, and libFuzzer keeps
/// the bytes.
inline void hold(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

} // namespace tidemark::fuzz

/// What libFuzzer calls. Declared, because it is defined here and called there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
