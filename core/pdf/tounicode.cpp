// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/tounicode.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qsizetype mostInBlock = 100; // by the rules of CMaps

using Characters = QMap<uint, uint>; ///< by glyph

/// Reads `<from> <to> <first>` and `<from> <to> [<one> <other> …]`.
Characters charactersOf(const QByteArray &map)
{
    static const QRegularExpression range(
        u"<(\\w{4})>\\s*<(\\w{4})>\\s*(?:<(\\w{4})>|\\[([^\\]]*)\\])"_s);
    static const QRegularExpression one(u"<(\\w{4})>"_s);
    Characters characters;
    for (const auto &match : range.globalMatch(QString::fromLatin1(map))) {
        const uint from = match.captured(1).toUInt(nullptr, 16);
        const uint to = match.captured(2).toUInt(nullptr, 16);
        if (match.hasCaptured(3)) {
            const uint first = match.captured(3).toUInt(nullptr, 16);
            for (uint glyph = from; glyph <= to; ++glyph)
                characters.insert(glyph, first + glyph - from);
        }
        uint glyph = from;
        for (const auto &each : one.globalMatch(match.captured(4)))
            characters.insert(glyph++, each.captured(1).toUInt(nullptr, 16));
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
