// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/packed.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace tidemark::test {

namespace {

template <typename Number> void put(QByteArray &into, Number number)
{
    std::array<char, sizeof(Number)> bytes{};
    qToLittleEndian(number, bytes.data());
    into.append(bytes.data(), qsizetype(bytes.size()));
}

QByteArray deflated(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("cannot deflate");
    QByteArray packed(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = uInt(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("cannot deflate");
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

// What the list of parts and the part's own header have in common.
QByteArray header(const PackedPart &part, qsizetype packedSize)
{
    QByteArray bytes;
    const auto crc =
        crc32(0, reinterpret_cast<const Bytef *>(part.bytes.constData()), uInt(part.bytes.size()));
    put<quint16>(bytes, 20);
    put<quint16>(bytes, part.flags);
    put<quint16>(bytes, Z_DEFLATED);
    put<quint32>(bytes, 0x21 << 16); // 1 January 1980
    put<quint32>(bytes, quint32(crc));
    put<quint32>(bytes, quint32(packedSize));
    put<quint32>(bytes, part.size.value_or(quint32(part.bytes.size())));
    put<quint16>(bytes, quint16(part.name.size()));
    put<quint16>(bytes, 0);
    return bytes;
}

QByteArray relations(const QByteArray &list)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           + list + "</Relationships>";
}

} // namespace

QByteArray relationsTo(const QByteArray &kind, const QByteArray &target, const QByteArray &mode)
{
    return relations("<Relationship Id=\"rId1\" Type=\"x/" + kind + "\" Target=\"" + target
                     + "\" TargetMode=\"" + mode + "\"/>");
}

QByteArray packed(const QList<PackedPart> &parts)
{
    QByteArray file;
    QByteArray list;
    for (const PackedPart &part : parts) {
        const QByteArray bytes = deflated(part.bytes);
        const QByteArray both = header(part, bytes.size());
        list += "PK\x01\x02" + QByteArray("\x14\0", 2) + both;
        put<quint16>(list, 0);
        put<quint16>(list, 0);
        put<quint16>(list, 0);
        put<quint32>(list, 0);
        put<quint32>(list, quint32(file.size()));
        list += part.name;
        file += "PK\x03\x04" + both + part.name + bytes;
    }
    const auto from = quint32(file.size());
    file += list + "PK\x05\x06" + QByteArray(4, '\0');
    put<quint16>(file, quint16(parts.size()));
    put<quint16>(file, quint16(parts.size()));
    put<quint32>(file, quint32(list.size()));
    put<quint32>(file, from);
    put<quint16>(file, 0);
    return file;
}

QByteArray workbook(const QByteArray &rows, const QByteArray &behind,
                    const QList<PackedPart> &others)
{
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray space = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    QList<PackedPart> parts{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relations("<Relationship Id=\"rId1\" Type=\"" + types
                                  + "officeDocument\" Target=\"xl/workbook.xml\"/>")},
        {"xl/workbook.xml", "<workbook" + space
                                + " xmlns:r=\"r\"><sheets><sheet name=\"S\" "
                                  "sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relations("<Relationship Id=\"rId1\" Type=\"" + types
                   + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                     "<Relationship Id=\"rId2\" Type=\""
                   + types + "styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" Type=\""
                   + types + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>")},
        {"xl/worksheets/sheet1.xml",
         "<worksheet" + space + "><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}};
    for (const PackedPart &other : others) {
        const auto same = std::find_if(parts.begin(), parts.end(), [&](const PackedPart &part) {
            return part.name == other.name;
        });
        if (same == parts.end())
            parts.append(other);
        else
            *same = other;
    }
    return packed(parts);
}

QByteArray openDocument(const QByteArray &tables, const QByteArray &styles)
{
    return packed(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" "
          "xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:dc=\"d\" xmlns:calcext=\"c\">"
          "<office:automatic-styles>"
              + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
              + "</office:spreadsheet></office:body></office:document-content>"}});
}

QByteArray document(const QByteArray &body)
{
    return packed(
        {{"_rels/.rels",
          relations("<Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
                    "relationships/officeDocument\" Target=\"word/document.xml\"/>")},
         {"word/document.xml",
          "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
}

} // namespace tidemark::test
