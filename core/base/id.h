// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace tidemark {

/// The name of a row that never changes and is never used twice: a UUID, so that two copies of one
/// plan can grow apart and be merged again. A null Id means "none".
class Id {
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}

    static Id create() { return Id(QUuid::createUuid()); }
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

} // namespace tidemark
