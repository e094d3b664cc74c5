// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/intake.h"

#include <QIODevice>
#include <QString>

namespace tidemark {

/// XML on its way to its reader. Qt's looks at every pair of attributes and remembers every element
/// that is open, so tags with very many attributes, and elements nested very deep, stop the intake
/// before they get there.
class GuardedXml : public QIODevice {
public:
    /// `name` is that of the part, or empty.
    GuardedXml(QIODevice &source, const QString &name, Intake &intake);

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void look(char byte);
    void lookInTag(char byte);

    QIODevice &m_source;
    QString m_name;
    Intake &m_intake;
    bool m_inTag = false;
    bool m_first = false;  ///< the next byte is the first of its tag
    bool m_closes = false; ///< the tag begins with a slash
    char m_quote = '\0';   ///< the one that ends the value it stands in
    char m_before = '\0';  ///< the byte before
    int m_attributes = 0;
    int m_depth = 0;
};

} // namespace tidemark
