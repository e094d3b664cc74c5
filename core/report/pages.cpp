// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages.h"

#include "core/report/flow.h"
#include "core/report/textlines.h"
#include "core/words/words.h"

#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

const TextStyle furnitureStyle{12, 16.5, false, &Palette::inkSoft};
constexpr qreal furnitureFromEdge = fromMillimetres(13);

/// Deals the strips of a flow out to pages, each strip once and in order.
class Paginator {
public:
    Paginator(Flow flow, const PageFormat &format)
        : m_flow(std::move(flow))
        , m_top(fromMillimetres(format.top))
        , m_bottom(fromMillimetres(format.paper.height() - format.bottom))
    {
        startPage();
    }

    void placeAll()
    {
        for (size_t from = 0; from < m_flow.strips.size();) {
            const size_t to = endOfRun(from, Glue::Loose);
            if (m_flow.strips[from].newPage && !atTop())
                breakBefore(from);
            placeTogether(from, to);
            from = to;
        }
    }

    std::vector<Page> pages() { return std::move(m_pages); }
    QHash<NodeId, int> anchors() { return std::move(m_anchors); }

private:
    bool atTop() const { return m_y <= m_top; }

    /// Past the last strip that `from` holds on to with at least that much glue.
    size_t endOfRun(size_t from, Glue glue) const
    {
        while (from < m_flow.strips.size() && m_flow.strips[from].after >= glue)
            ++from;
        return std::min(from + 1, m_flow.strips.size());
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
        return height + headHeight(from) <= m_bottom - m_top;
    }

    // A run that no page can hold is placed by its tightest parts, and those by their strips.
    void placeTogether(size_t from, size_t to)
    {
        if (tryToPlace(from, to))
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
        for (const NodeId &anchor : strip.anchors)
            m_anchors.insert(anchor, int(m_pages.size()) - 1);
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

    void startPage()
    {
        m_pages.emplace_back();
        m_y = m_top;
    }

    void breakBefore(size_t strip)
    {
        const bool wasOpen = m_isFrameOpen;
        if (wasOpen)
            closeFrame(m_y + space::small, true);
        startPage();
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
    qreal m_top;
    qreal m_bottom;
    qreal m_y = 0;
    std::vector<Page> m_pages;
    QHash<NodeId, int> m_anchors;
    size_t m_nextFrame = 0;
    size_t m_frameBox = 0;
    bool m_isFrameOpen = false;
};

void resolveReferences(Pages &pages)
{
    const TextStyle style = styleOf({}, Run::Manner::Quiet);
    for (Page &page : pages.pages) {
        for (Box &box : page) {
            const auto *reference = std::get_if<PageReferenceBox>(&box.content);
            if (!reference)
                continue;
            const int number = pages.firstPageOf.value(reference->target, -1) + 1;
            const QString text = number > 0 ? u"page %1"_s.arg(number) : QString();
            const qreal width = widthOf(text, style);
            if (reference->alignment == Qt::AlignRight)
                box.area.setLeft(box.area.right() - width);
            box.area.setWidth(width);
            box.content = TextBox{text, style};
        }
    }
}

/// Header or footer: one text at the left, cut off where it is too long, and one at the right.
class Furniture {
public:
    Furniture(const PageFormat &format, Box::Use use)
        : m_left(fromMillimetres(format.side))
        , m_right(fromMillimetres(format.paper.width() - format.side))
        , m_use(use)
    {
        const qreal height = fromPoints(furnitureStyle.lineHeight);
        const bool above = use == Box::Use::Header;
        m_top = above ? furnitureFromEdge - height / 2
                      : fromMillimetres(format.paper.height()) - furnitureFromEdge - height / 2;
        m_height = height;
    }

    std::vector<Box> boxes(const QString &left, const QString &right) const
    {
        const qreal rightWidth = widthOf(right, furnitureStyle);
        const qreal room = m_right - m_left - rightWidth - space::large;
        const QFontMetricsF metrics(fontOf(furnitureStyle));
        const QString shown = metrics.elidedText(left.left(300).simplified(), Qt::ElideRight, room);
        std::vector<Box> boxes;
        if (!shown.isEmpty())
            boxes.push_back(box(m_left, room, shown));
        boxes.push_back(box(m_right - rightWidth, rightWidth, right));
        return boxes;
    }

private:
    Box box(qreal x, qreal width, const QString &text) const
    {
        return {{x, m_top, width, m_height}, {}, m_use, TextBox{text, furnitureStyle}};
    }

    qreal m_left;
    qreal m_right;
    qreal m_top;
    qreal m_height;
    Box::Use m_use;
};

void addFurniture(Pages &pages, const Report &report)
{
    const Furniture header(pages.format, Box::Use::Header);
    const Furniture footer(pages.format, Box::Use::Footer);
    const QString title = report.title == report.planTitle
                              ? report.title
                              : report.planTitle + u" · "_s + report.title;
    const auto above = header.boxes(title, u"As at %1"_s.arg(words::date(report.asAt)));
    for (int i = 0; i < pages.count(); ++i) {
        Page &page = pages.pages[size_t(i)];
        page.insert(page.begin(), above.begin(), above.end());
        const auto below = footer.boxes(
            report.organisation,
            u"Page %1 of %2"_s.arg(QString::number(i + 1), QString::number(pages.count())));
        page.insert(page.end(), below.begin(), below.end());
    }
}

} // namespace

Pages paginate(const Report &report, const PageFormat &format)
{
    const qreal width = fromMillimetres(format.paper.width() - 2 * format.side);
    Paginator paginator(flowOf(report, fromMillimetres(format.side), width), format);
    paginator.placeAll();

    Pages pages;
    pages.format = format;
    pages.title = report.title;
    pages.language = report.language;
    pages.generatedAt = report.generatedAt;
    pages.pages = paginator.pages();
    pages.firstPageOf = paginator.anchors();
    resolveReferences(pages);
    addFurniture(pages, report);
    return pages;
}

} // namespace tidemark::report
