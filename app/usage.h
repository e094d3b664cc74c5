// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace tidemark {

/// Writes the help in our words, and the usage in full: "tidemark report PLAN -o FILE
/// [--as-at DATE] …".
class UsageFormatter : public CLI::Formatter {
public:
    UsageFormatter();

    std::string make_usage(const CLI::App *app, std::string name) const override;
};

} // namespace tidemark
