// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli.h"
#include "app/command.h"

#include <CLI/CLI.hpp>

namespace tidemark {

/// The command line as CLI11 reads it, which writes what was typed into a request.
class CommandLine {
public:
    CommandLine();

    /// Throws CLI::ParseError for a wrong command and for --help and --version alike.
    void parse(const QStringList &words);
    /// Null where the window is asked for.
    const Command *command() const { return m_command; }
    const Request &request() const { return m_request; }
    const WindowRequest &windowRequest() const { return m_window; }
    /// The help of the command that was typed, or of the whole.
    QString help() const;
    /// "tidemark facts": how far the command line was understood.
    QString name() const;
    /// What is wrong, as one or two sentences.
    QString sentence(const CLI::ParseError &error) const;

private:
    void add(const Command &command);
    const CLI::App *typed() const;
    QString unexpected() const;

    CLI::App m_app;
    const Command *m_command = nullptr; ///< null: the window
    Request m_request;
    WindowRequest m_window;
};

} // namespace tidemark
