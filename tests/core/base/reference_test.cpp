// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/reference.h"
#include "tests/support/catch.h"

#include <QStringList>

#include <algorithm>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

QString sorted(QStringList references)
{
    std::sort(references.begin(), references.end(),
              [](const QString &a, const QString &b) { return compareReferences(a, b) < 0; });
    return references.join(u' ');
}

} // namespace

TEST_CASE("References are rows of numbers, not decimals")
{
    CHECK(sorted({u"3.1.10"_s, u"3.1.9"_s, u"3.1.1"_s, u"3.1"_s, u"3.2"_s, u"3"_s, u"10"_s})
          == u"3 3.1 3.1.1 3.1.9 3.1.10 3.2 10"_s);
}

TEST_CASE("References with leading zeros stand where their number stands")
{
    CHECK(sorted({u"4.10.01"_s, u"4.2.01"_s, u"4.01.02"_s, u"4.01.01"_s, u"4.01.010"_s})
          == u"4.01.01 4.01.02 4.01.010 4.2.01 4.10.01"_s);
}

TEST_CASE("Only the same text is the same reference")
{
    CHECK(compareReferences(u"4.1", u"4.1") == 0);
    CHECK(compareReferences(u"4.1", u"4.01") != 0);
    CHECK((compareReferences(u"4.1", u"4.01") < 0) != (compareReferences(u"4.01", u"4.1") < 0));
    CHECK(compareReferences(u"", u"") == 0);
}

TEST_CASE("Words come after numbers and among themselves by letter")
{
    CHECK(sorted({u"B"_s, u"a"_s, u"2"_s, u"10"_s, u"3.b"_s, u"3.2"_s}) == u"2 3.2 3.b 10 a B"_s);
}

TEST_CASE("Numbers of any length compare")
{
    CHECK(compareReferences(u"99999999999999999999998", u"99999999999999999999999") < 0);
    CHECK(compareReferences(u"100000000000000000000000", u"99999999999999999999999") > 0);
}

TEST_CASE("The order of references has no cycles")
{
    const QStringList odd{u""_s,     u"."_s,   u".."_s,   u"1."_s, u".1"_s,  u"1..2"_s, u"01"_s,
                          u"1"_s,    u"1a"_s,  u"A1"_s,   u"a1"_s, u"1.A"_s, u"1.a"_s,  u"٣"_s,
                          u"4.01"_s, u"4.1"_s, u"4.10"_s, u"é"_s,  u"0"_s,   u"00"_s,   u"-1"_s};
    for (const QString &a : odd) {
        for (const QString &b : odd) {
            CAPTURE(a, b);
            CHECK((compareReferences(a, b) == 0) == (a == b));
            CHECK((compareReferences(a, b) < 0) == (compareReferences(b, a) > 0));
            for (const QString &c : odd) {
                if (compareReferences(a, b) < 0 && compareReferences(b, c) < 0)
                    CHECK(compareReferences(a, c) < 0);
            }
        }
    }
}

TEST_CASE("The next reference counts the last part on")
{
    CHECK(nextReference(u"3.1.6", u"3.1") == u"3.1.7"_s);
    CHECK(nextReference(u"3.1.9", u"3.1") == u"3.1.10"_s);
    CHECK(nextReference(u"7", u"") == u"8"_s);
}

TEST_CASE("The next reference keeps the width that was typed")
{
    CHECK(nextReference(u"4.01.09", u"4.01") == u"4.01.10"_s);
    CHECK(nextReference(u"4.01.99", u"4.01") == u"4.01.100"_s);
    CHECK(nextReference(u"A.001", u"A") == u"A.002"_s);
}

TEST_CASE("The first reference begins under its parent")
{
    CHECK(nextReference(u"", u"3.1") == u"3.1.1"_s);
    CHECK(nextReference(u"", u"") == u"1"_s);
}

TEST_CASE("What does not end in a number has no next")
{
    CHECK(nextReference(u"3.1.b", u"3.1").isEmpty());
    CHECK(nextReference(u"Charter", u"").isEmpty());
    CHECK(nextReference(u"3.", u"").isEmpty());
}
