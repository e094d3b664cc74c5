// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/migrations.h"

#include "core/tables/format.h"
#include "core/tables/schema.h"
#include "core/tables/sqlerror.h"
#include "core/tables/toversion2.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// A table is rebuilt by making a new one and dropping the old; with foreign keys enforced that
// would count every row that refers to it. They can only be switched outside a transaction.
class WithoutForeignKeys {
public:
    explicit WithoutForeignKeys(SQLite::Database &database) : m_database(database)
    {
        m_database.exec("PRAGMA foreign_keys = OFF");
    }
    ~WithoutForeignKeys() { m_database.tryExec("PRAGMA foreign_keys = ON"); }
    Q_DISABLE_COPY_MOVE(WithoutForeignKeys)

private:
    SQLite::Database &m_database;
};

Error unknownVersion(const QString &path, int version)
{
    return {
        Error::Kind::NotAPlan,
        u"%1 says that it is of version %2, which never existed, so it was not opened. Use a "
        "copy that Tidemark itself has saved."_s.arg(quotedName(path), QString::number(version))};
}

Error brokenLinks(const QString &path)
{
    return {Error::Kind::Corrupt,
            u"%1 is of an older version and could not be brought up to date, because rows in it "
            "belong to rows that are missing. It has not been changed. Restore it from a "
            "backup."_s.arg(quotedName(path))};
}

Result<void> runSteps(SQLite::Database &database, const QString &path, int from,
                      const QList<Migration> &steps)
{
    for (int version = from; version < formatVersion; ++version) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const Migration &each) { return each.from == version; });
        if (step == steps.end())
            return unknownVersion(path, from);
        step->run(database);
    }
    return {};
}

} // namespace

// Oldest first; what an old version looked like never changes again.
const QList<Migration> &migrations()
{
    static const QList<Migration> steps{
        {1, toVersion2},
        // Links that are rarely followed lost their indexes, a tenth of a large file.
        {2,
         [](SQLite::Database &database) {
             database.exec(
                 "DROP INDEX progress_update_judgement; DROP INDEX progress_update_round; "
                 "DROP INDEX measure_objective");
         }},
        // Layouts of reports came in; no plan had any.
        {3,
         [](SQLite::Database &database) {
             database.exec("CREATE TABLE layout (\n"
                           "    id TEXT NOT NULL PRIMARY KEY,\n"
                           "    name TEXT NOT NULL,\n"
                           "    blocks TEXT NOT NULL,\n"
                           "    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,\n"
                           "    position INTEGER NOT NULL\n"
                           ") STRICT");
         }},
        // What goes with a report to its meeting came in: for whom it is, who approves dates, who
        // has signed it, and what is written for it. Until then every report said that Cabinet
        // decides.
        {4,
         [](SQLite::Database &database) {
             database.exec(R"(
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
    monitoring_colour TEXT NOT NULL,
    reports_to TEXT NOT NULL,
    dates_approved_by TEXT NOT NULL,
    signs_off INTEGER NOT NULL CHECK (signs_off IN (0, 1))
) STRICT;
INSERT INTO new_settings SELECT id, organisation, title, language, baselined_on, due_soon_days,
    year_start_month, round_length, succeeding_word, achieved_word, needs_improvement_word,
    close_to_target_word, monitoring_word, succeeding_shape, succeeding_colour, achieved_shape,
    achieved_colour, close_to_target_shape, close_to_target_colour, needs_improvement_shape,
    needs_improvement_colour, monitoring_shape, monitoring_colour, 'Cabinet', 'Cabinet', 0
    FROM settings;
DROP TABLE settings;
ALTER TABLE new_settings RENAME TO settings;

ALTER TABLE round ADD COLUMN meeting_on TEXT CHECK (meeting_on IS date(meeting_on));

CREATE TABLE statement (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('highlights', 'challenges', 'summary', 'purpose', 'recommendations', 'options', 'reasons', 'implications', 'wards', 'contact', 'background_papers')),
    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE sign_off (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL CHECK (step IN ('draft', 'director', 'final')),
    signed_by TEXT NOT NULL,
    signed_on TEXT CHECK (signed_on IS date(signed_on)),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX sign_off_round ON sign_off (round);
)");
         }},
        // An approval keeps its day, and a covering item says who presents it, whether it is a key
        // decision, whether it is open, and what goes with it.
        {5,
         [](SQLite::Database &database) {
             database.exec(R"(
ALTER TABLE date_move ADD COLUMN approved_on TEXT CHECK (approved_on IS date(approved_on));

CREATE TABLE new_statement (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('highlights', 'challenges', 'summary', 'purpose', 'recommendations', 'options', 'reasons', 'implications', 'wards', 'contact', 'background_papers', 'lead_member', 'key_decision', 'exemption', 'appendices')),
    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL
) STRICT;
INSERT INTO new_statement SELECT id, round, kind, theme, text FROM statement;
DROP TABLE statement;
ALTER TABLE new_statement RENAME TO statement;
)");
         }},
    };
    return steps;
}

Result<void> migrate(SQLite::Database &database, const QString &path, int from,
                     const QList<Migration> &steps)
{
    const WithoutForeignKeys relaxed(database);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (auto done = runSteps(database, path, from, steps); !done)
        return done;
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
        return brokenLinks(path);
    if (auto right = checkSchema(database, path); !right)
        return right;
    database.exec(("PRAGMA user_version = " + QByteArray::number(formatVersion)).constData());
    transaction.commit();
    return {};
}

} // namespace tidemark
