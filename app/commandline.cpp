// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/arguments.h"
#include "app/nearest.h"
#include "app/usage.h"
#include "app/version.h"
#include "core/base/escape.h"
#include "core/words/words.h"

#include <array>

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

enum Place {
    Sample,
    New,
    Import,
    Copy,
    Facts,
    Check,
    Measures,
    Report,
    Export,
    Rounds,
    Close,
    Changes
};

constexpr std::array allCommands{
    Command{"sample", "Make a copy of the sample plan.",
            "Examples:\n  tidemark sample -o plan.tidemark\n"
            "  tidemark sample --council -o council.tidemark",
            &commands::makeSample},
    Command{"new", "Make an empty plan.",
            "Example:\n  tidemark new -o plan.tidemark --organisation \"Aldermere District "
            "Council\" \\\n"
            "      --title \"Delivery Plan 2023 to 2027\"",
            &commands::makeNew},
    Command{"import",
            "Make a plan from the text of a published page, or from the JSON that “export” wrote. "
            "Every line of a page that was not understood is listed.",
            "Examples:\n  tidemark import page.txt -o plan.tidemark\n"
            "  tidemark import page.txt -o plan.tidemark --as-at 2021-10-31\n"
            "  tidemark import plan.json -o plan.tidemark",
            &commands::import},
    Command{
        "copy", "Make a copy of a plan with its whole history, or without it to be sent outside.",
        "Examples:\n  tidemark copy plan.tidemark -o copy.tidemark\n"
        "  tidemark copy plan.tidemark -o outside.tidemark --without-history\n"
        "Without its history a plan keeps its rounds and their versions. It can no longer undo\n"
        "earlier changes or say what they were, and changes made in it are brought back only\n"
        "by comparing the two plans as a whole.",
        &commands::copy},
    Command{"facts", "Say of every action what is true of it as at a day.",
            "Examples:\n  tidemark facts plan.tidemark\n"
            "  tidemark facts plan.tidemark --as-at 2021-10-31 --json\n"
            "  tidemark facts plan.tidemark --round \"Q2 2021/22\"",
            &commands::facts},
    Command{"check", "Say what is wrong or missing in a plan.",
            "Examples:\n  tidemark check plan.tidemark\n"
            "  tidemark check plan.tidemark --as-at 2021-10-31 --json\n"
            "Versions are looked at where no day and no round is named.",
            &commands::check},
    Command{"measures", "Say of every measure its latest value, its rating and its travel.",
            "Examples:\n  tidemark measures plan.tidemark\n"
            "  tidemark measures plan.tidemark --as-at 2021-10-31 --json",
            &commands::measures},
    Command{"report", "Write the report of a plan, or of one theme, as PDF or HTML.",
            "Examples:\n  tidemark report plan.tidemark -o report.pdf --as-at 2021-10-31\n"
            "  tidemark report plan.tidemark -o report.html --theme 3 --replace",
            &commands::report},
    Command{"export", "Write the actions with their facts as CSV, or the whole plan as JSON.",
            "Examples:\n  tidemark export plan.tidemark -o actions.csv --as-at 2021-10-31\n"
            "  tidemark export plan.tidemark -o actions.csv --text-references\n"
            "  tidemark export plan.tidemark -o plan.json",
            &commands::exportPlan},
    Command{"rounds", "List the rounds: who has not reported, and which versions were issued.",
            "Examples:\n  tidemark rounds plan.tidemark\n  tidemark rounds plan.tidemark --json",
            &commands::rounds},
    Command{"close",
            "Close a round as version 1.0 of a frozen copy. Where none is open, the period of that "
            "name is opened first. A version issued before the round's last day is as at the day "
            "of its issue.",
            "Example:\n  tidemark close plan.tidemark --round \"Q3 2021/22\" --by \"Jane Smith\"",
            &commands::close},
    Command{"changes", "Say what changed between two moments: closed rounds, days, or now.",
            "Examples:\n  tidemark changes plan.tidemark --from \"Q2 2021/22\"\n"
            "  tidemark changes plan.tidemark --from 2021-06-30 --to 2021-09-30 --json\n"
            "Of a round its latest version is meant, unless it is named like\n"
            "\"Q2 2021/22, version 1.0\".",
            &commands::changes},
};

