// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/pdfwriter.h"

#include "core/paper/glyphs.h"
#include "core/pdf/tagging.h"
#include "core/words/words.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

/// While it lives hashes have one order: the one in which QPdfWriter writes its fonts. Hashes that
/// exist already keep the seed they were made with.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(FixedHashOrder)
};

constexpr qreal pointsPerUnit = 72.0 / unitsPerInch;

/// Paints pages with a marker wherever what is painted begins to belong to something else, and
/// notes down what the finishing pass must know.
class TaggedPainter {
public:
    TaggedPainter(const Report &report, Pages pages)
        : m_pages(std::move(pages))
        , m_structure(report)
    {
        forEachNode(report, [this](const Node &node, int) {
            m_texts.insert(node.id, textOf(node.runs));
            if (node.role == Role::Heading)
                m_tagging.bookmarks.push_back({node.level, textOf(node.runs).simplified(),
                                               placeOf(m_pages.anchors.value(node.id))});
        });
        const QDate made = report.generatedAt.isValid() ? report.generatedAt.date() : report.asAt;
        const QDateTime moment = made.startOfDay(Qt::UTC);
        m_tagging.properties = {
            report.title, report.organisation,
            u"%1, as at %2"_s.arg(report.planTitle, words::date(report.asAt)), report.language,
            moment.isValid() ? moment : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)};
    }

    bool paint(QPdfWriter &writer, const Palette &palette)
    {
        QPainter painter;
        setPaper(writer, m_pages.formatOf(0));
        if (!painter.begin(&writer))
            return false;
        for (m_page = 0; m_page < m_pages.count(); ++m_page) {
            if (m_page > 0 && !beginPage(writer, m_pages.formatOf(m_page)))
                return false;
            m_isNewPage = true;
            paintPage(painter, m_pages, m_page, palette,
                      [&](const Box &box) { markBefore(painter, box); });
            m_pages.pages[size_t(m_page)] = Page();
        }
        return painter.end();
    }

    Tagging tagging()
    {
        m_tagging.elements = std::move(m_structure.elements);
        return std::move(m_tagging);
    }

private:
    static void setPaper(QPdfWriter &writer, const PageFormat &format)
    {
        writer.setPageSize(
            QPageSize(format.paper, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch));
    }

    static bool beginPage(QPdfWriter &writer, const PageFormat &format)
    {
        setPaper(writer, format);
        return writer.newPage();
    }

    void markBefore(QPainter &painter, const Box &box)
    {
        const ContentMark mark = markOf(box);
        if (mark.kind == ContentMark::Kind::Element)
            note(box, mark.element);
        if (!std::exchange(m_isNewPage, false) && mark.actualText.isEmpty()
            && mark == m_tagging.marks.back())
            return;
        painter.fillRect(markerOf(m_tagging.marks.size()), Qt::black);
        m_tagging.marks.push_back(mark);
    }

    ContentMark markOf(const Box &box) const
    {
        ContentMark mark{kindOf(box.use), m_page, m_structure.elementOf(box), actualTextOf(box)};
        if (mark.element >= 0)
            mark.kind = ContentMark::Kind::Element;
        return mark;
    }

    static ContentMark::Kind kindOf(Box::Use use)
    {
        switch (use) {
        case Box::Use::Header:
            return ContentMark::Kind::Header;
        case Box::Use::Footer:
            return ContentMark::Kind::Footer;
        case Box::Use::RepeatedHead:
            return ContentMark::Kind::RepeatedHead;
        default:
            return ContentMark::Kind::Layout;
        }
    }

    static QString actualTextOf(const Box &box)
    {
        const auto *text = std::get_if<TextBox>(&box.content);
        if (!text || (text->actualText.isEmpty() && isReadBack(text->text)))
            return {};
        return text->actualText.isEmpty() ? text->text : text->actualText;
    }

    void note(const Box &box, int element)
    {
        if (std::holds_alternative<DrawingBox>(box.content))
            m_structure.elements[size_t(element)].box = onPage(box.area);
        const auto *text = std::get_if<TextBox>(&box.content);
        if (text && !text->target.isEmpty() && m_pages.anchors.contains(text->target))
            m_tagging.links.push_back({m_page, onPage(box.area), element, wordsOf(box, *text),
                                       placeOf(m_pages.anchors.value(text->target))});
    }

    // A page's number is said with what begins there.
    QString wordsOf(const Box &box, const TextBox &text) const
    {
        const QString own = text.text.simplified();
        const QString of = m_texts.value(text.run < 0 ? text.target : box.node).simplified();
        if (own.isEmpty() || of.isEmpty())
            return own + of;
        return text.run < 0 ? own + u": "_s + of : own;
    }

    // As QPdfWriter rounds it.
    qreal heightOf(int page) const
    {
        return std::round(m_pages.formatOf(page).size().height() * pointsPerUnit);
    }

    QRectF onPage(const QRectF &area) const
    {
        const QSizeF size = area.size() * pointsPerUnit;
        return {area.left() * pointsPerUnit, heightOf(m_page) - area.bottom() * pointsPerUnit,
                size.width(), size.height()};
    }

    PdfPlace placeOf(const Anchor &anchor) const
    {
        return {anchor.page, heightOf(anchor.page) - anchor.top * pointsPerUnit};
    }

    Pages m_pages;
    Structure m_structure;
    QHash<NodeId, QString> m_texts;
    Tagging m_tagging;
    int m_page = 0;
    bool m_isNewPage = true;
};

/// A report on paper before the finishing pass.
struct Painted {
    QByteArray pdf;
    Tagging tagging;
};

std::optional<Painted> painted(Report report, Pages pages, const Palette &palette)
{
    TaggedPainter painter(report, std::move(pages));
    report.body.clear();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setPageMargins({});
        if (!painter.paint(writer, palette))
            return std::nullopt;
    }
    return Painted{buffer.data(), painter.tagging()};
}

Error failure(const QString &title, const QString &why)
{
    return {Error::Kind::Io,
            u"The report “%1” could not be written as a PDF. %2"_s.arg(title, why)};
}

} // namespace

Result<QByteArray> toPdf(Report report, Pages pages, const Palette &palette)
{
    const FixedHashOrder order;
    const QString title = report.title;
    const auto plain = painted(std::move(report), std::move(pages), palette);
    if (!plain)
        return failure(title, u"Free some memory and try again."_s);
    auto pdf = tagged(plain->pdf, plain->tagging);
    if (!pdf)
        return failure(title, u"Please tell the authors of Tidemark: "_s + pdf.error().message);
    return pdf;
}

} // namespace tidemark::report
