// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <CLI/CLI.hpp>

/// What may stand on the command line, and the sentences for what may not.
namespace tidemark::arguments {

CLI::Validator day();
CLI::Validator notBlank();
/// A file's name that ends in one of these.
CLI::Validator endingIn(const QStringList &suffixes);
/// A plan for the window, and not one of these commands misspelt: a single word of which there is
/// no file.
CLI::Validator planOrNone(const QStringList &commands);

} // namespace tidemark::arguments
