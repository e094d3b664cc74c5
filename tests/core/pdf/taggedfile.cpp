// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pdf/taggedfile.h"

#include "core/pdf/qpdf.h"
#include "tests/core/pdf/pagecontent.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

using Object = QPDFObjectHandle;

QString nameOf(Object object)
{
    return object.isName() ? QString::fromStdString(object.getName()).sliced(1) : QString();
}

QString wordsOf(Object object)
{
    return object.isString() ? QString::fromStdString(object.getUTF8Value()) : QString();
}

std::vector<Object> kidsOf(Object element)
{
    Object kids = element.getKey("/K");
    if (kids.isNull())
        return {};
    return kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
}

bool isElement(Object object)
{
    return object.isDictionary() && object.hasKey("/S");
}

const QStringList blocks{u"H1"_s, u"H2"_s,      u"H3"_s, u"H4"_s, u"H5"_s,   u"H6"_s,
                         u"P"_s,  u"Caption"_s, u"TH"_s, u"TD"_s, u"LBody"_s};
const QStringList inlines{u"Link"_s, u"Span"_s};
const QStringList holders{u"Document"_s, u"Sect"_s,  u"Div"_s,   u"Art"_s, u"L"_s,      u"LI"_s,
                          u"Table"_s,    u"THead"_s, u"TBody"_s, u"TR"_s,  u"Figure"_s, u"Lbl"_s};

class FileReader {
public:
    explicit FileReader(const QByteArray &pdf)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("report", pdf.constData(), size_t(pdf.size()));
        m_pages = m_pdf.getAllPages();
    }

    TaggedFile read()
    {
        for (size_t i = 0; i < m_pages.size(); ++i) {
            m_pageOf[m_pages[i].getObjGen()] = i;
            m_contents.push_back(contentOf(m_pages[i]));
            for (const QString &fault : std::as_const(m_contents.back().faults))
                faulty(u"page %1: %2"_s.arg(i + 1).arg(fault));
        }
        readCatalog();
        readParents();
        Object root = m_pdf.getRoot().getKey("/StructTreeRoot");
        for (Object &element : root.isDictionary() ? kidsOf(root) : std::vector<Object>())
            readElement(element, 0, root);
        check(!m_file.tree.isEmpty(), u"there is no structure tree"_s);
        for (size_t i = 0; i < m_pages.size(); ++i)
            readPage(i);
        readFonts();
        Object outlines = m_pdf.getRoot().getKey("/Outlines");
        if (outlines.isDictionary())
            readBookmarks(outlines, 0);
        return std::move(m_file);
    }

