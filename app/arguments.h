// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request.h"

#include <CLI/CLI.hpp>

#include <QStringList>

namespace tidemark {

/// What may be typed after a command's name. What is typed is written into the request, checked. An
/// option of its own is one line where the command says what it takes.
class Arguments {
public:
    /// Both must outlive the parsing.
    Arguments(CLI::App &app, Request &request) : m_app(app), m_request(request) {}

    void plan() { file("PLAN", "The plan to read"); }
    void file(const char *name, const char *meaning);
    /// Where to write; one of the endings must be typed.
    CLI::Option *output(const char *type, const char *meaning, const QStringList &endings);
    void day(const char *meaning);
    /// The name of a round.
    CLI::Option *round(const char *meaning);
    /// A day of the living plan, or a closed round, but never both.
    void moment();
    void json();
    void replace();
    /// Asked for with Request::has.
    void flag(const char *name, const char *meaning);
    /// Not blank; without the blanks around it. Asked for with Request::text.
    CLI::Option *text(const char *name, const char *meaning, const char *type = "TEXT");
    /// As it was typed. Asked for with Request::text.
    CLI::Option *reference(const char *name, const char *meaning);

private:
    CLI::Option *dayOption(const char *meaning);

    CLI::App &m_app;
    Request &m_request;
};

/// The plan to open in the window. A word that is neither a file nor one of the commands is told
/// with the one that was meant.
void planToOpen(CLI::App &app, QString &place, const QStringList &commands);

} // namespace tidemark
