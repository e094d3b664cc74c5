// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QDateTime>
#include <QMutex>
#include <QMutexLocker>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace tidemark {

namespace {

constexpr int counterBits = 12;

/// What Id::create() takes ids from, for all threads.
struct Sources {
    QMutex mutex;
    TimeOrderedIds timeOrdered;
    std::function<Id()> replacement;
};

Sources &sources()
{
    static Sources sources;
    return sources;
}

uchar byteOf(quint64 bits, int number)
{
    return static_cast<uchar>(bits >> (8 * number));
}

} // namespace

Id Id::create()
{
    Sources &from = sources();
    const QMutexLocker locked(&from.mutex);
    if (from.replacement)
        return from.replacement();
    const auto now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    return from.timeOrdered.next(now, QRandomGenerator::global()->generate64());
}

Id TimeOrderedIds::next(quint64 ms, quint64 chance)
{
    // A full counter runs over into the milliseconds, a moment ahead of the clock.
    m_last = std::max(m_last + 1, ms << counterBits);
    const quint64 moment = m_last >> counterBits;
    const quint64 counter = m_last & ((1U << counterBits) - 1U);
    return Id(QUuid(static_cast<uint>(moment >> 16), static_cast<ushort>(moment),
                    static_cast<ushort>(0x7000U | counter),
                    static_cast<uchar>(0x80U | (byteOf(chance, 7) & 0x3FU)), byteOf(chance, 6),
                    byteOf(chance, 5), byteOf(chance, 4), byteOf(chance, 3), byteOf(chance, 2),
                    byteOf(chance, 1), byteOf(chance, 0)));
}

void takeIdsFrom(std::function<Id()> source)
{
    const QMutexLocker locked(&sources().mutex);
    sources().replacement = std::move(source);
}

} // namespace tidemark
