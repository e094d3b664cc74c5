// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doubleclick.h"

#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

/// A person's classes of files: a file, and under Windows a key of the registry of its own.
class Classes {
public:
    Classes()
#ifdef Q_OS_WIN
        : settings(uR"(HKEY_CURRENT_USER\Software\Tidemark-test\Classes)"_s,
                   QSettings::NativeFormat)
    {
        settings.clear();
    }
    ~Classes()
    {
        QSettings(uR"(HKEY_CURRENT_USER\Software\Tidemark-test)"_s, QSettings::NativeFormat)
            .remove({});
    }
#else
        : settings(m_folder.path(u"classes.ini"_s), QSettings::IniFormat)
    {}
    ~Classes() = default;
#endif
    Q_DISABLE_COPY_MOVE(Classes)

    QString of(const QString &key) const
    {
        return settings.value(key + u"/Default"_s).toString();
    }

private:
    test::TempFolder m_folder;

public:
    QSettings settings;
};

const QString stick = u"/E/Stick für alle/tidemarkw.exe"_s;

} // namespace

TEST_CASE("A double click on a plan opens the program that was unzipped, until that is taken back")
{
    Classes classes;
    DoubleClick here(classes.settings, stick);
    CHECK_FALSE(here.isOurs());
    REQUIRE(here.claim());
    CHECK(here.isOurs());
    CHECK(classes.of(u".tidemark"_s) == u"Tidemark.Portable"_s);
    CHECK(classes.of(u"Tidemark.Portable/shell/open/command"_s)
          == u"\"%1\" \"%2\""_s.arg(QDir::toNativeSeparators(stick), u"%1"_s));
    REQUIRE(here.giveBack());
    CHECK_FALSE(here.isOurs());
    CHECK(classes.settings.allKeys().isEmpty());
    CHECK(classes.settings.childGroups().isEmpty());
}

TEST_CASE("What opened plans before opens them again afterwards")
{
    Classes classes;
    classes.settings.setValue(u".tidemark/Default"_s, u"Tidemark.Plan"_s);
    classes.settings.setValue(u".tidemark/Content Type"_s, u"application/x-tidemark"_s);
    DoubleClick here(classes.settings, stick);
    REQUIRE(here.claim());
    REQUIRE(here.claim());
    CHECK(here.isOurs());
    REQUIRE(here.giveBack());
    CHECK(classes.of(u".tidemark"_s) == u"Tidemark.Plan"_s);
    CHECK(classes.settings.allKeys().size() == 2);
}

TEST_CASE("A program that was moved since does not open plans, and can ask for it again")
{
    Classes classes;
    REQUIRE(DoubleClick(classes.settings, stick).claim());
    DoubleClick moved(classes.settings, u"/F/Tidemark/tidemarkw.exe"_s);
    CHECK_FALSE(moved.isOurs());
    REQUIRE(moved.claim());
    CHECK(moved.isOurs());
    CHECK_FALSE(DoubleClick(classes.settings, stick).isOurs());
    REQUIRE(moved.giveBack());
    CHECK(classes.settings.allKeys().isEmpty());
}
