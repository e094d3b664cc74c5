// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace tidemark {

/// A command as it was typed. Each uses what it knows; a day not given is null.
struct Request {
    QString file;
    QString output;
    QDate asAt;
    QString theme;
    QString organisation;
    QString title;
    QString round;
    QString version;
    QString by;
    QString note;
    QString waiver;
    QString from;
    QString to;
    QString since;
    QString layout;
    QString only;
    QString paper;
    bool landscape = false;
    bool council = false;
    bool json = false;
    bool publishing = false;
    bool replace = false;
    bool anyway = false;
    bool withoutHistory = false;
    bool textReferences = false;

    /// Whether another moment than now is asked for.
    bool namesMoment() const { return asAt.isValid() || !round.isEmpty(); }
};

} // namespace tidemark
