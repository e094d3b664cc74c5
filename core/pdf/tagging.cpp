// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/tagging.h"

#include "core/base/escape.h"
#include "core/pdf/qpdf.h"
#include "core/pdf/tounicode.h"

#include <QTimeZone>

#include <map>
#include <string>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

using Object = QPDFObjectHandle;
using Entries = std::map<std::string, Object>;

constexpr qsizetype qCompressHead = 4; ///< bytes it puts before what other programs know

Object words(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

Object real(qreal value)
{
    return Object::newReal(value, 2);
}

Object rectangle(const QRectF &area)
{
    return Object::newArray(
        {real(area.left()), real(area.top()), real(area.right()), real(area.bottom())});
}

QByteArray bytesOf(Object stream)
{
    const auto buffer = stream.getStreamData(qpdf_dl_generalized);
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                      qsizetype(buffer->getSize()));
}

void setBytes(Object stream, const QByteArray &bytes)
{
    stream.replaceStreamData(bytes.toStdString(), Object::newNull(), Object::newNull());
}

/// Names and whole numbers, each made once. QPDF keeps every object until it has written all, and
/// the elements of a long report name hundreds of thousands of times what they are.
class SharedObjects {
public:
    Object name(const QByteArray &text)
    {
        const auto [place, isNew] = m_names.try_emplace(text.toStdString());
        if (isNew)
            place->second = Object::newName('/' + place->first);
        return place->second;
    }

    Object integer(qsizetype value)
    {
        const auto [place, isNew] = m_integers.try_emplace(value);
        if (isNew)
            place->second = Object::newInteger(value);
        return place->second;
    }

private:
    std::unordered_map<std::string, Object> m_names;
    std::unordered_map<qsizetype, Object> m_integers;
};

/// The finishing pass over one file.
class Tagger {
public:
    Tagger(const QByteArray &painted, const Tagging &tagging) : m_tagging(tagging)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("report", painted.constData(), size_t(painted.size()));
        m_pages = m_pdf.getAllPages();
    }

    Result<QByteArray> run()
    {
        m_content.resize(m_tagging.elements.size());
        for (size_t page = 0; page < m_pages.size(); ++page) {
            if (const auto marked = markPage(page); !marked)
                return marked.error();
        }
        addLinks();
        addStructure();
        addBookmarks();
        addProperties();
        mendFonts();
        return written();
    }

