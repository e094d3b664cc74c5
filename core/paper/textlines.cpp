// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/textlines.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace tidemark::report {

namespace {

// Long texts are broken piece by piece: one QTextLayout over all of a megabyte holds too much.
constexpr qsizetype pieceLength = 3000;
constexpr qsizetype longestWord = 40;

/// Some runs as one text, with the style of each part of it.
struct StyledText {
    struct Part {
        qsizetype from;
        TextStyle style;
        int run;
    };
    QString text;
    QList<Part> parts;
};

bool isUnprintable(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
           || c.unicode() > 0xfffd;
}

/// What cannot be printed becomes U+FFFD, as it does in HTML; a per cent sign stays with its
/// number.
QString printable(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean[i];
        if (c.isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            ++i;
        else if (c == u'\t')
            clean[i] = u' ';
        else if (c == u' ' && i + 1 < clean.size() && clean[i + 1] == u'%')
            clean[i] = QChar::Nbsp;
        else if (c != u'\n' && (c.isSurrogate() || isUnprintable(c)))
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

StyledText styled(const Runs &runs, const TextStyle &base)
{
    StyledText all;
    for (int i = 0; i < int(runs.size()); ++i) {
        const Run &run = runs[i];
        if (run.text.isEmpty())
            continue;
        all.parts.append({all.text.size(), styleOf(base, run.manner), i});
        all.text += printable(run.text);
    }
    return all;
}

/// The parts of a styled text that lie within `from` and `to`, one after the other.
template <typename Visit>
void forEachPart(const StyledText &all, qsizetype from, qsizetype to, Visit visit)
{
    const auto startsAfter = [](qsizetype place, const StyledText::Part &part) {
        return place < part.from;
    };
    auto part = std::upper_bound(all.parts.begin(), all.parts.end(), from, startsAfter);
    for (--part; from < to; ++part) {
        const auto next = std::next(part);
        const qsizetype end = next == all.parts.end() ? to : std::min(to, next->from);
        visit(from, end, *part);
        from = end;
    }
}

/// Breaks one styled text, given as stretches without line feeds, into lines.
class LineBreaker {
public:
    LineBreaker(const StyledText &all, const TextStyle &base, qreal width)
        : m_all(all)
        , m_font(fontOf(base))
        , m_width(width)
    {}

    void breakStretch(qsizetype from, qsizetype to)
    {
        const auto stretch = QStringView(m_all.text).mid(from, to - from);
        m_direction = stretch.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        if (stretch.isEmpty())
            m_lines.push_back({});
        while (from < to)
            from = breakPiece(from, to);
    }

    // Whoever takes the text out of a page reads on in the next line.
    void endWithBlank()
    {
        if (!m_lines.back().fragments.empty())
            m_lines.back().fragments.back().text += u' ';
    }

    std::vector<Line> lines() { return std::move(m_lines); }

private:
    // Returns where the next piece begins: at the last line of this one, which may go on.
    qsizetype breakPiece(qsizetype from, qsizetype end)
    {
        qsizetype to = std::min(end, from + pieceLength);
        if (to < end && m_all.text[to].isLowSurrogate())
            --to;
        QTextLayout layout(m_all.text.mid(from, to - from), m_font);
        layout.setTextOption(option());
        layout.setFormats(formats(from, to));
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
            line.setLineWidth(m_width);
        layout.endLayout();

        const int count = layout.lineCount();
        const int kept = to < end && count > 1 ? count - 1 : count;
        for (int i = 0; i < kept; ++i)
            addLine(layout.lineAt(i), from);
        return kept < count ? from + layout.lineAt(kept).textStart() : to;
    }

    QTextOption option() const
    {
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(m_direction);
        option.setUseDesignMetrics(true);
        return option;
    }

    QList<QTextLayout::FormatRange> formats(qsizetype from, qsizetype to) const
    {
        QList<QTextLayout::FormatRange> ranges;
        forEachPart(m_all, from, to,
                    [&](qsizetype start, qsizetype end, const StyledText::Part &part) {
                        QTextCharFormat format;
                        format.setFont(fontOf(part.style));
                        ranges.append({int(start - from), int(end - start), format});
                    });
        return ranges;
    }

    // The parts of a line follow one another in the direction of the whole text.
    void addLine(const QTextLine &line, qsizetype offset)
    {
        Line broken;
        broken.direction = m_direction;
        const bool rightToLeft = m_direction == Qt::RightToLeft;
        qreal x = rightToLeft ? m_width : 0;
        const qsizetype start = offset + line.textStart();
        forEachPart(m_all, start, start + line.textLength(),
                    [&](qsizetype from, qsizetype to, const StyledText::Part &part) {
                        const QString text = m_all.text.mid(from, to - from);
                        const qreal width = widthOf(text, part.style);
                        broken.fragments.push_back(
                            {text, part.style, part.run, rightToLeft ? x - width : x, width});
                        x += rightToLeft ? -width : width;
                    });
        m_lines.push_back(std::move(broken));
    }

    const StyledText &m_all;
    QFont m_font;
    qreal m_width;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    std::vector<Line> m_lines;
};

} // namespace

std::vector<Line> linesOf(const Runs &runs, const TextStyle &style, qreal width)
{
    const StyledText all = styled(runs, style);
    LineBreaker breaker(all, style, width);
    for (qsizetype from = 0; from <= all.text.size();) {
        const qsizetype feed = all.text.indexOf(u'\n', from);
        const qsizetype to = feed < 0 ? all.text.size() : feed;
        breaker.breakStretch(from, to);
        if (feed >= 0)
            breaker.endWithBlank();
        from = to + 1;
    }
    return breaker.lines();
}

qreal longestWordOf(const Runs &runs, const TextStyle &style)
{
    qreal longest = 0;
    for (const Run &run : runs) {
        const QString text = printable(run.text);
        const TextStyle own = styleOf(style, run.manner);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
        qsizetype from = 0;
        for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
            const QString word = text.mid(from, to - from).trimmed();
            if (word.size() <= longestWord)
                longest = std::max(longest, widthOf(word, own));
            from = to;
        }
    }
    return longest;
}

qreal widthOf(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(fontOf(style)).horizontalAdvance(text);
}

} // namespace tidemark::report
