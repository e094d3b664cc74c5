// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "app/explorer.h"
#include "app/programfolder.h"
#include "app/standardstreams.h"
#include "app/startup.h"
#include "app/version.h"
#include "app/window.h"
#include "resources/fonts.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QSettings>
#include <QSysInfo>

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

/// The time on the clock, of that day.
QDateTime now()
{
    const auto clock = QDateTime::currentDateTimeUtc();
    const bool given = qEnvironmentVariableIsSet("TIDEMARK_TODAY");
    return given ? QDateTime(today(), clock.time(), Qt::UTC) : clock;
}

Surroundings surroundings()
{
    return {{userName(), QSysInfo::machineHostName(), &now}, today()};
}

/// In the window days are typed as in every other program here, as far as that is not another day
/// in Britain. Commands stand in scripts, and know Britain and ISO only.
words::DayOrder dayOrder()
{
    return words::dayOrderOf(QLocale::system().dateFormat(QLocale::ShortFormat));
}

ProgramFolder programFolder()
{
    return lookAtProgramFolder(QCoreApplication::applicationDirPath(), QDir::tempPath());
}

QString profileSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"Tidemark"_s, u"Tidemark"_s)
        .fileName();
}

QStringList wordsAfterName(const QStringList &words)
{
    return words.mid(1);
}

/// On Windows too the letters are measured by FreeType, so that a page has the same lines in the
/// window, from the console and on every system.
void measureAsEverywhere()
{
#ifdef Q_OS_WIN
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:fontengine=freetype");
#endif
}

/// As much of a Qt application as the words need: a command that draws nothing starts sooner.
std::unique_ptr<QCoreApplication> applicationFor(ProgramKind programKind, int &argc, char **argv)
{
    const Startup startup;
    if (programKind == ProgramKind::Window) {
        measureAsEverywhere();
        return std::make_unique<QApplication>(argc, argv);
    }
    if (programKind == ProgramKind::Text)
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

/// Windows gives a program a console or none, so there the window is a program of its own beside
/// the one for the console. False where this is that program, or it cannot be started.
bool leaveToWindowProgram([[maybe_unused]] const QStringList &words)
{
#ifdef Q_OS_WIN
    const QFileInfo windowProgram(QCoreApplication::applicationDirPath() + u"/tidemarkw.exe"_s);
    return windowProgram != QFileInfo(QCoreApplication::applicationFilePath())
           && QProcess::startDetached(windowProgram.filePath(), words);
#else
    return false;
#endif
}

int run(QApplication &application, const StandardStreams &streams, const Surroundings &here)
{
    const QStringList words = wordsAfterName(QCoreApplication::arguments());
    const auto asked = windowFrom(words, streams.console());
    if (!asked) {
        if (!streams.unread().isEmpty())
            tellInWindow(streams.unread());
        return static_cast<int>(Outcome::WrongCommand);
    }
    if (leaveToWindowProgram(words))
        return static_cast<int>(Outcome::Done);
    const ProgramFolder folder = programFolder();
    MainWindow::Setup setup{here.session, here.today};
    setup.advice = startAdvice(folder);
    setup.dayOrder = dayOrder();
    setup.doubleClick = doubleClickOf(folder);
    return runWindow(application, *asked, setup, settingsFile(folder, profileSettings()));
}

} // namespace

#ifdef TIDEMARK_AS_LIBRARY
extern "C" Q_DECL_EXPORT int tidemarkMain(int argc, char **argv)
#else
int main(int argc, char **argv)
#endif
{
    const StandardStreams streams;
    const auto programKind = streams.haveReader()
                                 ? programKindOf(wordsAfterName(rawWords(argc, argv)))
                                 : ProgramKind::Window;
    const auto application = applicationFor(programKind, argc, argv);
    QCoreApplication::setApplicationName(u"Tidemark"_s);
    QCoreApplication::setApplicationVersion(version());

    if (auto *window = qobject_cast<QApplication *>(application.get()))
        return run(*window, streams, surroundings());
    static auto &plan = *new Plan; // never let go: see runCli()
    return static_cast<int>(runCli(wordsAfterName(QCoreApplication::arguments()), streams.console(),
                                   surroundings(), plan));
}
