// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programfolder.h"

#include "tests/support/catch.h"
#include "tests/support/ordinaryuser.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QSettings>

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

const QString profile = u"/home/ann/.config/Tidemark.ini"_s;

void markPortable(const QString &folder)
{
    QFile marker(folder + u"/portable"_s);
    REQUIRE(marker.open(QIODevice::WriteOnly));
}

} // namespace

TEST_CASE("Settings are kept beside a program that is marked as portable, else in the profile")
{
    const test::TempFolder folder;
    const QString elsewhere = u"/nowhere"_s;
    CHECK(settingsFile(lookAtProgramFolder(folder.path(), elsewhere), profile) == profile);

    markPortable(folder.path());
    CHECK(settingsFile(lookAtProgramFolder(folder.path(), elsewhere), profile)
          == folder.path(u"Tidemark.ini"_s));
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"portable"_s});
}

TEST_CASE("The settings of a portable program whose folder cannot be written are in the profile")
{
    CHECK(settingsFile({u"//server/share/Tidemark"_s, u"C:/Temp"_s, true, false}, profile)
          == profile);
#ifdef Q_OS_UNIX
    const test::TempFolder folder;
    markPortable(folder.path());
    const test::AsOrdinaryUser user(folder);
    user.protect(folder.path());
    CHECK_FALSE(lookAtProgramFolder(folder.path(), u"/nowhere"_s).writable);
#endif
}

TEST_CASE("A program started inside its zip file says so and leaves no settings there")
{
    const ProgramFolder zip{u"C:/Users/Jürgen/AppData/Local/TEMP/Temp1_Tidemark.zip/Tidemark"_s,
                            u"C:/Users/Jürgen/AppData/Local/Temp"_s, true, true};
    CHECK(startAdvice(zip).contains(u"Extract all"));
    CHECK(settingsFile(zip, profile) == profile);
}

TEST_CASE("A portable program that cannot write beside itself says where its settings are")
{
    const ProgramFolder share{u"//server/share/Tidemark"_s, u"C:/Temp"_s, true, false};
    CHECK(startAdvice(share).contains(u"settings are kept in your profile"));
    CHECK(startAdvice({u"C:/Programs/Tidemark"_s, u"C:/Temp"_s, false, false}).isEmpty());
}

TEST_CASE("Settings that cannot be kept are told of, and nothing is said of those that can")
{
    const test::TempFolder folder;
    QSettings kept(folder.path(u"new/Tidemark.ini"_s), QSettings::IniFormat);
    CHECK(settingsAdvice(kept, u"0.1.0"_s).isEmpty());
    CHECK(QFile::exists(folder.path(u"new/Tidemark.ini"_s)));

    // No folder can be made where a file lies, on any system and for nobody.
    const QString file = folder.write(u"profile"_s, "full");
    QSettings lost(file + u"/Tidemark.ini"_s, QSettings::IniFormat);
    const QString said = settingsAdvice(lost, u"0.1.0"_s);
    CHECK(said.contains(u"cannot be kept in "_s + QDir::toNativeSeparators(file)));
    CHECK(said.contains(u"plans themselves are not concerned"));
    // What is asked of it in this session is remembered all the same.
    CHECK(lost.value(u"program/version"_s).toString() == u"0.1.0"_s);
}

#ifdef Q_OS_UNIX
TEST_CASE("Settings of before stay as they are where nothing can be written any more")
{
    const test::TempFolder folder;
    const QByteArray before = "[look]\ntext=120\n";
    const QString path = folder.write(u"Tidemark.ini"_s, before);
    {
        const test::AsOrdinaryUser user(folder);
        user.protect(path);
        user.protect(folder.path());
        QSettings settings(path, QSettings::IniFormat);
        CHECK_FALSE(settingsAdvice(settings, u"0.1.0"_s).isEmpty());
        CHECK(settings.value(u"look/text"_s).toInt() == 120);
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == before);
}
#endif

TEST_CASE("Nothing is said of a program that is where it was unzipped, installed or built")
{
    const QString temporary = u"C:/Users/Jürgen/AppData/Local/Temp"_s;
    CHECK(startAdvice({u"E:/Stick/Tidemark"_s, temporary, true, true}).isEmpty());
    CHECK(startAdvice({temporary + u"orary/Tidemark"_s, temporary, true, true}).isEmpty());
    CHECK(startAdvice({temporary + u"/build/app"_s, temporary, false, true}).isEmpty());
    CHECK(startAdvice({u"C:/Tidemark"_s, {}, true, true}).isEmpty());
}
