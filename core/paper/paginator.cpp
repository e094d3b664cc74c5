// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/paginator.h"

#include <algorithm>

namespace tidemark::report {

namespace {

// Less of a page than this is filled only where what follows cannot be parted.
constexpr qreal leastFilled = 0.75;
// A section that may begin on a new page goes on below where more than a third of this one is free.
constexpr qreal leastBeforeNewPage = 2.0 / 3;

// Of a page that nothing follows on, less than this is not filled by the end of a card: it is cut
// no more, where the page before is still more than half full.
constexpr qreal leastAlone = 0.25;
constexpr qreal leastBeforeLast = 0.5;

/// Deals the strips of a flow out to pages, each strip once and in order.
class Paginator {
public:
    explicit Paginator(Flow flow) : m_flow(std::move(flow))
    {
        startPage(m_flow.strips.empty() ? 0 : m_flow.strips.front().format);
    }

    void placeAll()
    {
        for (size_t from = 0; from < m_flow.strips.size();) {
            const size_t to = endOfRun(from, Glue::Loose);
            const Strip &first = m_flow.strips[from];
            if (first.format != m_format || (first.newPage && filled() >= leastBeforeNewPage))
                breakBefore(from);
            placeTogether(from, to);
            from = to;
        }
    }

    Pages pages()
    {
        return {m_flow.formats.front(), std::move(m_pages), std::move(m_pageFormats), {}};
    }

private:
    bool atTop() const { return m_y <= m_top; }
    qreal filled() const { return (m_y - m_top) / (m_bottom - m_top); }

    /// Past the last strip that `from` holds on to with at least that much glue.
    size_t endOfRun(size_t from, Glue glue) const
    {
        size_t end = from + 1;
        while (end < m_flow.strips.size() && m_flow.strips[end - 1].after >= glue
               && m_flow.strips[end].format == m_flow.strips[from].format)
            ++end;
        return end;
    }

    qreal height(size_t from, size_t to) const
    {
        qreal height = 0;
        for (size_t i = from; i < to; ++i)
            height += m_flow.strips[i].height + (i > from ? m_flow.strips[i].before : 0);
        return height;
    }

    qreal headHeight(size_t strip) const
    {
        const int head = m_flow.strips[strip].head;
        return head < 0 ? 0 : heightOf(m_flow.heads[size_t(head)]);
    }

    bool fitsHere(size_t from, qreal height) const
    {
        const qreal before = atTop() ? 0 : m_flow.strips[from].before;
        return m_y + before + height <= m_bottom;
    }

    bool fitsOnNewPage(size_t from, qreal height) const
    {
        const qreal head = headHeight(from);
        const qreal before = head > 0 ? m_flow.strips[from].before : 0;
        return head + before + height <= m_bottom - m_top;
    }

    // A run that no page can hold, or that would leave this one too empty, is placed by its
    // tightest parts, and those by their strips.
    void placeTogether(size_t from, size_t to)
    {
        const bool mayBreak = filled() >= leastFilled || wouldLeaveLittle(from, to);
        if ((mayBreak || fitsHere(from, height(from, to))) && tryToPlace(from, to))
            return;
        for (size_t part = from; part < to;) {
            const size_t end = std::min(to, endOfRun(part, Glue::Tight));
            if (!tryToPlace(part, end)) {
                for (size_t i = part; i < end; ++i)
                    placeSomewhere(i);
            }
            part = end;
        }
    }

    // What would stand of it on the next page is little, and nothing else follows there.
    bool wouldLeaveLittle(size_t from, size_t to) const
    {
        const bool isLast = to == m_flow.strips.size() || m_flow.strips[to].newPage
                            || m_flow.strips[to].format != m_format;
        const qreal left = height(from, to) - (m_bottom - m_y);
        return isLast && filled() >= leastBeforeLast && left > 0
               && left < leastAlone * (m_bottom - m_top);
    }

    bool tryToPlace(size_t from, size_t to)
    {
        const qreal needed = height(from, to);
        const bool here = fitsHere(from, needed);
        if (!here && !fitsOnNewPage(from, needed))
            return false;
        if (!here)
            breakBefore(from);
        for (size_t i = from; i < to; ++i)
            place(i);
        return true;
    }

    void placeSomewhere(size_t strip)
    {
        if (!fitsHere(strip, m_flow.strips[strip].height) && !atTop())
            breakBefore(strip);
        place(strip);
    }

    void place(size_t index)
    {
        Strip &strip = m_flow.strips[index];
        m_y += atTop() ? 0 : strip.before;
        if (m_nextFrame < m_flow.frames.size() && m_flow.frames[m_nextFrame].first == index)
            openFrame(m_y, false);
        put(std::move(strip.boxes));
        m_y += strip.height;
        if (m_isFrameOpen && m_flow.frames[m_nextFrame].last == index) {
            closeFrame(m_y, false);
            ++m_nextFrame;
        }
    }

    void put(std::vector<Box> boxes)
    {
        for (Box &box : boxes) {
            box.area.translate(0, m_y);
            m_pages.back().push_back(std::move(box));
        }
    }

    void startPage(int index)
    {
        const PageFormat &format = m_flow.formats[size_t(index)];
        m_format = index;
        m_top = fromMillimetres(format.top);
        m_bottom = fromMillimetres(format.paper.height() - format.bottom);
        m_y = m_top;
        m_pages.emplace_back();
        m_pageFormats.push_back(format);
    }

    void breakBefore(size_t strip)
    {
        const bool wasOpen = m_isFrameOpen;
        if (wasOpen)
            closeFrame(m_y + space::small, true);
        startPage(m_flow.strips[strip].format);
        if (wasOpen)
            openFrame(m_y - space::small, true);
        repeatHead(m_flow.strips[strip].head);
    }

    void repeatHead(int head)
    {
        if (head < 0)
            return;
        for (Strip strip : m_flow.heads[size_t(head)]) {
            for (Box &box : strip.boxes)
                box.use = Box::Use::RepeatedHead;
            m_y += strip.before;
            put(std::move(strip.boxes));
            m_y += strip.height;
        }
    }

    // The ground is painted before what stands on it, so its place among the boxes is kept.
    void openFrame(qreal top, bool openAbove)
    {
        const Frame &frame = m_flow.frames[m_nextFrame];
        m_frameBox = m_pages.back().size();
        m_isFrameOpen = true;
        m_pages.back().push_back({{frame.x, top, frame.width, 0},
                                  frame.node,
                                  Box::Use::Decoration,
                                  GroundBox{frame.filled, openAbove, false}});
    }

    void closeFrame(qreal bottom, bool openBelow)
    {
        Box &box = m_pages.back()[m_frameBox];
        box.area.setBottom(bottom);
        std::get<GroundBox>(box.content).openBelow = openBelow;
        m_isFrameOpen = false;
    }

    Flow m_flow;
    int m_format = 0; ///< of the page, in m_flow.formats
    qreal m_top = 0;
    qreal m_bottom = 0;
    qreal m_y = 0;
    std::vector<Page> m_pages;
    std::vector<PageFormat> m_pageFormats;
    size_t m_nextFrame = 0;
    size_t m_frameBox = 0;
    bool m_isFrameOpen = false;
};

} // namespace

Pages dealtOut(Flow flow)
{
    Paginator paginator(std::move(flow));
    paginator.placeAll();
    return paginator.pages();
}

} // namespace tidemark::report
