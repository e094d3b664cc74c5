// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workbooks/bookparts.h"

#include "core/sheets/archive.h"

#include <QXmlStreamReader>

namespace tidemark::test {

using namespace Qt::StringLiterals;

namespace {

QString attribute(const QXmlStreamReader &xml, QLatin1String name)
{
    return xml.attributes().value(name).toString();
}

/// Texts by their number.
QStringList sharedStrings(const QByteArray &part)
{
    QStringList strings;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"si")
            strings.append(QString());
        else if (xml.isStartElement() && xml.name() == u"t")
            strings.last() += xml.readElementText();
    }
    return strings;
}

/// Number formats by the number of a style.
QStringList formatsOf(const QByteArray &part)
{
    QHash<QString, QString> byId{{u"0"_s, u"General"_s}, {u"9"_s, u"0%"_s}, {u"10"_s, u"0.00%"_s}};
    QStringList formats;
    bool inCells = false;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"cellXfs")
            inCells = xml.isStartElement();
        else if (xml.isStartElement() && xml.name() == u"numFmt")
            byId.insert(attribute(xml, "numFmtId"_L1), attribute(xml, "formatCode"_L1));
        else if (xml.isStartElement() && xml.name() == u"xf" && inCells)
            formats.append(byId.value(attribute(xml, "numFmtId"_L1)));
    }
    return formats;
}

ReadSheet sheetIn(const QByteArray &part, const QStringList &strings, const QStringList &formats)
{
    ReadSheet sheet;
    QString place;
    QString type;
    QString style;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        sheet.elements.append(xml.name().toString());
        if (xml.name() == u"c") {
            place = attribute(xml, "r"_L1);
            type = attribute(xml, "t"_L1);
            style = attribute(xml, "s"_L1);
        } else if (xml.name() == u"f") {
            sheet.cells[place].isFormula = true;
        } else if (xml.name() == u"v" && type == u"s") {
            sheet.cells[place].text = strings.value(xml.readElementText().toInt());
        } else if (xml.name() == u"v") {
            sheet.cells[place].number = xml.readElementText();
            sheet.cells[place].format = formats.value(style.toInt());
        } else if (xml.name() == u"autoFilter") {
            sheet.filter = attribute(xml, "ref"_L1);
        } else if (xml.name() == u"pane") {
            for (const auto &found : xml.attributes())
                sheet.pane.insert(found.name().toString(), found.value().toString());
        }
    }
    return sheet;
}

} // namespace

QMap<QString, QByteArray> partsOf(const QByteArray &xlsx)
{
    Intake intake(QStringLiteral("the workbook"), {});
    Archive archive(xlsx, intake);
    QStringList names{
        u"[Content_Types].xml"_s, u"_rels/.rels"_s,          u"docProps/app.xml"_s,
        u"docProps/core.xml"_s,   u"xl/workbook.xml"_s,      u"xl/theme/theme1.xml"_s,
        u"xl/styles.xml"_s,       u"xl/sharedStrings.xml"_s, u"xl/_rels/workbook.xml.rels"_s};
    for (int i = 1; archive.has(u"xl/worksheets/sheet%1.xml"_s.arg(i)); ++i)
        names.append(u"xl/worksheets/sheet%1.xml"_s.arg(i));
    QMap<QString, QByteArray> parts;
    for (const QString &name : std::as_const(names)) {
        if (!archive.has(name))
            continue;
        PackedStream part(archive, name);
        parts.insert(name, part.readAll());
    }
    if (intake.stopped())
        qFatal("%s", qUtf8Printable(intake.error().message));
    return parts;
}

QMap<QString, ReadSheet> sheetsOf(const QByteArray &xlsx)
{
    const auto parts = partsOf(xlsx);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        QXmlStreamReader xml(part.value());
        while (!xml.atEnd())
            xml.readNext();
        if (xml.hasError())
            qFatal("%s: %s", qUtf8Printable(part.key()), qUtf8Printable(xml.errorString()));
    }
    const QStringList strings = sharedStrings(parts.value(u"xl/sharedStrings.xml"_s));
    const QStringList formats = formatsOf(parts.value(u"xl/styles.xml"_s));
    QMap<QString, ReadSheet> sheets;
    QXmlStreamReader xml(parts.value(u"xl/workbook.xml"_s));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"sheet") {
            const QString part = u"xl/worksheets/sheet%1.xml"_s.arg(attribute(xml, "sheetId"_L1));
            sheets.insert(attribute(xml, "name"_L1), sheetIn(parts.value(part), strings, formats));
        }
    }
    return sheets;
}

QStringList ReadSheet::headings() const
{
    QStringList texts;
    for (int column = 0;; ++column) {
        const QString letters =
            column < 26 ? QString(QChar(u'A' + column)) : u"A"_s + QChar(u'A' + column - 26);
        const auto cell = cells.find(letters + u'1');
        if (cell == cells.end())
            return texts;
        texts.append(cell->text);
    }
}

ReadCell ReadSheet::under(const QString &heading, int row) const
{
    const int column = int(headings().indexOf(heading));
    if (column < 0)
        qFatal("no column is called %s", qUtf8Printable(heading));
    const QString letters =
        column < 26 ? QString(QChar(u'A' + column)) : u"A"_s + QChar(u'A' + column - 26);
    return cells.value(letters + QString::number(row));
}

} // namespace tidemark::test
