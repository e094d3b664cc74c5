// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pages.h"

#include "core/paper/paginator.h"
#include "core/paper/textlines.h"
#include "core/words/words.h"

#include <QStringList>

#include <algorithm>
#include <climits>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

const TextStyle furnitureStyle{12, 16.5, false, &Palette::inkSoft};
constexpr qsizetype longestFurniture = 300; // characters; more never has room
constexpr qreal furnitureFromEdge = fromMillimetres(13);

/// Finds where each node begins: at the first box of it or of its children.
class Places {
public:
    explicit Places(const Pages &pages)
    {
        for (int i = pages.count() - 1; i >= 0; --i) {
            const Page &page = pages.pages[size_t(i)];
            std::for_each(page.rbegin(), page.rend(), [&](const Box &box) {
                if (box.use != Box::Use::RepeatedHead)
                    m_boxes.insert(box.node, {i, box.area.top()});
            });
        }
    }

    QHash<NodeId, Anchor> of(const Report &report)
    {
        for (const Node &node : report.body)
            place(node);
        return std::move(m_places);
    }

private:
    // A node without a word of its own stands where the reader has got to.
    Anchor place(const Node &node)
    {
        Anchor first = m_boxes.value(node.id, nowhere);
        for (const Node &child : node.children)
            first = earlier(first, place(child));
        if (first == nowhere)
            first = m_reached;
        m_reached = earlier(m_reached, first) == m_reached ? first : m_reached;
        m_places.insert(node.id, first);
        return first;
    }

    static Anchor earlier(const Anchor &one, const Anchor &other)
    {
        const bool isOther = std::tie(other.page, other.top) < std::tie(one.page, one.top);
        return isOther ? other : one;
    }

    static constexpr Anchor nowhere{INT_MAX, 0};

    QHash<NodeId, Anchor> m_boxes;
    QHash<NodeId, Anchor> m_places;
    Anchor m_reached;
};

void resolveReferences(Pages &pages)
{
    const TextStyle style = styleOf({}, Run::Manner::Quiet);
    for (Page &page : pages.pages) {
        for (Box &box : page) {
            const auto *reference = std::get_if<PageReferenceBox>(&box.content);
            if (!reference)
                continue;
            const int number = pages.anchors.value(reference->target, {-1, 0}).page + 1;
            // The blank keeps it apart from what is read before it.
            const QString text = number > 0 ? u" page %1"_s.arg(number) : QString();
            const qreal width = widthOf(text, style);
            box.area.setLeft(box.area.right() - width);
            TextBox resolved{text, style};
            resolved.target = reference->target;
            box.content = std::move(resolved);
        }
    }
}

/// The text, cut off where it is wider than the room.
QString shortened(const QString &text, qreal room)
{
    if (widthOf(text, furnitureStyle) <= room)
        return text;
    const auto lines = linesOf({{text}}, furnitureStyle, room - widthOf(u"…"_s, furnitureStyle));
    QString first;
    for (const Fragment &part : lines.front().fragments)
        first += part.actualText.isEmpty() ? part.text : part.actualText;
    return first.trimmed() + u'…';
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

    /// What is left for the text at the left.
    qreal roomBeside(const QString &right) const
    {
        return m_right - m_left - widthOf(right, furnitureStyle) - space::large;
    }

    std::vector<Box> boxes(const QString &left, const QString &right) const
    {
        const qreal rightWidth = widthOf(right, furnitureStyle);
        const qreal room = roomBeside(right);
        const QString shown = shortened(left.left(longestFurniture).simplified(), room);
        std::vector<Box> boxes;
        add(boxes, m_left, room, shown);
        add(boxes, m_right - rightWidth, rightWidth + 1, right);
        return boxes;
    }

private:
    void add(std::vector<Box> &boxes, qreal x, qreal width, const QString &text) const
    {
        const auto lines = linesOf({{text}}, furnitureStyle, width);
        for (const Fragment &part : lines.front().fragments) {
            TextBox box{part.text, part.style, part.direction};
            box.actualText = part.actualText;
            boxes.push_back({{x + part.x, m_top, part.width, m_height}, {}, m_use, std::move(box)});
        }
    }

    qreal m_left;
    qreal m_right;
    qreal m_top;
    qreal m_height;
    Box::Use m_use;
};

