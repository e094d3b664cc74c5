// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"
#include "core/sheets/guardedxml.h"

#include <QIODevice>
#include <QString>
#include <QXmlStreamReader>

#include <memory>

namespace tidemark {

/// XML that strangers wrote. Names are compared without their prefix and namespace, because those
/// of strict workbooks differ; a document type, and with it every entity of its own, is refused,
/// and what is nested or attributed without end (guardedxml.h).
class XmlPart {
public:
    /// Of a part of an archive.
    XmlPart(Archive &archive, const QString &name, Intake &intake);
    /// Of a file that is XML itself.
    XmlPart(QIODevice &device, Intake &intake);

    /// Stands at the root element then; false where there is none, which stops the reading.
    bool open();
    /// Reads to the end; what is wrong with the XML stops the reading.
    void close();

    /// The next element inside the one it stands in, as QXmlStreamReader's; false also where the
    /// reading has stopped.
    bool next();
    /// The name of the element it stands in, without a prefix.
    QStringView name() const;
    bool at(QStringView name) const { return this->name() == name; }
    void skip() { xml.skipCurrentElement(); }
    /// An attribute by its name alone; empty where there is none.
    QString attribute(QStringView name) const;
    /// A whole number, or `otherwise` where there is none; never below 0.
    int number(QStringView name, int otherwise) const;
    /// "1", "true" and "on".
    bool flag(QStringView name) const;

    QXmlStreamReader xml;

private:
    void start();

    std::unique_ptr<PackedStream> m_part;
    GuardedXml m_guarded;
    QString m_name;
    Intake &m_intake;
};

/// "tbl" of "w:tbl".
QStringView withoutPrefix(QStringView name);

} // namespace tidemark
