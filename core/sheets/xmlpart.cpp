// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xmlpart.h"

using namespace Qt::StringLiterals;

namespace tidemark {

QStringView withoutPrefix(QStringView name)
{
    return name.mid(name.indexOf(u':') + 1);
}

XmlPart::XmlPart(Archive &archive, const QString &name, Intake &intake)
    : m_part(std::make_unique<PackedStream>(archive, name))
    , m_guarded(*m_part, name, intake)
    , m_name(name)
    , m_intake(intake)
{
    start();
}

XmlPart::XmlPart(QIODevice &device, Intake &intake)
    : m_guarded(device, {}, intake)
    , m_intake(intake)
{
    start();
}

void XmlPart::start()
{
    xml.setNamespaceProcessing(false);
    xml.setDevice(&m_guarded);
}

bool XmlPart::open()
{
    while (!m_intake.stopped() && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            m_intake.stop(Error::Kind::Invalid,
                          u"%1 brings a document type of its own, which no spreadsheet does, so "
                          "nothing was read from it. Open it in Excel, save it as .xlsx, and "
                          "choose that file."_s.arg(m_intake.name()));
            return false;
        case QXmlStreamReader::StartElement:
            return true;
        default:
            break;
        }
    }
    close();
    return false;
}

void XmlPart::close()
{
    while (!m_intake.stopped() && !xml.atEnd())
        xml.readNext();
    if (xml.hasError() && !m_intake.stopped())
        m_intake.stopDamaged(m_name.isEmpty() ? u"it is not well-formed"_s
                                              : u"its part %1 is not well-formed"_s.arg(m_name));
    if (m_part && !m_intake.stopped())
        m_part->finish();
}

bool XmlPart::next()
{
    return !m_intake.stopped() && xml.readNextStartElement();
}

QStringView XmlPart::name() const
{
    return withoutPrefix(xml.name());
}

QString XmlPart::attribute(QStringView name) const
{
    const auto attributes = xml.attributes();
    for (const auto &one : attributes) {
        if (withoutPrefix(one.name()) == name && !one.name().startsWith(u"xmlns:"))
            return one.value().toString();
    }
    return {};
}

int XmlPart::number(QStringView name, int otherwise) const
{
    bool isNumber = false;
    const int number = attribute(name).toInt(&isNumber);
    return isNumber && number >= 0 ? number : otherwise;
}

bool XmlPart::flag(QStringView name) const
{
    const QString value = attribute(name);
    return value == u"1" || value == u"true" || value == u"on";
}

} // namespace tidemark
