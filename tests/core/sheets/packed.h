// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// Packed files as tests and fuzzers want them, right or wrong.
namespace tidemark::test {

/// A part of a packed file. `size` and `crc` are what its header claims, where that is no truth.
struct PackedPart {
    QByteArray name;
    QByteArray bytes;
    std::optional<quint32> size = std::nullopt;
    quint16 flags = 0;
};
/// A packed file of parts, deflated.
QByteArray packed(const QList<PackedPart> &parts);

/// A workbook of one sheet, "S": of the rows of its sheetData and, behind them, of what else stands
/// in its part. Other parts are added, or take the place of those of the same name.
QByteArray workbook(const QByteArray &rows, const QByteArray &behind = {},
                    const QList<PackedPart> &others = {});
/// A part of relations with one in it, "rId1", to another part.
QByteArray relationsTo(const QByteArray &kind, const QByteArray &target,
                       const QByteArray &mode = {});

/// An .ods of the tables and automatic styles.
QByteArray openDocument(const QByteArray &tables, const QByteArray &styles = {});
/// A .docx of the body.
QByteArray document(const QByteArray &body);

} // namespace tidemark::test
