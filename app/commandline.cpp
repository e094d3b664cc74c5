// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/arguments.h"
#include "app/nearest.h"
#include "app/usage.h"
#include "app/version.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr auto purpose =
    "Keeps a council's delivery plan, finds what is late in it, and prints it.\n"
    "Without a command, a window opens on PLAN, on the sample, or on neither.";

constexpr auto examples = R"(Examples:
  tidemark                                   open the window
  tidemark plan.tidemark                     open a plan in the window
  tidemark --sample                          open the sample plan in the window
  tidemark sample -o plan.tidemark           make a copy of the sample plan
  tidemark facts plan.tidemark               say what is late
  tidemark COMMAND --help                    say more about a command

A DATE is written like 2022-03-31, 31/03/2022 or "31 Mar 2022".
Exit status: 0 done, 1 the work failed, 2 the command was wrong.)";

QString fromBytes(const std::string &text)
{
    return QString::fromStdString(text);
}

QStringList commandNames()
{
    QStringList names;
    for (const Command *command : allCommands())
        names.append(QLatin1String(command->name));
    return names;
}

} // namespace

CommandLine::CommandLine() : m_app(purpose, "tidemark")
{
    m_app.formatter(std::make_shared<UsageFormatter>());
    m_app.set_version_flag("--version", "Tidemark " + version().toStdString(),
                           "Say which version this is");
    m_app.allow_windows_style_options(false); // "/" begins a path, on Windows too
    m_app.set_help_flag("-h,--help", "Say this");
    m_app.footer(examples);
    m_app.require_subcommand(0, 1);
    planToOpen(m_app, m_window.plan, commandNames());
    m_app.add_flag("--sample", m_window.sample, "Open the sample plan in the window");
    m_app.add_flag("--exit-after-first-paint", m_window.exitAfterFirstPaint)->group("");
    for (const Command *command : allCommands())
        add(*command);
}

void CommandLine::add(const Command &command)
{
    auto *app = m_app.add_subcommand(command.name, command.purpose);
    app->group("Commands");
    app->footer(command.examples);
    app->callback([this, &command] { m_command = &command; });
    Arguments arguments(*app, m_request);
    command.takes(arguments);
}

void CommandLine::parse(const QStringList &words)
{
    std::vector<std::string> reversed; // as CLI11 wants it
    for (auto it = words.crbegin(); it != words.crend(); ++it)
        reversed.push_back(it->toStdString());
    m_app.parse(std::move(reversed));
}

const CLI::App *CommandLine::typed() const
{
    const auto commands = m_app.get_subcommands();
    return commands.empty() ? &m_app : commands.front();
}

QString CommandLine::help() const
{
    return fromBytes(m_app.help());
}

QString CommandLine::name() const
{
    return typed() == &m_app ? u"tidemark"_s : u"tidemark "_s + fromBytes(typed()->get_name());
}

QString CommandLine::unexpected() const
{
    const auto extras = typed()->remaining(true);
    const QString word = extras.empty() ? QString() : fromBytes(extras.front());
    QStringList known;
    if (word.startsWith(u'-')) {
        for (const CLI::Option *option : typed()->get_options())
            known.append(fromBytes(option->get_name()));
    }
    const QString meant = nearest(word, known);
    return u"“%1” was not expected here"_s.arg(word)
           + (meant.isEmpty() ? QString() : u". Did you mean “%1”?"_s.arg(meant));
}

QString CommandLine::sentence(const CLI::ParseError &error) const
{
    QString said = fromBytes(error.what()).section(u'\n', 0, 0);
    if (dynamic_cast<const CLI::ExtrasError *>(&error))
        said = unexpected();
    else if (dynamic_cast<const CLI::ArgumentMismatch *>(&error))
        said = u"%1: its value is missing"_s.arg(said.section(u':', 0, 0));
    else if (typed() == &m_app)
        said = said.section(u"PLAN: "_s, -1); // nobody meant to name a plan
    return said.endsWith(u'?') ? said : said + u'.';
}

} // namespace tidemark
