// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/intake.h"

#include "core/base/escape.h"
#include "core/sheets/readinglimits.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// How often the watch is told, in bytes that were unpacked.
constexpr qint64 step = qint64(256) * 1024;

QString grouped(qint64 number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number);
}

} // namespace

Intake::Intake(const QString &name, const ReadingWatch &watch) : m_name(name), m_watch(watch) {}

void Intake::stop(Error::Kind kind, const QString &sentence)
{
    if (!m_error)
        m_error = Error{kind, sentence};
}

void Intake::stopDamaged(const QString &what)
{
    stop(Error::Kind::Corrupt,
         u"%1 is damaged (%2), so nothing was read from it. Open it in the program that made it, "
         "save it under another name, and choose that file."_s.arg(m_name, plainLine(what)));
}

const Error &Intake::stoppedByWatch()
{
    stop(Error::Kind::Invalid,
         u"%1 was not read, because you stopped it. Choose it again to read it."_s.arg(m_name));
    return error();
}

bool Intake::takeBytes(qint64 count)
{
    m_bytes += count;
    if (m_bytes > limits::unpackedBytes)
        stop(Error::Kind::Invalid,
             u"%1 unpacks to more than %2 MB, far more than a plan, so nothing was read from it. "
             "Save only the sheets you need as a file of their own, and choose that."_s.arg(
                 m_name, QString::number(limits::unpackedBytes / (qint64(1024) * 1024))));
    if (m_watch && m_bytes - m_told >= step && !stopped()) {
        m_told = m_bytes;
        const qint64 whole = std::max(m_expected, m_bytes);
        if (!m_watch(int(std::min<qint64>(99, m_bytes * 100 / std::max<qint64>(1, whole)))))
            stoppedByWatch();
    }
    return !stopped();
}

bool Intake::takeCell()
{
    if (++m_cells > limits::cells)
        stopTooMany();
    return !stopped();
}

void Intake::stopTooMany()
{
    stop(Error::Kind::Invalid,
         u"%1 has more than %2 cells that hold something, so nothing was read from it. Save only "
         "the rows and columns you need as a file of their own, and choose that."_s.arg(
             m_name, grouped(limits::cells)));
}

bool Intake::takeSheet()
{
    if (++m_sheets > limits::sheets)
        stop(
            Error::Kind::Invalid,
            u"%1 has more than %2 tables, so nothing was read from it. Save only those you need as "
            "a file of their own, and choose that."_s.arg(m_name, grouped(limits::sheets)));
    return !stopped();
}

bool Intake::takePlace(int row, int column, const QString &sheet)
{
    const QString where = sheet.isEmpty() ? QString() : u" in “%1”"_s.arg(plainLine(sheet));
    if (row >= limits::rows)
        stop(Error::Kind::Invalid,
             u"%1 has something%2 below row %3, so nothing was read from it. Delete the rows that "
             "are no longer needed, save it, and choose it again."_s.arg(m_name, where,
                                                                         grouped(limits::rows)));
    else if (column >= limits::columns)
        stop(Error::Kind::Invalid,
             u"%1 has something%2 to the right of column %3, so nothing was read from it. Delete "
             "the columns that are no longer needed, save it, and choose it again."_s.arg(
                 m_name, where, grouped(limits::columns)));
    return !stopped();
}

void Intake::warn(const QString &sentence)
{
    if (!m_warnings.contains(sentence))
        m_warnings.append(sentence);
}

} // namespace tidemark
