// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli.h"
#include "app/commands.h"

#include <CLI/CLI.hpp>

namespace tidemark {

/// A command: how the help presents it, and the function that does it.
struct Command {
    const char *name;
    const char *purpose;
    const char *examples;
    Result<void> (*work)(const commands::Task &);
};

/// The names of all commands, as they are typed.
QStringList commandNames();

/// The command line as CLI11 reads it, with places for what was typed.
class CommandLine {
public:
    CommandLine();

    /// Throws CLI::ParseError for a wrong command and for --help and --version alike.
    void parse(const QStringList &words);
    /// Null where the window is asked for.
    const Command *command() const { return m_command; }
    commands::Request request() const;
    WindowRequest windowRequest() const;
    /// The help of the command that was typed, or of the whole.
    QString help() const;
    /// "tidemark facts": how far the command line was understood.
    QString name() const;
    /// What is wrong, as one or two sentences.
    QString sentence(const CLI::ParseError &error) const;

private:
    CLI::App *add(const Command &command);
    void addMaking();
    void addReading();
    void addWriting();
    void addRounds();
    CLI::Option *addPlan(CLI::App *to);
    CLI::Option *addDay(CLI::App *to, const char *meaning);
    void addMomentOf(CLI::App *to);
    CLI::Option *addOutput(CLI::App *to, const char *type, const char *meaning,
                           const QStringList &endings);
    CLI::Option *addText(CLI::App *to, const char *name, std::string &place, const char *meaning);
    CLI::Option *addMoment(CLI::App *to, const char *name, std::string &place, const char *meaning);
    const CLI::App *typed() const;
    QString unexpected() const;

    CLI::App m_app;
    const Command *m_command = nullptr;
    std::string m_file, m_output, m_asAt, m_theme, m_organisation, m_title;
    std::string m_round, m_version, m_by, m_note, m_waiver;
    std::string m_from, m_to, m_since;
    bool m_council = false;
    bool m_json = false;
    bool m_replace = false;
    bool m_anyway = false;
    bool m_withoutHistory = false;
    bool m_textReferences = false;
    struct {
        std::string plan;
        bool sample = false;
        bool exitAfterFirstPaint = false;
    } m_window;
};

} // namespace tidemark
