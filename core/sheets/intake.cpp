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

Intake::Intake(const QString &name, const ReadingWatch &watch, From from)
    : m_name(name)
    , m_from(from)
    , m_watch(watch)
{}

void Intake::stop(Error::Kind kind, const QString &sentence)
{
    if (!m_error)
        m_error = Error{kind, sentence};
}

void Intake::stopTooMuch(const QString &what)
{
    const QString next =
        m_from == From::File
            ? u"Save only the sheets, rows and columns you need as a file of their "
              "own, and choose that."_s
            : u"Copy only the rows and columns you need, and paste again."_s;
    stop(Error::Kind::Invalid,
         u"%1 %2, far more than a plan, so nothing was read from it. %3"_s.arg(m_name, what, next));
}

void Intake::stopDamaged(const QString &what)
{
    const QString next = m_from == From::File
                             ? u"Open it in the program that made it, save it under another name, "
                               "and choose that file."_s
                             : u"Copy it again, and paste again."_s;
    stop(Error::Kind::Corrupt, u"%1 is damaged (%2), so nothing was read from it. %3"_s.arg(
                                   m_name, plainLine(what), next));
}

const Error &Intake::stoppedByWatch()
{
    stop(Error::Kind::Invalid,
         u"%1 was not read, because you stopped it. %2 again to read it."_s.arg(
             m_name, m_from == From::File ? u"Choose it"_s : u"Paste"_s));
    return error();
}

bool Intake::takeBytes(qint64 count)
{
    m_bytes += count;
    if (m_bytes > limits::unpackedBytes)
        stopTooMuch(
            u"unpacks to more than %1 MB"_s.arg(limits::unpackedBytes / (qint64(1024) * 1024)));
    if (m_watch && m_bytes - m_told >= step && !stopped()) {
        m_told = m_bytes;
        const qint64 whole = std::max(m_expected, m_bytes);
        if (!m_watch(int(std::min<qint64>(99, m_bytes * 100 / whole))))
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
    stopTooMuch(u"has more than %1 cells that hold something"_s.arg(grouped(limits::cells)));
}

bool Intake::takeSheet()
{
    if (++m_sheets > limits::sheets)
        stopTooMuch(u"has more than %1 tables"_s.arg(grouped(limits::sheets)));
    return !stopped();
}

bool Intake::takePlace(int row, int column, const QString &sheet)
{
    const QString where = sheet.isEmpty() ? QString() : u" in “%1”"_s.arg(plainLine(sheet));
    if (row >= limits::rows)
        stopTooMuch(u"has something%1 below row %2"_s.arg(where, grouped(limits::rows)));
    else if (column >= limits::columns)
        stopTooMuch(
            u"has something%1 to the right of column %2"_s.arg(where, grouped(limits::columns)));
    return !stopped();
}

void Intake::warn(const QString &sentence)
{
    if (!m_warnings.contains(sentence))
        m_warnings.append(sentence);
}

} // namespace tidemark
