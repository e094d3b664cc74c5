// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/guardedxml.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// LibreOffice's root elements have about 40 attributes, and nothing is nested deeper than 100.
constexpr int mostAttributes = 200;
constexpr int deepestElement = 1000;

} // namespace

GuardedXml::GuardedXml(QIODevice &source, const QString &name, Intake &intake)
    : m_source(source)
    , m_name(name)
    , m_intake(intake)
{
    QIODevice::open(ReadOnly);
}

qint64 GuardedXml::readData(char *data, qint64 most)
{
    const qint64 count = m_intake.stopped() ? -1 : m_source.read(data, most);
    for (qint64 i = 0; i < count; ++i)
        look(data[i]);
    const QString part = m_name.isEmpty() ? u"it"_s : u"its part "_s + m_name;
    if (m_attributes > mostAttributes)
        m_intake.stopDamaged(u"%1 has a tag of more than %2 attributes"_s.arg(
            part, QString::number(mostAttributes)));
    else if (m_depth > deepestElement)
        m_intake.stopDamaged(
            u"%1 is nested more than %2 deep"_s.arg(part, QString::number(deepestElement)));
    return m_intake.stopped() || count == 0 ? -1 : count;
}

// Comments and the like are no tags. What looks like one inside of them is counted: it ends soon.
void GuardedXml::look(char byte)
{
    if (byte == '\0') // half of a letter in UTF-16
        return;
    if (m_inTag) {
        lookInTag(byte);
    } else if (byte == '<' && m_attributes <= mostAttributes) {
        m_inTag = true;
        m_first = true;
        m_closes = false;
        m_attributes = 0;
    }
    m_before = byte;
}

void GuardedXml::lookInTag(char byte)
{
    const bool first = std::exchange(m_first, false);
    if (first && (byte == '!' || byte == '?')) {
        m_inTag = false;
    } else if (first && byte == '/') {
        m_closes = true;
    } else if (m_quote != '\0') {
        m_quote = byte == m_quote ? '\0' : m_quote;
    } else if (byte == '"' || byte == '\'') {
        m_quote = byte;
    } else if (byte == '=') {
        ++m_attributes;
    } else if (byte == '>') {
        m_inTag = false;
        if (m_closes)
            m_depth = std::max(0, m_depth - 1);
        else if (m_before != '/' && m_depth <= deepestElement)
            ++m_depth;
    }
}

} // namespace tidemark
