// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "app/version.h"
#include "app/window.h"
#include "resources/fonts.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cstdio>
#include <memory>

/// The top of the house: only here is the machine asked who works on it, and what day it is.

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

QString userName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QFileInfo(QDir::homePath()).owner();
}

/// TIDEMARK_TODAY=2021-10-31 stands in for the clock, so that a picture or a test can be repeated.
QDate today()
{
    const auto given = QDate::fromString(qEnvironmentVariable("TIDEMARK_TODAY"), Qt::ISODate);
    return given.isValid() ? given : QDate::currentDate();
}

Surroundings surroundings()
{
    return {{userName(), QSysInfo::machineHostName(), &QDateTime::currentDateTimeUtc}, today()};
}

QStringList wordsAfterName(const QStringList &words)
{
    return words.mid(1);
}

/// As much of a Qt application as the words need: a command that draws nothing starts sooner.
std::unique_ptr<QCoreApplication> applicationFor(Manner manner, int &argc, char **argv)
{
    if (manner == Manner::Window)
        return std::make_unique<QApplication>(argc, argv);
    if (manner == Manner::Text)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto drawing = std::make_unique<QGuiApplication>(argc, argv);
    registerFonts();
    return drawing;
}

QStringList rawWords(int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

int run(QApplication &application, const Console &console, const Surroundings &here)
{
    const auto asked = windowFrom(wordsAfterName(QCoreApplication::arguments()), console);
    if (!asked)
        return static_cast<int>(Outcome::WrongCommand);
    return runWindow(application, {asked->plan, asked->sample, here.session, here.today,
                                   asked->exitAfterFirstPaint});
}

} // namespace

int main(int argc, char **argv)
{
    const auto application =
        applicationFor(mannerOf(wordsAfterName(rawWords(argc, argv))), argc, argv);
    QCoreApplication::setApplicationName(u"Tidemark"_s);
    QCoreApplication::setApplicationVersion(version());

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return static_cast<int>(Outcome::Failed);
    const Console console{out, err};
    if (auto *window = qobject_cast<QApplication *>(application.get()))
        return run(*window, console, surroundings());
    static auto &plan = *new Plan; // never let go: see runCli()
    return static_cast<int>(
        runCli(wordsAfterName(QCoreApplication::arguments()), console, surroundings(), plan));
}
