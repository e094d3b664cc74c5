// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/textlines.h"

#include "core/paper/glyphs.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <optional>

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
        QString actualText;
    };
    QString text;
    QList<Part> parts;
};

StyledText styled(const Runs &runs, const TextStyle &base)
{
    StyledText all;
    for (int i = 0; i < int(runs.size()); ++i) {
        const Run &run = runs[i];
        if (run.text.isEmpty())
            continue;
        TextStyle style = styleOf(base, run.manner);
        for (const Glyphs &piece : glyphsOf(run.text)) {
            style.fallback = piece.fallback;
            all.parts.append({all.text.size(), style, i, piece.actualText});
            all.text += piece.text;
        }
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

/// The width of a text that one font has.
qreal advanceOf(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(fontOf(style)).horizontalAdvance(text);
}

bool hasRightToLeft(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL
               || c.direction() == QChar::DirAN || c.direction() == QChar::DirRLE
               || c.direction() == QChar::DirRLO || c.direction() == QChar::DirRLI;
    });
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

    // Text that is taken out of a page goes on in the next line.
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
            addLine(layout, layout.lineAt(i), from);
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

    void addLine(const QTextLayout &layout, const QTextLine &line, qsizetype offset)
    {
        Line broken;
        broken.direction = m_direction;
        const qsizetype start = offset + line.textStart();
        const qsizetype end = start + line.textLength();
        const auto text = QStringView(m_all.text).mid(start, end - start);
        const bool turns = m_direction == Qt::RightToLeft || hasRightToLeft(text);
        qreal x = 0;
        forEachPart(m_all, start, end,
                    [&](qsizetype from, qsizetype to, const StyledText::Part &part) {
                        if (turns)
                            return addTurning(broken, layout, line, offset, from, to, part);
                        const QString own = m_all.text.mid(from, to - from);
                        const qreal width = advanceOf(own, part.style);
                        broken.fragments.push_back({own, part.style, part.run, x, width,
                                                    Qt::LeftToRight, part.actualText});
                        x += width;
                    });
        m_lines.push_back(std::move(broken));
    }

    // Where the direction changes, a part lies in several places of the line: each is a fragment.
    void addTurning(Line &broken, const QTextLayout &layout, const QTextLine &line,
                    qsizetype offset, qsizetype from, qsizetype to, const StyledText::Part &part)
    {
        const qreal shift = m_direction == Qt::RightToLeft ? m_width - line.naturalTextWidth() : 0;
        while (from < to) {
            const qsizetype end = endOfDirection(layout, line, offset, from, to, part.style);
            Fragment fragment{m_all.text.mid(from, end - from), part.style, part.run, m_width};
            fragment.actualText = part.actualText;
            fragment.width = advanceOf(fragment.text, part.style);
            for (const QGlyphRun &run : line.glyphRuns(int(from - offset), int(end - from))) {
                for (const QPointF &glyph : run.positions())
                    fragment.x = std::min(fragment.x, glyph.x() + shift);
                if (run.isRightToLeft())
                    fragment.direction = Qt::RightToLeft;
            }
            broken.fragments.push_back(std::move(fragment));
            from = end;
        }
    }

    // A fragment has one direction. A number after Arabic stands on the other side of it than what
    // follows, though both run from left to right.
    qsizetype endOfDirection(const QTextLayout &layout, const QTextLine &line, qsizetype offset,
                             qsizetype from, qsizetype to, const TextStyle &style) const
    {
        std::optional<bool> isRightToLeft;
        qreal expected = 0;
        for (qsizetype next = from; from < to; from = next) {
            const int at = int(from - offset);
            next = std::clamp<qsizetype>(layout.nextCursorPosition(at) + offset, from + 1, to);
            const auto runs = line.glyphRuns(at, int(next - from));
            if (runs.isEmpty())
                continue;
            const bool turned = runs.first().isRightToLeft();
            const qreal x = runs.first().positions().first().x();
            const bool isFar = !turned && std::abs(x - expected) > fromPoints(style.size) / 4;
            if (isRightToLeft && (*isRightToLeft != turned || isFar))
                return from;
            isRightToLeft = turned;
            expected = x + advanceOf(m_all.text.mid(from, next - from), style);
        }
        return to;
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
        const QString text = textOf(glyphsOf(run.text));
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
    qreal width = 0;
    TextStyle own = style;
    for (const Glyphs &piece : glyphsOf(text)) {
        own.fallback = style.fallback || piece.fallback;
        width += advanceOf(piece.text, own);
    }
    return width;
}

} // namespace tidemark::report
