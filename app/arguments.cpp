// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include "app/nearest.h"
#include "core/base/escape.h"
#include "core/words/words.h"

#include <QFileInfo>

#include <functional>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// A check that gives what is wrong with a text, or nothing. Names nothing in the help.
CLI::Validator checking(std::function<QString(const QString &)> fault)
{
    return CLI::Validator(
        [fault = std::move(fault)](std::string &text) {
            return fault(QString::fromStdString(text)).toStdString();
        },
        std::string());
}

bool looksLikeFile(const QString &word)
{
    return QFileInfo::exists(word) || word.contains(u'.') || word.contains(u'/')
           || word.contains(u'\\');
}

QString alternatives(const QStringList &words)
{
    return words.size() < 2
               ? words.join(u""_s)
               : words.first(words.size() - 1).join(u", "_s) + u" or "_s + words.last();
}

CLI::Validator isDay()
{
    return checking(
        [](const QString &text) { return words::dateFrom(text) ? QString() : words::noDay(text); });
}

CLI::Validator notBlank()
{
    return checking([](const QString &text) {
        return text.trimmed().isEmpty() ? u"must not be blank"_s : QString();
    });
}

CLI::Validator endingIn(const QStringList &suffixes)
{
    return checking([suffixes](const QString &text) {
        for (const QString &suffix : suffixes) {
            if (text.endsWith(suffix, Qt::CaseInsensitive))
                return QString();
        }
        return u"the name “%1” must end in %2"_s.arg(text, alternatives(suffixes));
    });
}

CLI::Validator planOrNone(const QStringList &commands)
{
    return checking([commands](const QString &word) {
        if (looksLikeFile(word))
            return QString();
        const QString meant = nearest(word, commands + QStringList{u"--help"_s, u"--version"_s});
        return u"“%1” is neither a command nor a file. "_s.arg(word)
               + (meant.isEmpty() ? u"The commands are %1"_s.arg(commands.join(u", "_s))
                                  : u"Did you mean “%1”?"_s.arg(meant));
    });
}

/// CLI11 takes QString for a container of characters, so that the text is set by hand.
template <typename Set>
CLI::Option *addTyped(CLI::App &app, const char *name, const char *meaning, Set set)
{
    return app.add_option_function<std::string>(
        name, [set](const std::string &typed) { set(QString::fromStdString(typed)); }, meaning);
}

/// Not blank, and without the blanks around it.
template <typename Set>
CLI::Option *addTrimmed(CLI::App &app, const char *name, const char *meaning, const char *type,
                        Set set)
{
    return addTyped(app, name, meaning, [set](const QString &typed) { set(typed.trimmed()); })
        ->type_name(type)
        ->check(notBlank());
}

} // namespace

void Arguments::file(const char *name, const char *meaning)
{
    addTyped(m_app, name, meaning,
             [&place = m_request.file](const QString &typed) { place = ordinaryPath(typed); })
        ->type_name("")
        ->required();
}

CLI::Option *Arguments::output(const char *type, const char *meaning, const QStringList &endings)
{
    return addTyped(
               m_app, "-o,--output", meaning,
               [&place = m_request.output](const QString &typed) { place = ordinaryPath(typed); })
        ->type_name(type)
        ->required()
        ->check(notBlank())
        ->check(endingIn(endings));
}

CLI::Option *Arguments::dayOption(const char *meaning)
{
    return addTyped(m_app, "--as-at", meaning,
                    [&place = m_request.asAt](const QString &typed) {
                        place = words::dateFrom(typed).value_or(QDate());
                    })
        ->type_name("DATE")
        ->check(isDay());
}

void Arguments::day(const char *meaning)
{
    dayOption(meaning);
}

CLI::Option *Arguments::round(const char *meaning)
{
    return addTrimmed(m_app, "--round", meaning, "NAME",
                      [&place = m_request.round](const QString &typed) { place = typed; });
}

void Arguments::moment()
{
    auto *day = dayOption("The day to look from (default: today)");
    auto *closed = round("The closed round to look at, as it was issued");
    addTrimmed(m_app, "--version", "Which version of the round (default: its latest)", "VERSION",
               [&place = m_request.version](const QString &typed) { place = typed; })
        ->needs(closed);
    closed->excludes(day);
}

void Arguments::json()
{
    m_app.add_flag("--json", m_request.json, "Answer for other programs");
}

void Arguments::replace()
{
    m_app.add_flag("--replace", m_request.replace, "Write over FILE where it is already there");
}

void Arguments::flag(const char *name, const char *meaning)
{
    m_request.flags.insert(name, false);
    m_app.add_flag_callback(
        name, [&request = m_request, name] { request.flags[name] = true; }, meaning);
}

CLI::Option *Arguments::text(const char *name, const char *meaning, const char *type)
{
    m_request.texts.insert(name, {});
    return addTrimmed(
        m_app, name, meaning, type,
        [&request = m_request, name](const QString &typed) { request.texts[name] = typed; });
}

CLI::Option *Arguments::reference(const char *name, const char *meaning)
{
    m_request.texts.insert(name, {});
    return addTyped(
               m_app, name, meaning,
               [&request = m_request, name](const QString &typed) { request.texts[name] = typed; })
        ->type_name("REFERENCE");
}

void planToOpen(CLI::App &app, QString &place, const QStringList &commands)
{
    addTyped(app, "PLAN", "The plan to open in the window",
             [&place](const QString &typed) { place = ordinaryPath(typed); })
        ->type_name("")
        ->check(planOrNone(commands));
}

} // namespace tidemark
