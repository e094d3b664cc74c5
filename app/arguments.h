// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request.h"

#include <CLI/CLI.hpp>

#include <QStringList>

namespace tidemark {

/// What may be typed after a command's name. What is typed is written into the request, checked;
/// an option of its own is one line in the command's list.
class Arguments {
public:
    /// Both must outlive the parsing.
    Arguments(CLI::App &app, Request &request) : m_app(app), m_request(request) {}

    void plan() { file("PLAN", "The plan to read"); }
    void file(const char *name, const char *meaning);
    /// Where to write; one of the endings must be typed.
    void output(const char *type, const char *meaning, const QStringList &endings);
    void day(const char *meaning);
    /// A day of the living plan, or a closed round, but never both.
    void moment();
    void json() { flag("--json", m_request.json, "Answer for other programs"); }
    void replace();
    void flag(const char *name, bool &place, const char *meaning);
    /// Not blank; without the blanks around it.
    CLI::Option *text(const char *name, QString &place, const char *meaning,
                      const char *type = "TEXT");
    /// As it was typed.
    CLI::Option *reference(const char *name, QString &place, const char *meaning);

private:
    CLI::Option *dayOption(const char *meaning);

    CLI::App &m_app;
    Request &m_request;
};

/// The plan to open in the window. A word that is neither a file nor one of the commands is told
/// with the one that was meant.
void planToOpen(CLI::App &app, QString &place, const QStringList &commands);

} // namespace tidemark
