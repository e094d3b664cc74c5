// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include "app/commands.h"
#include "app/version.h"
#include "core/words/words.h"

#include <CLI/CLI.hpp>

#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using commands::Request;
using Work = Result<void> (*)(const commands::Task &);

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

Exit status: 0 done, 1 the work failed, 2 the command was wrong.)";

/// What a command may be given, and the function that does it.
struct Command {
    const char *name;
    const char *purpose;
    const char *examples;
    Work work;
};

constexpr std::array allCommands{
    Command{"sample", "Make a copy of the sample plan.",
            "Example:\n  tidemark sample -o plan.tidemark", &commands::makeSample},
    Command{"new", "Make an empty plan.",
            "Example:\n  tidemark new -o plan.tidemark --organisation \"Aldermere District "
            "Council\" \\\n"
            "      --title \"Delivery Plan 2023 to 2027\"",
            &commands::makeNew},
    Command{"import",
            "Make a plan from the text of a published page. Every line that was not understood is "
            "listed.",
            "Examples:\n  tidemark import page.txt -o plan.tidemark\n"
            "  tidemark import page.txt -o plan.tidemark --as-at 2021-10-31",
            &commands::import},
    Command{"facts", "Say of every action what is true of it as at a day.",
            "Examples:\n  tidemark facts plan.tidemark\n"
            "  tidemark facts plan.tidemark --as-at 2021-10-31 --json",
            &commands::facts},
    Command{"check", "Say what is wrong or missing in a plan.",
            "Examples:\n  tidemark check plan.tidemark\n  tidemark check plan.tidemark --json",
            &commands::check},
    Command{"report", "Write the report of a plan, or of one theme, as PDF or HTML.",
            "Examples:\n  tidemark report plan.tidemark -o report.pdf --as-at 2021-10-31\n"
            "  tidemark report plan.tidemark -o report.html --theme 3",
            &commands::report},
    Command{"export", "Write the actions with their facts as CSV, or the whole plan as JSON.",
            "Examples:\n  tidemark export plan.tidemark -o actions.csv --as-at 2021-10-31\n"
            "  tidemark export plan.tidemark -o plan.json",
            &commands::exportPlan},
};

QString fromBytes(const std::string &text)
{
    return QString::fromStdString(text);
}

CLI::Validator day()
{
    return CLI::Validator(
        [](std::string &text) {
            if (words::dateFrom(fromBytes(text)))
                return std::string();
            return u"“%1” is not a day; write it like 2021-10-31"_s.arg(fromBytes(text))
                .toStdString();
        },
        "DAY");
}

CLI::Validator notBlank()
{
    return CLI::Validator(
        [](std::string &text) {
            return std::string(fromBytes(text).trimmed().isEmpty() ? "must not be blank" : "");
        },
        "TEXT");
}

CLI::Validator endingIn(const QStringList &suffixes)
{
    return CLI::Validator(
        [suffixes](std::string &text) {
            for (const QString &suffix : suffixes) {
                if (fromBytes(text).endsWith(suffix, Qt::CaseInsensitive))
                    return std::string();
            }
            return u"“%1” must end in %2"_s.arg(fromBytes(text), suffixes.join(u" or "_s))
                .toStdString();
        },
        "FILE");
}

/// The command line as CLI11 reads it, with places for what was typed.
class CommandLine {
public:
    CommandLine();

    /// Throws CLI::ParseError for a wrong command and for --help and --version alike.
    void parse(const QStringList &words);
    /// Null where the window is asked for.
    const Command *command() const { return m_command; }
    Request request() const;
    WindowRequest windowRequest() const;
    /// The help of the command that was typed, or of the whole.
    QString help() const;
    QString name() const;

private:
    CLI::App *add(const Command &command);
    void addPlan(CLI::App *to);
    void addDay(CLI::App *to, const char *meaning);
    void addOutput(CLI::App *to, const char *meaning, const CLI::Validator &validator);
    const CLI::App *typed() const;

    CLI::App m_app{purpose, "tidemark"};
    const Command *m_command = nullptr;
    std::string m_file, m_output, m_asAt, m_theme, m_organisation, m_title;
    bool m_json = false;
    struct {
        std::string plan;
        bool sample = false;
        bool exitAfterFirstPaint = false;
    } m_window;
};