private:
    void faulty(const QString &fault) { m_file.faults += fault; }
    void check(bool holds, const QString &fault)
    {
        if (!holds)
            faulty(fault);
    }

    void readCatalog()
    {
        Object root = m_pdf.getRoot();
        const auto isTrue = [&](const char *holder, const char *key) {
            Object dictionary = root.getKey(holder);
            return dictionary.isDictionary() && dictionary.getKey(key).isBool()
                   && dictionary.getKey(key).getBoolValue();
        };
        check(isTrue("/MarkInfo", "/Marked"), u"the file does not say that it is tagged"_s);
        check(isTrue("/ViewerPreferences", "/DisplayDocTitle"), u"the title is not shown"_s);
        check(!wordsOf(root.getKey("/Lang")).isEmpty(), u"the file has no language"_s);
        QByteArray xmp;
        if (Object metadata = root.getKey("/Metadata"); metadata.isStream()) {
            const auto data = metadata.getStreamData();
            xmp = QByteArray(reinterpret_cast<const char *>(data->getBuffer()),
                             qsizetype(data->getSize()));
        }
        check(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), u"XMP does not say PDF/UA-1"_s);
        check(xmp.contains("<dc:title>"), u"XMP has no title"_s);
    }

    void readParents()
    {
        Object root = m_pdf.getRoot().getKey("/StructTreeRoot");
        if (!root.isDictionary())
            return;
        auto numbers = root.getKey("/ParentTree").getKey("/Nums").getArrayAsVector();
        for (size_t i = 0; i + 1 < numbers.size(); i += 2)
            m_parents[numbers[i].getIntValueAsInt()] = numbers[i + 1];
    }

    void readElement(Object element, int depth, Object parent)
    {
        const QString role = nameOf(element.getKey("/S"));
        check(blocks.contains(role) || inlines.contains(role) || holders.contains(role),
              u"%1 is no type of a structure element"_s.arg(role));
        check(element.getKey("/P").getObjGen() == parent.getObjGen(),
              u"%1 does not know its parent"_s.arg(role));
        const QString indent(2 * qsizetype(depth), u' ');
        m_file.tree += indent + role + remarksOf(element, role);
        auto kids = kidsOf(element);
        const bool isLeaf = std::none_of(kids.begin(), kids.end(), isElement);
        if (!isLeaf)
            m_file.tree += u'\n';
        const auto outer = m_block;
        if (blocks.contains(role)) {
            m_block = m_file.texts.size();
            m_file.texts += QString();
        }
        QString text;
        for (Object &kid : kids) {
            if (isElement(kid)) {
                showText(indent, std::exchange(text, {}));
                readElement(kid, depth + 1, element);
                continue;
            }
            const QString own = textOf(kid, element, role);
            text += own;
            if (m_block >= 0 && (blocks.contains(role) || inlines.contains(role)))
                m_file.texts[m_block] += own;
        }
        m_block = outer;
        checkElement(element, role, text);
        if (!isLeaf)
            showText(indent, text);
        else
            m_file.tree += (text.isEmpty() ? QString() : u": "_s + shown(text)) + u'\n';
    }

    void showText(const QString &indent, const QString &text)
    {
        if (!text.isEmpty())
            m_file.tree += indent + u"  “%1”\n"_s.arg(shown(text));
    }

    static QString shown(QString text) { return text.replace(QChar::Nbsp, u' '); }

    QString remarksOf(Object element, const QString &role)
    {
        QStringList remarks;
        if (element.hasKey("/Lang"))
            remarks += wordsOf(element.getKey("/Lang"));
        if (element.hasKey("/Alt"))
            remarks += u"“%1”"_s.arg(wordsOf(element.getKey("/Alt")));
        if (Object attributes = element.getKey("/A"); attributes.isDictionary()) {
            for (const char *key : {"/Scope", "/ListNumbering"}) {
                if (attributes.hasKey(key))
                    remarks += nameOf(attributes.getKey(key));
            }
            if (attributes.hasKey("/ColSpan"))
                remarks += u"%1 columns"_s.arg(attributes.getKey("/ColSpan").getIntValue());
        }
        if (role == u"Link")
            remarks += u"to page %1"_s.arg(targetOf(element));
        return remarks.isEmpty() ? QString() : u" [%1]"_s.arg(remarks.join(u", "));
    }

    // 0: none.
    size_t targetOf(Object element)
    {
        for (Object &kid : kidsOf(element)) {
            if (kid.isDictionary() && nameOf(kid.getKey("/Type")) == u"OBJR") {
                Object to = kid.getKey("/Obj").getKey("/A").getKey("/D").getArrayItem(0);
                const auto page = m_pageOf.find(to.getObjGen());
                return page == m_pageOf.end() ? 0 : page->second + 1;
            }
        }
        return 0;
    }

    QString textOf(Object kid, Object element, const QString &role)
    {
        if (kid.isDictionary() && nameOf(kid.getKey("/Type")) == u"OBJR") {
            m_linked.insert(kid.getKey("/Obj").getObjGen());
            check(role == u"Link", u"an annotation in %1"_s.arg(role));
            const int number = kid.getKey("/Obj").getKey("/StructParent").getIntValueAsInt();
            check(m_parents[number].getObjGen() == element.getObjGen(),
                  u"link %1 has another parent"_s.arg(number));
            return {};
        }
        const Object page =
            kid.isDictionary() && kid.hasKey("/Pg") ? kid.getKey("/Pg") : element.getKey("/Pg");
        const int mcid = (kid.isDictionary() ? kid.getKey("/MCID") : kid).getIntValueAsInt();
        const auto found = m_pageOf.find(page.getObjGen());
        if (found == m_pageOf.end()) {
            faulty(u"%1 has no page"_s.arg(role));
            return {};
        }
        const auto &texts = m_contents[found->second].texts;
        check(texts.contains(mcid), u"page %1 has no MCID %2"_s.arg(found->second + 1).arg(mcid));
        m_owned.insert({found->second, mcid});
        Object owners = m_parents[int(found->second)];
        check(owners.isArray() && mcid < owners.getArrayNItems()
                  && owners.getArrayItem(mcid).getObjGen() == element.getObjGen(),
              u"page %1: MCID %2 has another parent"_s.arg(found->second + 1).arg(mcid));
        return texts.value(mcid);
    }

    void checkElement(Object element, const QString &role, const QString &text)
    {
        const auto attribute = [&](const char *key) {
            Object attributes = element.getKey("/A");
            return attributes.isDictionary() && attributes.hasKey(key);
        };
        if (role == u"Figure") {
            check(!wordsOf(element.getKey("/Alt")).isEmpty(), u"a figure without words"_s);
            check(attribute("/BBox"), u"a figure without a box"_s);
        } else if (role == u"TH") {
            check(attribute("/Scope"), u"a header cell without scope"_s);
        } else if (role == u"L") {
            check(attribute("/ListNumbering"), u"a list without ListNumbering"_s);
            checkKids(element, role, {u"LI"_s});
        } else if (role == u"LI") {
            checkKids(element, role, {u"Lbl"_s, u"LBody"_s});
        } else if (role == u"Table") {
            checkKids(element, role, {u"Caption"_s, u"THead"_s, u"TBody"_s});
            checkRows(element);
        } else if (role == u"TR") {
            checkKids(element, role, {u"TH"_s, u"TD"_s});
        } else if (role.size() == 2 && role[0] == u'H') {
            const int level = role[1].digitValue();
            check(level <= m_level + 1, u"a heading skips a level: "_s + text);
            m_level = level;
        }
    }

    void checkKids(Object element, const QString &role, const QStringList &allowed)
    {
        for (Object &kid : kidsOf(element))
            check(isElement(kid) && allowed.contains(nameOf(kid.getKey("/S"))),
                  u"something else in %1"_s.arg(role));
    }

    void checkRows(Object table)
    {
        std::set<qsizetype> lengths;
        for (Object &part : kidsOf(table)) {
            if (nameOf(part.getKey("/S")) == u"Caption")
                continue;
            for (Object &row : kidsOf(part)) {
                qsizetype length = 0;
                for (Object &cell : kidsOf(row)) {
                    Object attributes = cell.getKey("/A");
                    length += attributes.isDictionary() && attributes.hasKey("/ColSpan")
                                  ? attributes.getKey("/ColSpan").getIntValue()
                                  : 1;
                }
                lengths.insert(length);
            }
        }
        check(lengths.size() == 1, u"rows of a table are not equally long"_s);
    }

    void readPage(size_t index)
    {
        const auto number = QString::number(index + 1);
        Object page = m_pages[index];
        check(nameOf(page.getKey("/Tabs")) == u"S", u"page %1 has another tab order"_s.arg(number));
        const auto &texts = m_contents[index].texts;
        for (auto it = texts.keyBegin(); it != texts.keyEnd(); ++it)
            check(m_owned.contains({index, *it}),
                  u"page %1: nobody owns MCID %2"_s.arg(number).arg(*it));
        Object annotations = page.getKey("/Annots");
        for (Object &link :
             annotations.isArray() ? annotations.getArrayAsVector() : std::vector<Object>()) {
            check(m_linked.contains(link.getObjGen()), u"a link that nobody owns"_s);
            check(!wordsOf(link.getKey("/Contents")).isEmpty(), u"a link without words"_s);
        }
    }

    void readFonts()
    {
        for (Object object : m_pdf.getAllObjects()) {
            if (object.isDictionaryOfType("/FontDescriptor"))
                check(object.hasKey("/FontFile2"), u"a font is not embedded"_s);
            if (!object.isDictionaryOfType("/Font", "/Type0"))
                continue;
            const auto data = object.getKey("/ToUnicode").getStreamData(qpdf_dl_generalized);
            const QByteArray map(reinterpret_cast<const char *>(data->getBuffer()),
                                 qsizetype(data->getSize()));
            check(!map.contains(" <0000>\n") && !map.contains("> <0000>]")
                      && !map.contains("<0000> <0000> <0000>"),
                  u"a font maps to U+0000"_s);
        }
    }

    void readBookmarks(Object parent, int depth)
    {
        for (Object item = parent.getKey("/First"); item.isDictionary();
             item = item.getKey("/Next")) {
            m_file.bookmarks +=
                QString(2 * qsizetype(depth), u' ') + wordsOf(item.getKey("/Title")) + u'\n';
            Object to = item.getKey("/Dest").getArrayItem(0);
            check(m_pageOf.count(to.getObjGen()) > 0, u"a bookmark that leads nowhere"_s);
            readBookmarks(item, depth + 1);
        }
    }

    QPDF m_pdf;
    std::vector<Object> m_pages;
    std::vector<PageContent> m_contents;
    std::map<QPDFObjGen, size_t> m_pageOf;
    std::map<int, Object> m_parents;
    std::set<QPDFObjGen> m_linked;
    std::set<std::pair<size_t, int>> m_owned;
    qsizetype m_block = -1; ///< in the file's texts: the one that is being read
    int m_level = 0;
    TaggedFile m_file;
};

} // namespace

TaggedFile readTagged(const QByteArray &pdf)
{
    return FileReader(pdf).read();
}

} // namespace tidemark::test
