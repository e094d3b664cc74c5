// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sheets/book.h"
#include "core/sheets/readbook.h"

#include <QStringList>

#include <optional>

namespace tidemark {

/// One reading of one file: what it has cost so far, what is to be told of it, and why it stopped.
/// Every reader asks it before it takes something, and ends where it has stopped.
class Intake {
public:
    /// `name` is how sentences begin: “plan.xlsx”, in its quotation marks.
    Intake(const QString &name, const ReadingWatch &watch);

    const QString &name() const { return m_name; }

    bool stopped() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; }
    /// Stops; only the first reason counts.
    void stop(Error::Kind kind, const QString &sentence);
    /// Stops, because the file is not what its format says it must be.
    void stopDamaged(const QString &what);
    /// Stops, because there are more cells, or texts for them, than a plan has.
    void stopTooMany();
    /// Stops, because whoever watches wants it to.
    const Error &stoppedByWatch();

    /// Each true while there is room for more.
    bool takeBytes(qint64 count); ///< unpacked
    bool takeCell();
    bool takeSheet();
    bool takePlace(int row, int column, const QString &sheet);

    /// How many bytes there are to be unpacked, as far as is known.
    void expect(qint64 bytes) { m_expected += bytes; }

    /// Says a sentence once.
    void warn(const QString &sentence);
    const QStringList &warnings() const { return m_warnings; }

private:
    QString m_name;
    ReadingWatch m_watch;
    std::optional<Error> m_error;
    QStringList m_warnings;
    qint64 m_bytes = 0;
    qint64 m_told = 0;
    qint64 m_expected = 0;
    int m_cells = 0;
    int m_sheets = 0;
};

} // namespace tidemark
