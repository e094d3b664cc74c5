// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>

namespace tidemark {

/// A command as it was typed. What many commands take has a field; a day not given is null. What is
/// one command's own is asked for by the name under which it takes it.
struct Request {
    QString file;
    QString output;
    QDate asAt;
    QString round;
    QString version;
    bool json = false;
    bool replace = false;

    /// What was typed after "--name", or nothing. No command takes a text of another name.
    QString text(const char *name) const
    {
        Q_ASSERT_X(texts.contains(name), "Request::text", name);
        return texts.value(name);
    }
    /// Whether "--name" was typed.
    bool has(const char *name) const
    {
        Q_ASSERT_X(flags.contains(name), "Request::has", name);
        return flags.value(name);
    }

    /// Whether another moment than now is asked for.
    bool namesMoment() const { return asAt.isValid() || !round.isEmpty(); }

    // By the names that commands take; written by Arguments.
    QHash<QByteArray, QString> texts = {};
    QHash<QByteArray, bool> flags = {};
};

} // namespace tidemark
