// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/tounicode.h"

#include <QList>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qsizetype mostInBlock = 100; // by the rules of CMaps

using Characters = QMap<uint, uint>; ///< by glyph

/// The numbers in "<0003> <0005> [<0041> <0042>]".
QList<uint> codesIn(const QByteArray &line)
{
    QList<uint> codes;
    for (auto from = line.indexOf('<'); from >= 0; from = line.indexOf('<', from + 1))
        codes.append(line.mid(from + 1, line.indexOf('>', from) - from - 1).toUInt(nullptr, 16));
    return codes;
}

/// Reads the lines `<from> <to> <first>` and `<from> <to> [<one> <other> …]`.
Characters charactersOf(const QByteArray &map)
{
    Characters characters;
    for (const QByteArray &line : map.split('\n')) {
        const QList<uint> codes = codesIn(line);
        if (codes.size() < 3)
            continue;
        const uint from = codes[0];
        if (line.contains('[')) {
            for (qsizetype i = 2; i < codes.size(); ++i)
                characters.insert(from + uint(i) - 2, codes[i]);
        } else {
            for (uint glyph = from; glyph <= codes[1]; ++glyph)
                characters.insert(glyph, codes[2] + glyph - from);
        }
    }
    return characters;
}

QByteArray hex(uint value)
{
    return '<' + QByteArray::number(value, 16).rightJustified(4, '0') + '>';
}

} // namespace

QByteArray mendedToUnicode(const QByteArray &map)
{
    QByteArrayList lines;
    const Characters characters = charactersOf(map);
    for (auto it = characters.begin(); it != characters.end(); ++it) {
        const uint character = it.value() == u'\t' ? u' ' : it.value();
        if (character != 0 && character != 0xfeff && character != 0xfffe)
            lines += hex(it.key()) + ' ' + hex(character) + '\n';
    }
    QByteArray mended = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (qsizetype from = 0; from < lines.size(); from += mostInBlock) {
        const auto block = lines.mid(from, mostInBlock);
        mended +=
            QByteArray::number(block.size()) + " beginbfchar\n" + block.join() + "endbfchar\n";
    }
    return mended + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace tidemark::report
