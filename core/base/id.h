// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <functional>

namespace tidemark {

/// The name of a row that never changes and is never used twice: a UUID, so that two copies of one
/// plan can grow apart and be merged again. A null Id means "none".
class Id {
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    /// A name that no row has had. It sorts after all that this process created before, so that of
    /// rows that are equal otherwise the one recorded first comes first. It asks the clock, and
    /// nothing else among the rules does: the moment says nothing of the plan. Any thread may call
    /// it.
    static Id create();
    /// Reads "6ba7b810-9dad-11d1-80b4-00c04fd430c8" (braces allowed); anything else is null.
    static Id fromString(QAnyStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    /// Lower case with hyphens, without braces; empty when null.
    QString toString() const
    {
        return isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces);
    }
    const QUuid &uuid() const { return m_uuid; }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

/// Ids in the order of their making: UUIDs of version 7 (RFC 9562), which begin with the moment in
/// milliseconds and a counter; the rest is chance, so that two computers never make the same.
class TimeOrderedIds {
public:
    /// The next id at a moment (milliseconds since 1970) with 62 bits of chance. A clock that
    /// stands still or is set back changes nothing: the counter goes on from the last id.
    Id next(quint64 ms, quint64 chance);

private:
    quint64 m_last = 0; ///< 48 bits of milliseconds, 12 of the counter
};

/// Gives Id::create() another source; none: the time-ordered one again. Only tests do this: they
/// take ids from a seed, in any order, to find what hangs on the order of ids. An id must still
/// never come twice.
void takeIdsFrom(std::function<Id()> source);

} // namespace tidemark
