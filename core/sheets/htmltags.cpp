// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/htmltags.h"

#include "core/sheets/colours.h"
#include "core/sheets/entities.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

bool HtmlCutter::next(HtmlPiece &piece)
{
    piece = {};
    while (m_at < m_page.size()) {
        if (m_page[m_at] == u'<' && takeTag(piece))
            return true;
        if (m_at >= m_page.size())
            return false;
        // From here to the next "<", which may be the one it stands on where that begins no tag.
        const qsizetype end = m_page.indexOf(u'<', m_at + 1);
        const qsizetype from = std::exchange(m_at, end < 0 ? m_page.size() : end);
        piece.text = m_page.mid(from, m_at - from);
        return true;
    }
    return false;
}

bool HtmlCutter::takeTag(HtmlPiece &piece)
{
    while (m_page.mid(m_at, 1) == u'<') {
        const QStringView rest = m_page.mid(m_at);
        if (rest.startsWith(u"<!--")) {
            const qsizetype end = rest.indexOf(u"-->", 4);
            m_at = end < 0 ? m_page.size() : m_at + end + 3;
        } else if (rest.startsWith(u"<!") || rest.startsWith(u"<?")) {
            const qsizetype end = rest.indexOf(u'>');
            m_at = end < 0 ? m_page.size() : m_at + end + 1;
        } else {
            break;
        }
    }
    if (m_page.mid(m_at, 1) != u'<')
        return false;
    const bool closes = m_page.mid(m_at + 1, 1) == u'/';
    const qsizetype first = m_at + (closes ? 2 : 1);
    if (first >= m_page.size() || !m_page[first].isLetter())
        return false;
    m_at = first;
    piece.tag = name();
    piece.closes = closes;
    takeAttributes(piece);
    if (!closes && (piece.tag == u"script" || piece.tag == u"style"))
        takeRaw(piece);
    return true;
}

void HtmlCutter::takeAttributes(HtmlPiece &piece)
{
    for (skipBlanks(); m_at < m_page.size() && m_page[m_at] != u'>'; skipBlanks()) {
        const qsizetype from = m_at;
        const QString key = name();
        skipBlanks();
        QStringView value;
        if (m_page.mid(m_at, 1) == u'=') {
            ++m_at;
            skipBlanks();
            const QStringView quote = m_page.mid(m_at, 1);
            if (quote == u'"' || quote == u'\'') {
                const qsizetype end = m_page.indexOf(quote[0], m_at + 1);
                const qsizetype closed = end < 0 ? m_page.size() : end;
                value = m_page.mid(m_at + 1, closed - m_at - 1);
                m_at = std::min(closed + 1, m_page.size());
            } else {
                const qsizetype begin = m_at;
                while (m_at < m_page.size() && m_page[m_at] != u'>' && !m_page[m_at].isSpace())
                    ++m_at;
                value = m_page.mid(begin, m_at - begin);
            }
        }
        if (!key.isEmpty() && !piece.attributes.contains(key))
            piece.attributes.insert(key, withoutEntities(value));
        if (m_at == from)
            ++m_at; // a stray sign
    }
    m_at = std::min(m_at + 1, m_page.size());
}

// What stands up to the end of a script or a style; only the rules of the style are kept.
void HtmlCutter::takeRaw(HtmlPiece &piece)
{
    const qsizetype end = m_page.indexOf(QString(u"</"_s + piece.tag), m_at, Qt::CaseInsensitive);
    const qsizetype from = std::exchange(m_at, end < 0 ? m_page.size() : end);
    if (piece.tag == u"style")
        piece.text = m_page.mid(from, m_at - from);
}

void HtmlCutter::skipBlanks()
{
    while (m_at < m_page.size() && m_page[m_at].isSpace())
        ++m_at;
}

QString HtmlCutter::name()
{
    const qsizetype from = m_at;
    while (m_at < m_page.size() && m_page[m_at] != u'>' && m_page[m_at] != u'='
           && !m_page[m_at].isSpace() && (m_page[m_at] != u'/' || m_at == from))
        ++m_at;
    return m_page.mid(from, m_at - from).toString().toLower();
}

HtmlLook lookOf(QStringView declarations)
{
    HtmlLook look;
    const auto list = declarations.split(u';');
    for (const QStringView one : list) {
        const qsizetype colon = one.indexOf(u':');
        const QStringView name = one.left(std::max<qsizetype>(0, colon)).trimmed();
        const QStringView value = one.mid(colon + 1).trimmed();
        if (name.compare(u"background", Qt::CaseInsensitive) == 0
            || name.compare(u"background-color", Qt::CaseInsensitive) == 0) {
            look.fill = colourNamed(value);
            if (look.fill == 0) // "red none repeat" names the colour first
                look.fill = colourNamed(value.left(std::max<qsizetype>(0, value.indexOf(u' '))));
        } else if (name.compare(u"font-family", Qt::CaseInsensitive) == 0) {
            const qsizetype comma = value.indexOf(u',');
            look.font = (comma < 0 ? value : value.left(comma)).toString();
            look.font.remove(u'"').remove(u'\'');
        }
    }
    return look;
}

void takeRules(QStringView sheet, QHash<QString, HtmlLook> &classes)
{
    for (qsizetype at = 0; at < sheet.size();) {
        const qsizetype open = sheet.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : sheet.indexOf(u'}', open);
        if (close < 0)
            return;
        const HtmlLook look = lookOf(sheet.mid(open + 1, close - open - 1));
        const auto names = sheet.mid(at, open - at).split(u',');
        for (const QStringView one : names) {
            const QStringView name = one.trimmed();
            const qsizetype dot = name.lastIndexOf(u'.');
            if (dot >= 0 && (look.fill != 0 || !look.font.isEmpty()))
                classes.insert(name.mid(dot + 1).toString(), look);
        }
        at = close + 1;
    }
}

} // namespace tidemark