private:
    /// Something an element owns directly: marked content or a link's annotation.
    struct Content {
        size_t page;
        qsizetype mcid; ///< -1: an annotation
        Object annotation;
    };

    /// The nearest element that has a role: the one that owns what is painted for this one.
    size_t ownerOf(int element) const
    {
        auto owner = size_t(element);
        while (m_tagging.elements[owner].role.isEmpty())
            owner = size_t(m_tagging.elements[owner].parent);
        return owner;
    }

    Result<void> markPage(size_t page)
    {
        Object stream = m_pages[page].getKey("/Contents");
        const auto marked = markedContent(
            bytesOf(stream), m_tagging.marks, m_nextMark, int(page),
            [this](int element) { return m_tagging.elements[ownerOf(element)].role; });
        if (!marked)
            return marked.error();
        setCompressed(stream, marked->content);
        std::vector<int> owners;
        for (size_t mcid = 0; mcid < marked->marks.size(); ++mcid) {
            const int element = m_tagging.marks[marked->marks[mcid]].element;
            m_content[size_t(element)].push_back({page, qsizetype(mcid), {}});
            owners.push_back(element);
        }
        m_ownersOnPage.push_back(std::move(owners));
        m_pages[page].removeKey("/Annots");
        m_pages[page].replaceKey("/Tabs", name("S"));
        m_pages[page].replaceKey("/StructParents", integer(qsizetype(page)));
        return {};
    }

    Object name(const QByteArray &text) { return m_shared.name(text); }
    Object integer(qsizetype value) { return m_shared.integer(value); }

    // As QPDF would when it writes: until then it holds all pages at once.
    void setCompressed(Object stream, const QByteArray &bytes)
    {
        const QByteArray data = qCompress(bytes).sliced(qCompressHead);
        stream.replaceStreamData(data.toStdString(), name("FlateDecode"), Object::newNull());
    }

    Object destination(const PdfPlace &place)
    {
        return Object::newArray({m_pages[size_t(place.page)], name("XYZ"), integer(0),
                                 real(place.top), Object::newNull()});
    }

    void addLinks()
    {
        std::map<size_t, Object> annotations;
        for (size_t i = 0; i < m_tagging.links.size(); ++i) {
            const PdfLink &link = m_tagging.links[i];
            const Object action =
                Object::newDictionary({{"/S", name("GoTo")}, {"/D", destination(link.to)}});
            const Object annotation = m_pdf.makeIndirectObject(Object::newDictionary(
                {{"/Type", name("Annot")},
                 {"/Subtype", name("Link")},
                 {"/Rect", rectangle(link.area)},
                 {"/Border", Object::newArray({integer(0), integer(0), integer(0)})},
                 {"/F", integer(4)},
                 {"/A", action},
                 {"/Contents", words(link.contents)},
                 {"/StructParent", integer(qsizetype(m_pages.size()) + qsizetype(i))}}));
            const auto page = size_t(link.page);
            annotations.try_emplace(page, Object::newArray()).first->second.appendItem(annotation);
            m_content[size_t(link.element)].push_back({page, -1, annotation});
        }
        for (auto &[page, all] : annotations)
            m_pages[page].replaceKey("/Annots", all);
    }

    // An element without content is left out; a cell keeps its column.
    std::vector<bool> needed() const
    {
        const auto &elements = m_tagging.elements;
        std::vector<bool> needed(elements.size(), false);
        needed.front() = true; // the document itself, of a report without a word too
        for (size_t i = elements.size(); i-- > 0;) {
            const Element &element = elements[i];
            needed[i] =
                needed[i] || !m_content[i].empty() || element.role == "TD" || element.role == "TH";
            if (needed[i] && element.parent >= 0)
                needed[size_t(element.parent)] = true;
        }
        return needed;
    }

    void addStructure()
    {
        const auto &elements = m_tagging.elements;
        const std::vector<bool> isNeeded = needed();
        Object root = m_pdf.makeIndirectObject(
            Object::newDictionary(Entries{{"/Type", name("StructTreeRoot")}}));
        m_objects.resize(elements.size());
        std::vector<std::vector<Object>> children(elements.size());
        std::vector<qsizetype> pageOf(elements.size(), -1);
        for (size_t i = 0; i < elements.size(); ++i) {
            if (!isNeeded[i])
                continue;
            const size_t owner = ownerOf(int(i));
            if (owner == i) {
                const int parent = elements[i].parent;
                const size_t above = parent < 0 ? 0 : ownerOf(parent);
                m_objects[i] = m_pdf.makeIndirectObject(
                    elementObject(elements[i], parent < 0 ? root : m_objects[above]));
                if (parent >= 0)
                    children[above].push_back(m_objects[i]);
            }
            for (const Content &content : m_content[i])
                children[owner].push_back(childOf(content, owner, pageOf));
        }
        for (size_t i = 0; i < elements.size(); ++i) {
            if (children[i].size() == 1)
                m_objects[i].replaceKey("/K", children[i].front());
            else if (!children[i].empty())
                m_objects[i].replaceKey("/K", Object::newArray(children[i]));
        }
        root.replaceKey("/K", m_objects.front());
        addParents(root);
        m_pdf.getRoot().replaceKey("/StructTreeRoot", root);
    }

    Object elementObject(const Element &element, const Object &parent)
    {
        Entries entries{{"/Type", name("StructElem")}, {"/S", name(element.role)}, {"/P", parent}};
        if (!element.language.isEmpty())
            entries["/Lang"] = words(element.language);
        if (!element.alt.isEmpty())
            entries["/Alt"] = words(element.alt);
        Entries attributes;
        if (element.role == "Figure")
            attributes = {{"/O", name("Layout")},
                          {"/BBox", rectangle(element.box)},
                          {"/Placement", name("Block")}};
        if (!element.numbering.isEmpty())
            attributes = {{"/O", name("List")}, {"/ListNumbering", name(element.numbering)}};
        if (!element.scope.isEmpty() || element.columns > 1)
            attributes.emplace("/O", name("Table"));
        if (!element.scope.isEmpty())
            attributes.emplace("/Scope", name(element.scope));
        if (element.columns > 1)
            attributes.emplace("/ColSpan", integer(element.columns));
        if (!attributes.empty())
            entries["/A"] = Object::newDictionary(attributes);
        return Object::newDictionary(entries);
    }

    // The page of an element is that of the first it owns; what it owns elsewhere names its own.
    Object childOf(const Content &content, size_t owner, std::vector<qsizetype> &pageOf)
    {
        if (pageOf[owner] < 0) {
            pageOf[owner] = qsizetype(content.page);
            m_objects[owner].replaceKey("/Pg", m_pages[content.page]);
        }
        const bool isHere = pageOf[owner] == qsizetype(content.page);
        if (content.mcid >= 0 && isHere)
            return integer(content.mcid);
        Entries entries{{"/Type", name(content.mcid < 0 ? "OBJR" : "MCR")}};
        if (!isHere)
            entries["/Pg"] = m_pages[content.page];
        if (content.mcid < 0)
            entries["/Obj"] = content.annotation;
        else
            entries["/MCID"] = integer(content.mcid);
        return Object::newDictionary(entries);
    }

    void addParents(Object root)
    {
        Object numbers = Object::newArray();
        for (size_t page = 0; page < m_ownersOnPage.size(); ++page) {
            std::vector<Object> owners;
            for (const int element : m_ownersOnPage[page])
                owners.push_back(m_objects[ownerOf(element)]);
            numbers.appendItem(integer(qsizetype(page)));
            numbers.appendItem(m_pdf.makeIndirectObject(Object::newArray(owners)));
        }
        const auto pages = qsizetype(m_pages.size());
        const auto links = qsizetype(m_tagging.links.size());
        for (qsizetype i = 0; i < links; ++i) {
            numbers.appendItem(integer(pages + i));
            numbers.appendItem(m_objects[ownerOf(m_tagging.links[size_t(i)].element)]);
        }
        root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(
                                           Object::newDictionary(Entries{{"/Nums", numbers}})));
        root.replaceKey("/ParentTreeNextKey", integer(pages + links));
    }

    /// An open branch of the outline.
    struct Branch {
        int level;
        Object item;
        Object last;
        qsizetype count = 0;
    };

    void addBookmarks()
    {
        if (m_tagging.bookmarks.empty())
            return;
        std::vector<Branch> branches{
            {0,
             m_pdf.makeIndirectObject(Object::newDictionary(Entries{{"/Type", name("Outlines")}})),
             Object::newNull()}};
        const Object outlines = branches.front().item;
        for (const Bookmark &bookmark : m_tagging.bookmarks) {
            while (branches.back().level >= bookmark.level)
                closeBranch(branches);
            Branch &above = branches.back();
            Object item = m_pdf.makeIndirectObject(
                Object::newDictionary({{"/Title", words(bookmark.title)},
                                       {"/Parent", above.item},
                                       {"/Dest", destination(bookmark.to)}}));
            if (above.last.isNull()) {
                above.item.replaceKey("/First", item);
            } else {
                above.last.replaceKey("/Next", item);
                item.replaceKey("/Prev", above.last);
            }
            above.last = item;
            ++above.count;
            branches.push_back({bookmark.level, item, Object::newNull()});
        }
        while (!branches.empty())
            closeBranch(branches);
        m_pdf.getRoot().replaceKey("/Outlines", outlines);
        m_pdf.getRoot().replaceKey("/PageMode", name("UseOutlines"));
    }

    // Only the first two levels are open: all of a long report would fill many windows.
    void closeBranch(std::vector<Branch> &branches)
    {
        Branch &branch = branches.back();
        if (branch.count > 0) {
            branch.item.replaceKey("/Last", branch.last);
            branch.item.replaceKey("/Count",
                                   integer(branch.level < 2 ? branch.count : -branch.count));
        }
        const qsizetype shown = branch.level < 2 ? branch.count : 0;
        branches.pop_back();
        if (!branches.empty() && branches.back().level < 2)
            branches.back().count += shown;
    }

    void addProperties()
    {
        const PdfProperties &properties = m_tagging.properties;
        Object root = m_pdf.getRoot();
        root.replaceKey("/Lang", words(properties.language));
        root.replaceKey("/MarkInfo",
                        Object::newDictionary(Entries{{"/Marked", Object::newBool(true)}}));
        root.replaceKey("/ViewerPreferences", Object::newDictionary(Entries{
                                                  {"/DisplayDocTitle", Object::newBool(true)}}));
        Object metadata = Object::newStream(&m_pdf, xmp().toStdString());
        metadata.getDict().replaceKey("/Type", name("Metadata"));
        metadata.getDict().replaceKey("/Subtype", name("XML"));
        root.replaceKey("/Metadata", metadata);

        const Object date = Object::newString(
            "D:" + properties.moment.toUTC().toString(u"yyyyMMddHHmmss'Z'").toStdString());
        Entries info{{"/Title", words(properties.title)},
                     {"/Creator", words(u"Tidemark"_s)},
                     {"/Producer", words(producer)},
                     {"/CreationDate", date},
                     {"/ModDate", date}};
        if (!properties.author.isEmpty())
            info["/Author"] = words(properties.author);
        if (!properties.subject.isEmpty())
            info["/Subject"] = words(properties.subject);
        m_pdf.getTrailer().replaceKey("/Info",
                                      m_pdf.makeIndirectObject(Object::newDictionary(info)));
    }

    QString xmp() const
    {
        const PdfProperties &properties = m_tagging.properties;
        const auto inLanguage = [](const QString &tag, const QString &text) {
            return u"<dc:%1><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></dc:%1>"_s
                .arg(tag, escapedForMarkup(text));
        };
        const QString date = properties.moment.toUTC().toString(Qt::ISODate);
        QString text =
            u"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
            " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
            " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
            "<pdfuaid:part>1</pdfuaid:part>"_s;
        text += inLanguage(u"title"_s, properties.title);
        if (!properties.author.isEmpty())
            text += u"<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>"_s.arg(
                escapedForMarkup(properties.author));
        if (!properties.subject.isEmpty())
            text += inLanguage(u"description"_s, properties.subject);
        text += u"<dc:language><rdf:Bag><rdf:li>%1</rdf:li></rdf:Bag></dc:language>"
                "<xmp:CreatorTool>Tidemark</xmp:CreatorTool><pdf:Producer>%2</pdf:Producer>"
                "<xmp:CreateDate>%3</xmp:CreateDate><xmp:ModifyDate>%3</xmp:ModifyDate>"
                "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"_s.arg(
                    escapedForMarkup(properties.language), producer, date);
        return text;
    }

    void mendFonts()
    {
        for (Object object : m_pdf.getAllObjects()) {
            if (!object.isDictionaryOfType("/Font") || !object.hasKey("/ToUnicode"))
                continue;
            Object map = object.getKey("/ToUnicode");
            setBytes(map, mendedToUnicode(bytesOf(map)));
        }
    }

    Result<QByteArray> written()
    {
        QByteArray bytes;
        Pl_Function output("output", nullptr, [&](const unsigned char *data, size_t size) {
            bytes.append(reinterpret_cast<const char *>(data), qsizetype(size));
        });
        QPDFWriter writer(m_pdf);
        writer.setOutputPipeline(&output);
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
        return bytes;
    }

    static inline const QString producer = u"Tidemark with Qt and QPDF"_s;

    const Tagging &m_tagging;
    QPDF m_pdf;
    SharedObjects m_shared;
    std::vector<Object> m_pages;
    size_t m_nextMark = 0;
    std::vector<std::vector<Content>> m_content;  ///< of each element
    std::vector<std::vector<int>> m_ownersOnPage; ///< the element of each MCID
    std::vector<Object> m_objects;                ///< of each element
};

} // namespace

Result<QByteArray> tagged(const QByteArray &painted, const Tagging &tagging)
{
    try {
        return Tagger(painted, tagging).run();
    } catch (const std::exception &fault) { // QPDF's; they end here
        return Error{Error::Kind::Invalid, QString::fromUtf8(fault.what())};
    }
}

} // namespace tidemark::report
