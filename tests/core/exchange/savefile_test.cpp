// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/savefile.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#    include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QByteArray savedBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("A file is written whole, over an older one too")
{
    const TempFolder folder;
    const QString path = folder.path(u"r.html"_s);
    REQUIRE(saveFile(path, "first"));
    REQUIRE(saveFile(path, "second"));
    CHECK(savedBytes(path) == "second");
}

TEST_CASE("A folder is not written over")
{
    const TempFolder folder;
    const auto saved = saveFile(folder.path(), "x");
    REQUIRE_FALSE(saved);
    CHECK(saved.error().message.contains(u"is a folder"));
}

#ifdef Q_OS_UNIX // elsewhere links need rights, and folders hold no pipes
TEST_CASE("What is no plain file is never replaced, through a link neither")
{
    const TempFolder folder;
    const QString pipe = folder.path(u"pipe.html"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString link = folder.path(u"link.html"_s);
    REQUIRE(QFile::link(pipe, link));
    const QString dangling = folder.path(u"dangling.html"_s);
    REQUIRE(QFile::link(folder.path(u"made.html"_s), dangling));
    for (const QString &path : {pipe, link, u"/dev/null"_s, dangling}) {
        INFO(path.toStdString());
        const auto saved = saveFile(path, "x");
        REQUIRE_FALSE(saved);
        CHECK(saved.error().message.contains(u". Choose another name to write to."));
    }
    struct stat found = {};
    REQUIRE(::lstat(QFile::encodeName(pipe).constData(), &found) == 0);
    CHECK(S_ISFIFO(found.st_mode));
    CHECK_FALSE(QFile::exists(folder.path(u"made.html"_s)));
}

TEST_CASE("Why a file could not be written to its end is said")
{
    const TempFolder folder;
    rlimit usual{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &usual) == 0);
    const auto ended = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, usual.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const auto saved = saveFile(folder.path(u"r.html"_s), QByteArray(5000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &usual);
    std::signal(SIGXFSZ, ended);
    REQUIRE_FALSE(saved);
    CHECK_FALSE(saved.error().message.contains(u"Unknown error"));
    CHECK(saved.error().message.contains(u"File too large"));
    CHECK(QDir(folder.path()).isEmpty());
}
#endif
