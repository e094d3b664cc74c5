// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark {

/// Stands by while Qt starts. Where Qt finds no display it would end the program with abort() and
/// talk of plug-ins: with this in place the program ends with exit code 1 and a sentence that says
/// what can be done without a window. What else Qt has to say of displays that work is kept back.
class Startup {
public:
    Startup();
    ~Startup();
    Q_DISABLE_COPY_MOVE(Startup)
};

} // namespace tidemark