CommandLine::CommandLine()
{
    m_app.set_version_flag("--version", "Tidemark " + version().toStdString());
    m_app.set_help_flag("-h,--help", "Say this");
    m_app.footer(examples);
    m_app.require_subcommand(0, 1);
    m_app.add_option("PLAN", m_window.plan, "The plan to open in the window");
    m_app.add_flag("--sample", m_window.sample, "Open the sample plan in the window");
    m_app.add_flag("--exit-after-first-paint", m_window.exitAfterFirstPaint)->group("");
    const auto plan = notBlank();

    auto *sample = add(allCommands[0]);
    addOutput(sample, "The plan to make", plan);

    auto *fresh = add(allCommands[1]);
    addOutput(fresh, "The plan to make", plan);
    fresh->add_option("--organisation", m_organisation, "Whose plan it is")
        ->required()
        ->check(notBlank());
    fresh->add_option("--title", m_title, "What it is called")->required()->check(notBlank());

    auto *import = add(allCommands[2]);
    import->add_option("FILE", m_file, "The text of the page")->required();
    addOutput(import, "The plan to make", plan);
    addDay(import,
           "The day the page's progress stands for (default: its latest reading's, else today)");
    import->add_option("--organisation", m_organisation, "Whose plan it is");

    auto *facts = add(allCommands[3]);
    addPlan(facts);
    addDay(facts, "The day to look from (default: today)");
    facts->add_flag("--json", m_json, "Answer for other programs");

    auto *check = add(allCommands[4]);
    addPlan(check);
    check->add_flag("--json", m_json, "Answer for other programs");

    auto *report = add(allCommands[5]);
    addPlan(report);
    addOutput(report, "The report to write: .pdf or .html", endingIn({u".pdf"_s, u".html"_s}));
    addDay(report, "The day to look from (default: today)");
    report->add_option("--theme", m_theme, "Only the theme with this reference");

    auto *exporting = add(allCommands[6]);
    addPlan(exporting);
    addOutput(exporting, "The file to write: .csv or .json", endingIn({u".csv"_s, u".json"_s}));
    addDay(exporting, "The day the facts of a .csv are for (default: today)");
}

CLI::App *CommandLine::add(const Command &command)
{
    auto *app = m_app.add_subcommand(command.name, command.purpose);
    app->footer(command.examples);
    app->callback([this, &command] { m_command = &command; });
    return app;
}

void CommandLine::addPlan(CLI::App *to)
{
    to->add_option("PLAN", m_file, "The plan to read")->required();
}

void CommandLine::addDay(CLI::App *to, const char *meaning)
{
    to->add_option("--as-at", m_asAt, meaning)->check(day());
}

void CommandLine::addOutput(CLI::App *to, const char *meaning, const CLI::Validator &validator)
{
    to->add_option("-o,--output", m_output, meaning)->required()->check(validator);
}

void CommandLine::parse(const QStringList &words)
{
    std::vector<std::string> reversed; // as CLI11 wants it
    for (auto it = words.crbegin(); it != words.crend(); ++it)
        reversed.push_back(it->toStdString());
    m_app.parse(std::move(reversed));
}

Request CommandLine::request() const
{
    Request request;
    request.file = fromBytes(m_file);
    request.output = fromBytes(m_output);
    request.asAt = words::dateFrom(fromBytes(m_asAt)).value_or(QDate());
    request.theme = fromBytes(m_theme);
    request.organisation = fromBytes(m_organisation).trimmed();
    request.title = fromBytes(m_title).trimmed();
    request.json = m_json;
    return request;
}

WindowRequest CommandLine::windowRequest() const
{
    return {fromBytes(m_window.plan), m_window.sample, m_window.exitAfterFirstPaint};
}

const CLI::App *CommandLine::typed() const
{
    const auto commands = m_app.get_subcommands();
    return commands.empty() ? &m_app : commands.front();
}

QString CommandLine::help() const
{
    return fromBytes(typed()->help());
}

QString CommandLine::name() const
{
    return typed() == &m_app ? u"tidemark"_s : u"tidemark "_s + fromBytes(typed()->get_name());
}

void say(QIODevice &device, const QString &text)
{
    device.write((text.endsWith(u'\n') ? text : text + u'\n').toUtf8());
}

Outcome refuse(const CLI::ParseError &error, const CommandLine &line, const Console &console)
{
    if (dynamic_cast<const CLI::CallForHelp *>(&error)) {
        say(console.out, line.help());
        return Outcome::Done;
    }
    if (dynamic_cast<const CLI::CallForVersion *>(&error)) {
        say(console.out, fromBytes(error.what()));
        return Outcome::Done;
    }
    say(console.err, u"%1: %2. Type “%1 --help” to see how it is used."_s.arg(
                         line.name(), fromBytes(error.what()).section(u'\n', 0, 0)));
    return Outcome::WrongCommand;
}

} // namespace

Manner mannerOf(const QStringList &words)
{
    if (words.isEmpty())
        return Manner::Window;
    const QString first = words.first();
    if (first == u"report")
        return Manner::Drawing;
    const bool isCommand =
        std::any_of(allCommands.begin(), allCommands.end(),
                    [&](const Command &c) { return first == QLatin1String(c.name); });
    return isCommand || first == u"--help" || first == u"-h" || first == u"--version"
               ? Manner::Text
               : Manner::Window;
}

std::optional<WindowRequest> windowFrom(const QStringList &words, const Console &console)
{
    CommandLine line;
    try {
        line.parse(words);
    } catch (const CLI::ParseError &error) {
        refuse(error, line, console);
        return std::nullopt;
    }
    return line.windowRequest();
}

Outcome runCli(const QStringList &words, const Console &console, const Surroundings &here,
               Plan &plan)
{
    CommandLine line;
    try {
        line.parse(words);
    } catch (const CLI::ParseError &error) {
        return refuse(error, line, console);
    }
    if (!line.command()) {
        say(console.err, u"tidemark: a command is missing. Type “tidemark --help” to see them."_s);
        return Outcome::WrongCommand;
    }
    const auto done = line.command()->work({line.request(), console, here, plan});
    if (done)
        return Outcome::Done;
    say(console.err, done.error().message);
    return Outcome::Failed;
}

} // namespace tidemark
