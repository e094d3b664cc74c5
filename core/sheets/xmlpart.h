// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"

#include <QIODevice>
#include <QString>
#include <QXmlStreamReader>

#include <memory>

namespace tidemark {

/// XML that strangers wrote. Names are compared without their namespace, because those of strict
/// workbooks differ; a document type, and with it every entity of its own, is refused.
class XmlPart {
public:
    /// Of a part of an archive.
    XmlPart(Archive &archive, const QString &name, Intake &intake);
    /// Of a file that is XML itself.
    XmlPart(QIODevice &device, Intake &intake);

    /// Stands at the root element then; false where there is none, which stops the intake.
    bool open();
    /// Reads to the end; what is wrong with the XML stops the intake.
    void close();

    /// The next element inside the one it stands in, as QXmlStreamReader's; false also where the
    /// reading has stopped.
    bool next();
    bool at(QStringView name) const { return xml.name() == name; }
    void skip() { xml.skipCurrentElement(); }
    /// An attribute by its name alone; empty where there is none.
    QString attribute(QStringView name) const;
    /// A whole number, or `otherwise` where there is none; never below 0.
    int number(QStringView name, int otherwise) const;
    /// "1", "true" and "on".
    bool flag(QStringView name) const;

    QXmlStreamReader xml;

private:
    std::unique_ptr<PackedStream> m_part;
    QString m_name;
    Intake &m_intake;
};

} // namespace tidemark
