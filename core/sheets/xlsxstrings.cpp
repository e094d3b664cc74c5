// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxstrings.h"

#include "core/sheets/readinglimits.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// The font of a run's properties, rPr.
QString runFont(XmlPart &part)
{
    QString font;
    while (part.next()) {
        if (part.at(u"rFont"))
            font = part.attribute(u"val");
        part.skip();
    }
    return font;
}

void takeRun(XmlPart &part, RichText &whole, bool isFirst)
{
    QString font;
    while (part.next()) {
        if (part.at(u"rPr"))
            font = runFont(part);
        else if (part.at(u"t"))
            whole.text += part.xml.readElementText(QXmlStreamReader::SkipChildElements);
        else
            part.skip();
    }
    if (isFirst)
        whole.font = font;
    else if (whole.font != font)
        whole.font.clear();
}

} // namespace

RichText richText(XmlPart &part)
{
    RichText whole;
    bool isFirst = true;
    while (part.next()) {
        if (part.at(u"t")) {
            whole.text += part.xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (part.at(u"r")) {
            takeRun(part, whole, isFirst);
            isFirst = false;
        } else {
            part.skip(); // rPh, phoneticPr: how it is pronounced
        }
    }
    whole.text = unescapedXlsx(whole.text);
    return whole;
}

QString unescapedXlsx(const QString &text)
{
    if (!text.contains(u"_x") && !text.contains(u'\r'))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).mid(i, 7);
        bool isCode = rest.size() == 7 && rest.startsWith(u"_x") && rest.endsWith(u'_');
        const ushort code = isCode ? rest.mid(2, 4).toUShort(&isCode, 16) : ushort(0);
        plain += isCode ? QChar(code) : text[i];
        i += isCode ? 6 : 0;
    }
    return plain.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QList<RichText> sharedStrings(const QString &part, Archive &archive, Intake &intake)
{
    QList<RichText> strings;
    if (part.isEmpty())
        return strings;
    XmlPart table(archive, part, intake);
    if (!table.open())
        return strings;
    while (table.next()) {
        if (strings.size() >= limits::cells)
            intake.stopTooMany();
        else if (table.at(u"si"))
            strings.append(richText(table));
        else
            table.skip();
    }
    table.close();
    return strings;
}

namespace {

void takeComments(XmlPart &part, Notes &notes)
{
    while (part.next()) {
        if (!part.at(u"commentList")) {
            part.skip();
            continue;
        }
        while (part.next()) {
            const QString cell = part.attribute(u"ref");
            while (part.next()) {
                if (part.at(u"text"))
                    notes.insert(cell, richText(part).text.trimmed());
                else
                    part.skip();
            }
        }
    }
}

void takeConversations(XmlPart &part, Notes &notes)
{
    QSet<QString> begun;
    while (part.next()) {
        const QString cell = part.attribute(u"ref");
        while (part.next()) {
            if (!part.at(u"text")) {
                part.skip();
                continue;
            }
            const QString said =
                unescapedXlsx(part.xml.readElementText(QXmlStreamReader::SkipChildElements))
                    .trimmed();
            notes[cell] = begun.contains(cell) ? notes[cell] + u'\n' + said : said;
            begun.insert(cell);
        }
    }
}

} // namespace

Notes xlsxNotes(const QString &comments, const QString &conversations, Archive &archive,
                Intake &intake)
{
    Notes notes;
    const auto take = [&](const QString &name, void (*into)(XmlPart &, Notes &)) {
        if (name.isEmpty() || intake.stopped())
            return;
        XmlPart part(archive, name, intake);
        if (!part.open())
            return;
        into(part, notes);
        part.close();
    };
    take(comments, takeComments);
    take(conversations, takeConversations);
    return notes;
}

} // namespace tidemark
