// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/prose.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr QChar bullet(u'•');

bool beginsWithPoint(QStringView line)
{
    return line.size() > 1 && (line[0] == u'-' || line[0] == u'*' || line[0] == u'–')
           && line[1].isSpace();
}

/// Collects lines into paragraphs and points into lists.
class ProseReader {
public:
    explicit ProseReader(const NodeId &prefix) : m_prefix(prefix) {}

    void readLine(QStringView line)
    {
        line = line.trimmed();
        if (line.isEmpty())
            return endParagraph();
        if (beginsWithPoint(line))
            return addPoint(line.sliced(1));
        const auto pieces = line.split(bullet);
        if (const auto before = pieces.front().trimmed(); !before.isEmpty())
            addToParagraph(before);
        for (const auto &piece : pieces.sliced(1))
            addPoint(piece);
    }

    Nodes blocks()
    {
        endParagraph();
        return std::move(m_blocks);
    }

private:
    NodeId nextBlock() const { return m_prefix + u".%1"_s.arg(m_blocks.size() + 1); }

    void addToParagraph(QStringView line)
    {
        if (!m_paragraph.isEmpty())
            m_paragraph += u'\n';
        m_paragraph += line;
        m_inList = false;
    }

    void endParagraph()
    {
        if (!m_paragraph.isEmpty())
            m_blocks.push_back(paragraph(nextBlock(), m_paragraph));
        m_paragraph.clear();
        m_inList = false;
    }

    void addPoint(QStringView text)
    {
        text = text.trimmed();
        if (text.isEmpty())
            return;
        if (!m_inList) {
            endParagraph();
            m_blocks.push_back(list(nextBlock()));
            m_inList = true;
        }
        Node &points = m_blocks.back();
        const auto id = points.id + u".%1"_s.arg(points.children.size() + 1);
        points.children.push_back(item(id, {{text.toString()}}));
    }

    NodeId m_prefix;
    Nodes m_blocks;
    QString m_paragraph;
    bool m_inList = false;
};

QString withPlainLineEnds(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    for (const char16_t end : {u'\r', u'\x0b', u'\x0c', u'\u2028', u'\u2029'})
        text.replace(QChar(end), u'\n');
    return text;
}

} // namespace

Nodes proseBlocks(const NodeId &prefix, const QString &text)
{
    ProseReader reader(prefix);
    const QString plain = withPlainLineEnds(text);
    for (const auto &line : QStringView(plain).split(u'\n'))
        reader.readLine(line);
    return reader.blocks();
}

} // namespace tidemark::report
