// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seed.h"

#include "core/base/id.h"

#include <QRandomGenerator>

#include <random>

namespace tidemark::test {

namespace {

enum class Order { Rising, Falling, Any };

Order orderOf(quint32 seed)
{
    switch (seed % 4) {
    case 0:
        return Order::Rising;
    case 1:
        return Order::Falling;
    default:
        return Order::Any;
    }
}

/// Ids of UUID version 4, as any other program would make them.
class SeededIds {
public:
    explicit SeededIds(quint32 seed) : m_order(orderOf(seed)), m_dice(seed) {}

    Id next()
    {
        const quint64 chance = m_dice();
        const auto first = m_order == Order::Any ? uint(m_dice()) : uint(turn());
        return Id(QUuid(first, ushort(chance), ushort(0x4000U | (chance >> 16 & 0xFFFU)), 0x80,
                        uchar(chance >> 28), uchar(chance >> 36), uchar(chance >> 44),
                        uchar(chance >> 52), uchar(m_dice()), uchar(m_dice()), uchar(m_dice())));
    }

private:
    quint32 turn() { return m_order == Order::Rising ? ++m_count : ~++m_count; }

    Order m_order;
    std::mt19937_64 m_dice;
    quint32 m_count = 0x1000;
};

quint32 chosenSeed()
{
    bool given = false;
    const uint seed = qEnvironmentVariable("TIDEMARK_SEED").toUInt(&given);
    return given ? seed : QRandomGenerator::system()->generate() % 1'000'000;
}

} // namespace

quint32 seed()
{
    static const quint32 chosen = chosenSeed();
    return chosen;
}

void startSeededIds()
{
    takeIdsFrom([ids = SeededIds(seed())]() mutable { return ids.next(); });
}

} // namespace tidemark::test
