// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace tidemark;
using namespace Qt::StringLiterals;

TEST_CASE("An id is read back from its text")
{
    const Id id = Id::create();
    CHECK(Id::fromString(id.toString()) == id);
    CHECK(id.toString().size() == 36);
    CHECK(Id::fromString(u"{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}").toString()
          == u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s);
}

TEST_CASE("Text that is no id reads as none")
{
    for (const auto &text : {u""_s, u"3.1.6"_s, u"6ba7b810-9dad-11d1-80b4"_s, u"null"_s})
        CHECK(Id::fromString(text).isNull());
    CHECK(Id().isNull());
    CHECK(Id().toString().isEmpty());
}

TEST_CASE("Ids differ, have an order and can be counted")
{
    QSet<Id> ids;
    for (int i = 0; i < 1000; ++i)
        ids.insert(Id::create());
    CHECK(ids.size() == 1000);
    const Id a = Id::fromString(u"00000000-0000-0000-0000-000000000001");
    const Id b = Id::fromString(u"00000000-0000-0000-0000-000000000002");
    CHECK(a < b);
    CHECK_FALSE(b < a);
    CHECK_FALSE(a < a);
}