QString fromBytes(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

QStringList commandNames()
{
    QStringList names;
    for (const Command &command : allCommands)
        names.append(QLatin1String(command.name));
    return names;
}

CommandLine::CommandLine() : m_app(purpose, "tidemark")
{
    m_app.formatter(std::make_shared<UsageFormatter>());
    m_app.set_version_flag("--version", "Tidemark " + version().toStdString(),
                           "Say which version this is");
    m_app.allow_windows_style_options(false); // "/" begins a path, on Windows too
    m_app.set_help_flag("-h,--help", "Say this");
    m_app.footer(examples);
    m_app.require_subcommand(0, 1);
    m_app.add_option("PLAN", m_window.plan, "The plan to open in the window")
        ->type_name("")
        ->check(arguments::planOrNone(commandNames()));
    m_app.add_flag("--sample", m_window.sample, "Open the sample plan in the window");
    m_app.add_flag("--exit-after-first-paint", m_window.exitAfterFirstPaint)->group("");
    addMaking();
    addReading();
    addWriting();
    addRounds();
}

void CommandLine::addMaking()
{
    const QStringList plan{u".tidemark"_s};
    auto *sample = add(allCommands[Sample]);
    addOutput(sample, "PLAN", "The plan to make: .tidemark", plan);

    sample->add_flag("--council", m_council,
                     "The plan of a whole council instead: 100 actions, 8 closed quarters");

    auto *fresh = add(allCommands[New]);
    addOutput(fresh, "PLAN", "The plan to make: .tidemark", plan);
    addText(fresh, "--organisation", m_organisation, "Whose plan it is")->required();
    addText(fresh, "--title", m_title, "What it is called")->required();

    auto *import = add(allCommands[Import]);
    import->add_option("FILE", m_file, "The text of the page, or the JSON")
        ->type_name("")
        ->required();
    addOutput(import, "PLAN", "The plan to make: .tidemark", plan);
    addDay(import, "The day of the page's progress (default: its latest reading's)");
    addText(import, "--organisation", m_organisation, "Whose plan it is");
}

void CommandLine::addReading()
{
    auto *copy = add(allCommands[Copy]);
    addPlan(copy);
    addOutput(copy, "PLAN", "The copy to make: .tidemark", {u".tidemark"_s});
    copy->add_flag("--without-history", m_withoutHistory,
                   "Leave out who changed what and what stood there before");

    auto *facts = add(allCommands[Facts]);
    addPlan(facts);
    auto *check = add(allCommands[Check]);
    addPlan(check);
    auto *measures = add(allCommands[Measures]);
    addPlan(measures);
    for (auto *command : {facts, check, measures}) {
        addMomentOf(command);
        command->add_flag("--json", m_json, "Answer for other programs");
    }
}

void CommandLine::addWriting()
{
    auto *report = add(allCommands[Report]);
    addPlan(report);
    addOutput(report, "FILE", "The report to write: .pdf or .html", {u".pdf"_s, u".html"_s});
    addMomentOf(report);
    report->add_option("--theme", m_theme, "Only the theme with this reference")
        ->type_name("REFERENCE");
    addMoment(report, "--since", m_since, "Tell what changed since this moment");

    auto *exporting = add(allCommands[Export]);
    addPlan(exporting);
    addOutput(exporting, "FILE", "The file to write: .csv or .json", {u".csv"_s, u".json"_s});
    addMomentOf(exporting);
    exporting->add_flag("--text-references", m_textReferences,
                        "Put a tab before each reference of a .csv, so that a spreadsheet keeps "
                        "1.10 and does not make it 1.1");
    for (auto *command : {report, exporting})
        command->add_flag("--replace", m_replace, "Write over FILE where it is already there");
}

void CommandLine::addRounds()
{
    auto *rounds = add(allCommands[Rounds]);
    addPlan(rounds);
    rounds->add_flag("--json", m_json, "Answer for other programs");

    auto *close = add(allCommands[Close]);
    addPlan(close);
    addText(close, "--round", m_round, "The round to close")->type_name("NAME")->required();
    addText(close, "--by", m_by, "Who closes it")->type_name("WHO")->required();
    addText(close, "--note", m_note, "A note that is kept with the version");
    addText(close, "--waiver", m_waiver, "The reason for closing without a required explanation");
    close->add_flag("--anyway", m_anyway,
                    "Open the period although it ends before the last closed round, or shares days "
                    "with another");
    close->add_flag("--json", m_json, "Answer for other programs");

    auto *changes = add(allCommands[Place::Changes]);
    addPlan(changes);
    addMoment(changes, "--from", m_from, "The earlier moment")->required();
    addMoment(changes, "--to", m_to, "The later moment, or now (default: now)");
    changes->add_flag("--json", m_json, "Answer for other programs");
}

CLI::App *CommandLine::add(const Command &command)
{
    auto *app = m_app.add_subcommand(command.name, command.purpose);
    app->group("Commands");
    app->footer(command.examples);
    app->callback([this, &command] { m_command = &command; });
    return app;
}

CLI::Option *CommandLine::addPlan(CLI::App *to)
{
    return to->add_option("PLAN", m_file, "The plan to read")->type_name("")->required();
}

CLI::Option *CommandLine::addDay(CLI::App *to, const char *meaning)
{
    return to->add_option("--as-at", m_asAt, meaning)->type_name("DATE")->check(arguments::day());
}

// A day of the living plan, or a closed round, but never both.
void CommandLine::addMomentOf(CLI::App *to)
{
    auto *day = addDay(to, "The day to look from (default: today)");
    auto *round = addText(to, "--round", m_round, "The closed round to look at, as it was issued")
                      ->type_name("NAME");
    addText(to, "--version", m_version, "Which version of the round (default: its latest)")
        ->type_name("VERSION")
        ->needs(round);
    round->excludes(day);
}

CLI::Option *CommandLine::addOutput(CLI::App *to, const char *type, const char *meaning,
                                    const QStringList &endings)
{
    return to->add_option("-o,--output", m_output, meaning)
        ->type_name(type)
        ->required()
        ->check(arguments::notBlank())
        ->check(arguments::endingIn(endings));
}

CLI::Option *CommandLine::addText(CLI::App *to, const char *name, std::string &place,
                                  const char *meaning)
{
    return to->add_option(name, place, meaning)->type_name("TEXT")->check(arguments::notBlank());
}

CLI::Option *CommandLine::addMoment(CLI::App *to, const char *name, std::string &place,
                                    const char *meaning)
{
    return addText(to, name, place, meaning)->type_name("ROUND|DATE");
}

void CommandLine::parse(const QStringList &words)
{
    std::vector<std::string> reversed; // as CLI11 wants it
    for (auto it = words.crbegin(); it != words.crend(); ++it)
        reversed.push_back(it->toStdString());
    m_app.parse(std::move(reversed));
}

commands::Request CommandLine::request() const
{
    commands::Request request;
    request.file = ordinaryPath(fromBytes(m_file));
    request.output = ordinaryPath(fromBytes(m_output));
    request.asAt = words::dateFrom(fromBytes(m_asAt)).value_or(QDate());
    request.theme = fromBytes(m_theme);
    request.organisation = fromBytes(m_organisation).trimmed();
    request.title = fromBytes(m_title).trimmed();
    request.round = fromBytes(m_round).trimmed();
    request.version = fromBytes(m_version).trimmed();
    request.by = fromBytes(m_by).trimmed();
    request.note = fromBytes(m_note).trimmed();
    request.waiver = fromBytes(m_waiver).trimmed();
    request.from = fromBytes(m_from).trimmed();
    request.to = fromBytes(m_to).trimmed();
    request.since = fromBytes(m_since).trimmed();
    request.council = m_council;
    request.textReferences = m_textReferences;
    request.json = m_json;
    request.replace = m_replace;
    request.anyway = m_anyway;
    request.withoutHistory = m_withoutHistory;
    return request;
}

WindowRequest CommandLine::windowRequest() const
{
    return {ordinaryPath(fromBytes(m_window.plan)), m_window.sample, m_window.exitAfterFirstPaint};
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