/// The heading of the part in which each page begins: of the innermost section with one of level 2
/// around what stands first on it.
class RunningHeads {
public:
    explicit RunningHeads(const Report &report) { visit(report.body, {}); }

    QString of(const Page &page) const
    {
        const auto first = std::find_if(page.begin(), page.end(), [](const Box &box) {
            return box.use == Box::Use::Content || box.use == Box::Use::RepeatedHead;
        });
        return first == page.end() ? QString() : m_parts.value(first->node);
    }

private:
    void visit(const Nodes &nodes, const QString &part)
    {
        for (const Node &node : nodes) {
            const QString title = node.role == Role::Section ? headingIn(node) : QString();
            const QString own = title.isEmpty() ? part : title;
            m_parts.insert(node.id, own);
            visit(node.children, own);
        }
    }

    static QString headingIn(const Node &part)
    {
        for (const Node &node : part.children) {
            if (node.role == Role::Heading && node.level == 2)
                return textOf(node.runs);
            if (const QString within = isGroup(node) ? headingIn(node) : QString();
                !within.isEmpty())
                return within;
        }
        return {};
    }

    QHash<NodeId, QString> m_parts;
};

/// "DRAFT · Council Plan 2024 to 2028 · Performance report": as many of them as have room.
QString nameOf(const Report &report, qreal room)
{
    QStringList parts{report.edition, report.planTitle};
    if (report.title != report.planTitle)
        parts.append(report.title);
    parts.removeAll(QString());
    const auto text = [&] { return parts.join(u" · "_s).left(longestFurniture).simplified(); };
    while (parts.size() > 1 && widthOf(text(), furnitureStyle) > room)
        parts.removeLast();
    return text();
}

// Of pages that are not all of the report nobody knows yet how many there will be.
void addFurniture(Pages &pages, const Report &report, bool areAll)
{
    const RunningHeads heads(report);
    const QString day = u"As at %1"_s.arg(words::date(report.asAt));
    const QString widest = u"Page %1 of %1"_s.arg(pages.count());
    for (int i = 0; i < pages.count(); ++i) {
        const Furniture header(pages.formatOf(i), Box::Use::Header);
        const Furniture footer(pages.formatOf(i), Box::Use::Footer);
        Page &page = pages.pages[size_t(i)];
        const QString part = heads.of(page);
        const auto above = header.boxes(part.isEmpty() ? report.organisation : part, day);
        page.insert(page.begin(), above.begin(), above.end());
        const QString number =
            areAll ? u"Page %1 of %2"_s.arg(QString::number(i + 1), QString::number(pages.count()))
                   : u"Page %1"_s.arg(i + 1);
        const auto below = footer.boxes(nameOf(report, footer.roomBeside(widest)), number);
        page.insert(page.end(), below.begin(), below.end());
    }
}

} // namespace

Pages paginate(const Report &report, const PageFormat &format, Extent extent)
{
    Pages pages = dealtOut(flowOf(report, format));
    pages.anchors = Places(pages).of(report);
    resolveReferences(pages);
    addFurniture(pages, report, extent == Extent::Whole);
    return pages;
}

QHash<NodeId, int> pageNumbers(const Report &report)
{
    return pageNumbersOf(paginate(report));
}

QHash<NodeId, int> pageNumbersOf(const Pages &pages)
{
    QHash<NodeId, int> numbers;
    for (auto anchor = pages.anchors.cbegin(); anchor != pages.anchors.cend(); ++anchor)
        numbers.insert(anchor.key(), anchor->page + 1);
    return numbers;
}

} // namespace tidemark::report
