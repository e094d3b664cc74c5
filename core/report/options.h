// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/rounds/moment.h"
#include "core/rules/facts.h"
#include "core/select/selection.h"

#include <QHash>
#include <QTimeZone>

namespace tidemark::report {

/// A version that was issued, as far as later reports tell of it.
struct Issued {
    QString round; ///< "Q1 2026/27"
    QString name;  ///< "Q1 2026/27, version 1.0"
    QDate asAt;
    QDateTime issuedAt;
    QString by;
    QString note;
    RollUp counts; ///< of the whole plan, as that version has it
};

/// A version that was issued again of what had been reported, and the one before it.
struct Correction {
    QString version; ///< "Q1 2026/27, version 1.1"
    QDateTime issuedAt;
    QString note; ///< why
    Moment printed;
    Moment right;
};

/// What a report is asked for with. Nothing here is looked up: both days come from the caller.
struct Options {
    QDate asAt;
    QDateTime generatedAt; ///< printed as a day and kept in a file's properties; may be null
    std::optional<Moment> since = {}; ///< to tell what changed since then; none: not told
    QString edition = {}; ///< "Q2 2021/22, version 1.0, issued on …"; empty: of the living plan
    QString note = {};    ///< what was said when that was issued: what it corrects, a waiver
    Id theme = {};        ///< the one theme it is of; null: that of the layout, or the whole plan
    Layout layout = {};   ///< without blocks: those of the ready layout "plan"
    Selection only = {};  ///< the actions and measures it is of; empty: all
    std::optional<Moment> before = {};  ///< the last closed round, for blocks that compare
    QList<Issued> issued = {};          ///< up to the report's day, the first first
    QList<Correction> corrections = {}; ///< issued since the last report, the first first
    QTimeZone zone = QTimeZone::utc();  ///< in which the days of moments are said
    /// Of a covering item: the page of its report on which a node stands, counted from 1. A line
    /// of a table has the name of the table, a blank, and that of the row it is of.
    QHash<QString, int> pageInReport = {};
    QString version = {}; ///< "Q2 2021/22, version 1.0": the edition in short, on every page
};

} // namespace tidemark::report
