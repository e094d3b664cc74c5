// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/toversion2.h"

#include "core/plan/json.h"
#include "core/tables/reader.h"
#include "core/tables/rowsql.h"
#include "core/versions/chain.h"

#include <QCryptographicHash>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Five classes of rating, each with a word, a shape and a colour; more shapes to choose from.
constexpr auto ratings = R"(
CREATE TABLE new_settings (
    id TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    baselined_on TEXT CHECK (baselined_on IS date(baselined_on)),
    due_soon_days INTEGER NOT NULL CHECK (due_soon_days BETWEEN 0 AND 3660),
    year_start_month INTEGER NOT NULL CHECK (year_start_month BETWEEN 1 AND 12),
    round_length TEXT NOT NULL CHECK (round_length IN ('month', 'quarter', 'half_year', 'year')),
    succeeding_word TEXT NOT NULL,
    achieved_word TEXT NOT NULL,
    needs_improvement_word TEXT NOT NULL,
    close_to_target_word TEXT NOT NULL,
    monitoring_word TEXT NOT NULL,
    succeeding_shape TEXT NOT NULL CHECK (succeeding_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    succeeding_colour TEXT NOT NULL,
    achieved_shape TEXT NOT NULL CHECK (achieved_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    achieved_colour TEXT NOT NULL,
    close_to_target_shape TEXT NOT NULL CHECK (close_to_target_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    close_to_target_colour TEXT NOT NULL,
    needs_improvement_shape TEXT NOT NULL CHECK (needs_improvement_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    needs_improvement_colour TEXT NOT NULL,
    monitoring_shape TEXT NOT NULL CHECK (monitoring_shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    monitoring_colour TEXT NOT NULL
) STRICT;
INSERT INTO new_settings SELECT id, organisation, title, language, baselined_on, due_soon_days,
    year_start_month, round_length, succeeding_word, achieved_word, needs_improvement_word,
    'Close to target', 'Monitoring', 'star', '#00704F', 'tick', '#00704F', 'half_disc', '#7A5600',
    'triangle', '#B4450B', 'ring', '#57606A' FROM settings;
DROP TABLE settings;
ALTER TABLE new_settings RENAME TO settings;

CREATE TABLE new_judgement (
    id TEXT NOT NULL PRIMARY KEY,
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('unstated', 'not_started', 'on_track', 'some_problems', 'needs_attention', 'done')),
    colour TEXT NOT NULL,
    shape TEXT NOT NULL CHECK (shape IN ('disc', 'ring', 'half_disc', 'triangle', 'square', 'diamond', 'tick', 'star')),
    requires_explanation INTEGER NOT NULL CHECK (requires_explanation IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
INSERT INTO new_judgement SELECT id, word, meaning, standing, colour, shape, requires_explanation,
    position FROM judgement;
DROP TABLE judgement;
ALTER TABLE new_judgement RENAME TO judgement;

CREATE TABLE new_reading (
    id TEXT NOT NULL PRIMARY KEY,
    measure TEXT NOT NULL REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
    as_at TEXT CHECK (as_at IS date(as_at)),
    value REAL,
    numerator REAL,
    denominator REAL,
    target REAL,
    target_high REAL,
    state TEXT NOT NULL CHECK (state IN ('provisional', 'final')),
    stated_rating TEXT CHECK (stated_rating IN ('succeeding', 'achieved', 'needs_improvement', 'close_to_target', 'monitoring')),
    stated_word TEXT NOT NULL,
    commentary TEXT NOT NULL,
    author TEXT NOT NULL,
    recorded_at TEXT CHECK (length(recorded_at) = 24)
) STRICT;
INSERT INTO new_reading SELECT id, measure, as_at, value, numerator, denominator, target,
    target_high, state, stated_rating, stated_word, commentary, author, recorded_at FROM reading;
DROP TABLE reading;
ALTER TABLE new_reading RENAME TO reading;
CREATE INDEX reading_measure ON reading (measure);
)";

constexpr auto holds = R"(
CREATE TABLE hold_change (
    id TEXT NOT NULL PRIMARY KEY,
    action TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    hold TEXT NOT NULL CHECK (hold IN ('none', 'on_hold', 'cancelled')),
    held_since TEXT CHECK (held_since IS date(held_since)),
    hold_reason TEXT NOT NULL,
    changed_on TEXT CHECK (changed_on IS date(changed_on)),
    recorded_at TEXT CHECK (length(recorded_at) = 24)
) STRICT;
CREATE INDEX hold_change_action ON hold_change (action);
)";

constexpr auto versions = R"(
CREATE TABLE new_snapshot (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    version TEXT NOT NULL,
    issued_at TEXT CHECK (length(issued_at) = 24),
    issued_by TEXT NOT NULL,
    note TEXT NOT NULL,
    previous TEXT,
    content BLOB NOT NULL,
    checksum TEXT NOT NULL
) STRICT;
DROP TABLE snapshot;
ALTER TABLE new_snapshot RENAME TO snapshot;
CREATE INDEX snapshot_round ON snapshot (round);
)";

// The journal repeated each version's whole content; from now on it names the version.
constexpr auto journal = R"(
UPDATE journal_edit SET before = json_remove(before, '$.content', '$.checksum'),
    after = json_remove(after, '$.content', '$.checksum') WHERE table_name = 'snapshot';
)";

constexpr auto computedAnew =
    "Its facts were computed when this file was brought to format 2, by the rules of that day.";

// A version as format 1 had it: the plan as JSON, and the SHA-256 of just that.
struct OldVersion {
    Snapshot version;
    QByteArray content;
    QString checksum;
};

QList<OldVersion> oldVersions(SQLite::Database &database)
{
    Reader reader(database, "SELECT id, round, version, issued_at, issued_by, note, content, "
                            "checksum FROM snapshot ORDER BY issued_at, id");
    QList<OldVersion> all;
    while (reader.next()) {
        OldVersion &old = all.emplaceBack();
        QString content;
        Snapshot &version = old.version;
        const bool read = reader.read(0, version.id) && reader.read(1, version.round)
                          && reader.read(2, version.version) && reader.read(3, version.issuedAt)
                          && reader.read(4, version.issuedBy) && reader.read(5, version.note)
                          && reader.read(6, content) && reader.read(7, old.checksum);
        if (!read)
            throw SQLite::Exception("a version of format 1 cannot be read", SQLITE_CORRUPT);
        old.content = content.toUtf8();
    }
    return all;
}

// What is no longer what was issued stays so: its bytes are kept and fit no checksum.
Snapshot broughtUp(const OldVersion &old, const Plan &issuedSoFar)
{
    const auto hash = QCryptographicHash::hash(old.content, QCryptographicHash::Sha256).toHex();
    auto frozen = planFromJson(old.content);
    const auto *round = frozen ? frozen->find<Round>(old.version.round) : nullptr;
    Snapshot version = old.version;
    if (!round || QString::fromLatin1(hash) != old.checksum) {
        version.content = old.content;
        version.checksum = old.checksum;
        return version;
    }
    version.note += (version.note.isEmpty() ? QString() : u"\n"_s) + QLatin1String(computedAnew);
    return sealed(version, *round, issuedSoFar, *frozen);
}

void insert(SQLite::Database &database, const Snapshot &version)
{
    SQLite::Statement insert(
        database, "INSERT INTO snapshot (id, round, version, issued_at, issued_by, "
                  "note, previous, content, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindValue(insert, 1, version.id);
    bindValue(insert, 2, version.round);
    bindValue(insert, 3, version.version);
    bindValue(insert, 4, version.issuedAt);
    bindValue(insert, 5, version.issuedBy);
    bindValue(insert, 6, version.note);
    bindValue(insert, 7, version.previous);
    bindValue(insert, 8, version.content);
    bindValue(insert, 9, version.checksum);
    insert.exec();
}

} // namespace

void toVersion2(SQLite::Database &database)
{
    const auto old = oldVersions(database);
    for (const char *part : {ratings, holds, versions, journal})
        database.exec(part);
    Plan issued;
    for (const OldVersion &each : old) {
        const Snapshot version = broughtUp(each, issued);
        issued.table<Snapshot>().put(version);
        insert(database, version);
    }
}

} // namespace tidemark
