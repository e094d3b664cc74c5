// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/odsbook.h"

#include "core/sheets/colours.h"
#include "core/sheets/odstable.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// How what is known of a file's styles grows while it is read: they stand before the tables.
void readStyle(XmlPart &part, OdsStyles &styles)
{
    const QString name = part.attribute(u"name");
    const QString parent = part.attribute(u"parent-style-name");
    OdsStyle style = styles.value(parent);
    while (part.next()) {
        if (part.at(u"table-cell-properties") || part.at(u"text-properties")) {
            if (const QString colour = part.attribute(u"background-color");
                part.at(u"table-cell-properties") && !colour.isEmpty())
                style.fill = colourNamed(colour);
            const QString font = part.attribute(u"font-name");
            if (!font.isEmpty())
                style.font = font;
        } else if (part.at(u"table-properties")) {
            style.hidden = part.attribute(u"display") == u"false";
        }
        part.skip();
    }
    styles.insert(name, style);
}

// The name under which a font is known: "Wingdings" of the face "Wingdings1".
void readFace(XmlPart &part, QHash<QString, QString> &faces)
{
    QString family = part.attribute(u"font-family");
    if (family.size() > 1 && family.startsWith(u'\'') && family.endsWith(u'\''))
        family = family.mid(1).chopped(1);
    faces.insert(part.attribute(u"name"), family);
    part.skip();
}

/// Reads the parts of one file, of which content.xml comes last.
class OdsFile {
public:
    explicit OdsFile(Intake &intake) : m_intake(intake) {}

    // Every level that leads to a table is gone into; tables within tables are text.
    void read(XmlPart &part)
    {
        int depth = 1;
        while (depth > 0 && !m_intake.stopped() && !part.xml.atEnd()) {
            const auto token = part.xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                if (!take(part))
                    ++depth;
            }
        }
    }

    QList<Sheet> sheets;

private:
    // True where the element has been read to its end.
    bool take(XmlPart &part)
    {
        const bool isStyle = part.at(u"style") || part.at(u"default-style");
        const QString family = isStyle ? part.attribute(u"family") : QString();
        if (family == u"table-cell" || family == u"table")
            readStyle(part, m_styles);
        else if (isStyle)
            part.skip();
        else if (part.at(u"font-face"))
            readFace(part, m_faces);
        else if (part.at(u"table"))
            takeTable(part);
        else if (part.at(u"tracked-changes") || part.at(u"dde-links") || part.at(u"shapes")
                 || part.at(u"master-styles") || part.at(u"number-style") || part.at(u"scripts"))
            part.skip();
        else
            return false;
        return true;
    }

    void takeTable(XmlPart &part)
    {
        const QString name = part.attribute(u"name");
        if (name.startsWith(u"'file:")) { // what another file had when it was last looked at
            m_intake.warn(
                u"%1 takes values from another file. What is read is what it took last."_s.arg(
                    m_intake.name()));
            part.skip();
        } else if (m_intake.takeSheet()) {
            sheets.append(odsTable(part, m_styles, m_faces, m_intake));
        }
    }

    Intake &m_intake;
    OdsStyles m_styles;
    QHash<QString, QString> m_faces;
};

bool isLocked(Archive &archive, Intake &intake)
{
    const QString name = u"META-INF/manifest.xml"_s;
    if (!archive.has(name))
        return false;
    XmlPart manifest(archive, name, intake);
    bool locked = false;
    if (!manifest.open())
        return false;
    while (!manifest.xml.atEnd() && !intake.stopped()) {
        if (manifest.xml.readNext() == QXmlStreamReader::StartElement)
            locked = locked || manifest.at(u"encryption-data");
    }
    manifest.close();
    return locked;
}

} // namespace

QList<Sheet> odsSheets(Archive &archive, Intake &intake)
{
    if (isLocked(archive, intake)) {
        intake.stop(Error::Kind::Invalid,
                    u"%1 has a password. Open it in LibreOffice, save it without one, and try "
                    "again."_s.arg(intake.name()));
        return {};
    }
    OdsFile file(intake);
    for (const QString &name : {u"styles.xml"_s, u"content.xml"_s}) {
        if (!archive.has(name) && name == u"styles.xml")
            continue;
        XmlPart part(archive, name, intake);
        if (!part.open())
            return {};
        file.read(part);
        part.close();
    }
    return file.sheets;
}

QList<Sheet> odsSheets(XmlPart &content, Intake &intake)
{
    OdsFile file(intake);
    file.read(content);
    return file.sheets;
}

} // namespace tidemark
