// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include "app/nearest.h"
#include "core/words/words.h"

#include <QFileInfo>

#include <functional>

using namespace Qt::StringLiterals;

namespace tidemark::arguments {

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

} // namespace

CLI::Validator day()
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

} // namespace tidemark::arguments
