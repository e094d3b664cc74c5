// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeplan.h"
#include "tests/bench/median.h"

#include "core/verbs/edits.h"

#include <QElapsedTimer>
#include <QFile>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// bench_edits RUNS PLAN: in turn, a durable edit of the plan (an update with its journal entry, as
/// the window does it) and a bare SQLite transaction that writes the same rows into a copy of the
/// file on the same disk. Prints the medians in milliseconds.

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench_edits: %s\n", qUtf8Printable(why));
    std::exit(1);
}

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// One update of some action, always of the same size.
ChangeSet nextUpdate(const Document &document, int number)
{
    const auto actions = document.plan().actions().rows();
    UpdateDraft draft;
    draft.action = actions[number * 37 % actions.size()]->id;
    draft.asAt = QDate(2022, 1, 1).addDays(number % 365);
    draft.progress = 50;
    draft.commentary =
        u"The council and its partners agreed the report; %1"_s.arg(number, 6, 10, QChar(u'0'));
    const auto change = reportProgress(document.plan(), draft, document.stamp());
    if (!change)
        giveUp(change.error().message);
    return *change;
}

/// A row as text (none: NULL), to be written again under another name.
using Row = std::vector<std::optional<std::string>>;

Row lastRow(SQLite::Database &database, const std::string &table, const std::string &order)
{
    SQLite::Statement query(database,
                            "SELECT * FROM " + table + " ORDER BY " + order + " DESC LIMIT 1");
    Row row;
    if (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i)
            row.push_back(query.getColumn(i).isNull() ? Row::value_type()
                                                      : query.getColumn(i).getString());
    }
    return row;
}

/// A database that somebody writes to without a plan above it: statements prepared once, the same
/// rows, the same promise that what is committed is on the disk.
class BareWriter {
public:
    explicit BareWriter(const QString &path)
        : m_database(path.toStdString(), SQLite::OPEN_READWRITE)
    {
        m_database.exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                        "PRAGMA journal_mode = DELETE");
        m_update = lastRow(m_database, "progress_update", "rowid");
        m_entry = lastRow(m_database, "journal", "sequence");
        m_edit = lastRow(m_database, "journal_edit", "entry");
        m_intoUpdate = prepared("progress_update", m_update);
        m_intoJournal = prepared("journal", m_entry);
        m_intoEdit = prepared("journal_edit", m_edit);
        m_sequence = std::stoll(m_entry.front().value());
    }

    void write()
    {
        const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        m_update[0] = id;
        m_entry[0] = m_edit[0] = std::to_string(++m_sequence);
        m_entry[1] = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        m_edit[3] = id;
        m_begin.exec();
        insert(*m_intoUpdate, m_update);
        insert(*m_intoJournal, m_entry);
        insert(*m_intoEdit, m_edit);
        m_commit.exec();
        m_begin.reset();
        m_commit.reset();
    }

private:
    std::unique_ptr<SQLite::Statement> prepared(const std::string &table, const Row &row)
    {
        std::string sql = "INSERT INTO " + table + " VALUES (";
        for (size_t i = 0; i < row.size(); ++i)
            sql += i == 0 ? "?" : ", ?";
        return std::make_unique<SQLite::Statement>(m_database, sql + ')');
    }

    static void insert(SQLite::Statement &statement, const Row &row)
    {
        for (size_t i = 0; i < row.size(); ++i) {
            if (row[i])
                statement.bind(int(i) + 1, *row[i]);
            else
                statement.bind(int(i) + 1);
        }
        statement.exec();
        statement.reset();
    }

    SQLite::Database m_database;
    SQLite::Statement m_begin{m_database, "BEGIN IMMEDIATE"};
    SQLite::Statement m_commit{m_database, "COMMIT"};
    std::unique_ptr<SQLite::Statement> m_intoUpdate, m_intoJournal, m_intoEdit;
    Row m_update, m_entry, m_edit;
    qint64 m_sequence = 0;
};

} // namespace

int main(int argc, char **argv)
try {
    if (argc != 3) {
        std::fputs("usage: bench_edits RUNS PLAN\n", stderr);
        return 2;
    }
    const int runs = QByteArray(argv[1]).toInt();
    const QString path = QString::fromLocal8Bit(argv[2]);
    const auto document = Document::open(path, bench::session());
    if (!document)
        giveUp(document.error().message);
    int number = 0;
    const auto edit = [&] {
        const auto change = nextUpdate(**document, ++number);
        return timed([&] {
            if (const auto done = (*document)->perform(change); !done)
                giveUp(done.error().message);
        });
    };
    edit();
    const QString copy = path + u".bare"_s;
    QFile::remove(copy);
    if (!QFile::copy(path, copy))
        giveUp(u"the plan cannot be copied"_s);
    BareWriter bare(copy);

    QList<double> edits;
    QList<double> bares;
    for (int i = 0; i < runs; ++i) {
        edits.append(edit());
        bares.append(timed([&] { bare.write(); }));
    }
    std::printf("%.3f\n%.3f\n", bench::median(edits), bench::median(bares));
    return 0;
} catch (const std::exception &error) {
    giveUp(QString::fromUtf8(error.what()));
}
