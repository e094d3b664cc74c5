// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"
#include "tests/support/catch.h"
#include "tests/support/seed.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <random>
#include <thread>
#include <vector>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 someMs = 0x0199'1234'5678;

/// Takes ids from where the program takes them, until the end of the test.
class OwnIds {
public:
    OwnIds() { takeIdsFrom({}); }
    ~OwnIds() { test::startSeededIds(); }
    Q_DISABLE_COPY_MOVE(OwnIds)
};

} // namespace

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

TEST_CASE("An id begins with the moment it was made, a counter and then chance")
{
    TimeOrderedIds ids;
    CHECK(ids.next(someMs, 0).toString() == u"01991234-5678-7000-8000-000000000000"_s);
    CHECK(ids.next(someMs, 0xFEDC'BA98'7654'3210).toString()
          == u"01991234-5678-7001-bedc-ba9876543210"_s);
    CHECK(ids.next(someMs + 1, 1).toString() == u"01991234-5679-7000-8000-000000000001"_s);
}

TEST_CASE("An id sorts after those before it, also when the clock stands still or is set back")
{
    TimeOrderedIds ids;
    Id last = ids.next(someMs, ~quint64(0));
    for (const quint64 ms : {someMs, someMs - 1, someMs - 86'400'000, quint64(0), someMs + 1}) {
        const Id next = ids.next(ms, 0);
        CHECK(last < next);
        CHECK(last.toString() < next.toString());
        last = next;
    }
}

TEST_CASE("A millisecond with more ids than the counter holds borrows from the next")
{
    TimeOrderedIds ids;
    Id last = ids.next(someMs, ~quint64(0));
    bool rising = true;
    for (int i = 0; i < 10'000; ++i) {
        const Id next = ids.next(someMs, i % 2 == 0 ? 0 : ~quint64(0));
        rising = rising && last < next;
        last = next;
    }
    CHECK(rising);
    CHECK(last.toString().startsWith(u"01991234-567a-7"_s));
}

TEST_CASE("The program's ids rise, and threads never get the same one")
{
    const OwnIds own;
    std::vector<QList<Id>> made(4);
    std::vector<std::thread> threads;
    for (QList<Id> &ids : made) {
        threads.emplace_back([&ids] {
            for (int i = 0; i < 2000; ++i)
                ids.append(Id::create());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<Id> all;
    for (const QList<Id> &ids : made) {
        CHECK(std::is_sorted(ids.begin(), ids.end()));
        all.unite(QSet<Id>(ids.begin(), ids.end()));
    }
    CHECK(all.size() == 8000);
}

TEST_CASE("A test has the same ids for the same seed, and none twice")
{
    test::startSeededIds();
    QList<Id> ids;
    for (int i = 0; i < 5000; ++i)
        ids.append(Id::create());
    CHECK(QSet<Id>(ids.begin(), ids.end()).size() == 5000);
    test::startSeededIds();
    CHECK(Id::create() == ids[0]);
    CHECK(Id::create() == ids[1]);
}

TEST_CASE("Ids of one moment are spread over a hash as evenly as others")
{
    constexpr size_t buckets = 4096;
    TimeOrderedIds ids;
    std::mt19937_64 dice(1);
    QSet<size_t> met;
    for (size_t i = 0; i < buckets; ++i)
        met.insert(qHash(ids.next(someMs, dice())) % buckets);
    CHECK(met.size() > qsizetype(buckets) / 2); // of even ones 63% are met
}
