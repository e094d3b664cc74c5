// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/pdf/pagecontent.h"

#include <QRegularExpression>

#include <vector>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

using Object = QPDFObjectHandle;

/// The characters of a font's codes, by its map to Unicode.
class Characters {
public:
    explicit Characters(Object font)
    {
        Object map = font.getKey("/ToUnicode");
        if (!map.isStream())
            return;
        const auto data = map.getStreamData(qpdf_dl_generalized);
        const QString text = QString::fromLatin1(reinterpret_cast<const char *>(data->getBuffer()),
                                                 qsizetype(data->getSize()));
        static const QRegularExpression line(u"^<(\\w{4})> <(\\w+)>$"_s,
                                             QRegularExpression::MultilineOption);
        for (const auto &match : line.globalMatch(text))
            m_characters.insert(match.captured(1).toInt(nullptr, 16),
                                match.captured(2).toInt(nullptr, 16));
    }

    /// Of codes of two bytes each; U+FFFD for one that stands for nothing.
    QString of(const std::string &codes) const
    {
        QString text;
        for (size_t i = 0; i + 1 < codes.size(); i += 2) {
            const int code = uchar(codes[i]) * 256 + uchar(codes[i + 1]);
            text += QChar(m_characters.value(code, QChar::ReplacementCharacter));
        }
        return text;
    }

private:
    QHash<int, int> m_characters;
};

class Reader : public Object::ParserCallbacks {
public:
    explicit Reader(Object page)
    {
        for (auto &[name, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap())
            m_fonts.insert(QString::fromStdString(name), Characters(font));
    }

    void handleObject(Object object) override
    {
        if (!object.isOperator())
            return m_operands.push_back(object);
        operate(QString::fromStdString(object.getOperatorValue()));
        m_operands.clear();
    }

    void handleEOF() override
    {
        if (!m_marks.empty())
            m_content.faults += u"marked content never ends"_s;
        if (m_depth != 0)
            m_content.faults += u"q and Q do not match"_s;
    }

    PageContent content() { return std::move(m_content); }

private:
    struct Marked {
        bool isArtifact = false;
        std::optional<int> mcid;
        std::optional<QString> actualText;
    };

    void operate(const QString &name)
    {
        static const QStringList painting{u"f"_s, u"f*"_s, u"B"_s,  u"B*"_s, u"b"_s, u"b*"_s,
                                          u"S"_s, u"s"_s,  u"sh"_s, u"Do"_s, u"F"_s};
        if (name == u"BDC" || name == u"BMC")
            begin();
        else if (name == u"EMC")
            end();
        else if (name == u"BT" || name == u"ET")
            m_isText = name == u"BT";
        else if (name == u"re" || name == u"m")
            m_isPath = true;
        else if (name == u"q" || name == u"Q")
            m_depth += name == u"q" ? 1 : -1;
        else if (name == u"Tf")
            m_font = QString::fromStdString(m_operands[0].getName());
        else if (name == u"Tj")
            show(m_operands[0].getStringValue());
        else if (name == u"TJ")
            showAll();
        else if (painting.contains(name) || name == u"n") {
            m_isPath = false;
            if (name != u"n" && m_marks.empty())
                m_content.faults += u"%1 paints outside marked content"_s.arg(name);
        }
    }

    void begin()
    {
        if (m_isText || m_isPath)
            m_content.faults += u"marked content begins in a text or path"_s;
        Marked marked{m_operands[0].getName() == "/Artifact", {}, {}};
        Object properties = m_operands.size() > 1 ? m_operands[1] : Object::newNull();
        if (properties.isDictionary() && properties.hasKey("/MCID"))
            marked.mcid = properties.getKey("/MCID").getIntValueAsInt();
        if (properties.isDictionary() && properties.hasKey("/ActualText"))
            marked.actualText =
                QString::fromStdString(properties.getKey("/ActualText").getUTF8Value());
        if (marked.mcid && m_content.texts.contains(*marked.mcid))
            m_content.faults += u"MCID %1 comes twice"_s.arg(*marked.mcid);
        if (!m_marks.empty() && (marked.mcid || marked.isArtifact))
            m_content.faults += u"marked content within marked content"_s;
        m_marks.push_back(marked);
        if (marked.mcid)
            m_content.texts[*marked.mcid] = QString();
        add(marked.actualText.value_or(QString()));
    }

    void end()
    {
        if (m_isText || m_isPath)
            m_content.faults += u"marked content ends in a text or path"_s;
        if (m_marks.empty())
            m_content.faults += u"EMC without BDC"_s;
        else
            m_marks.pop_back();
    }

    void showAll()
    {
        for (Object one : m_operands[0].getArrayAsVector()) {
            if (one.isString())
                show(one.getStringValue());
        }
    }

    void show(const std::string &codes)
    {
        if (m_marks.empty()) {
            m_content.faults += u"text outside marked content"_s;
            return;
        }
        for (const Marked &marked : m_marks) {
            if (marked.actualText)
                return;
        }
        const QString text = m_fonts.value(m_font, Characters(Object::newDictionary())).of(codes);
        if (text.contains(QChar::ReplacementCharacter))
            m_content.faults += u"a glyph of %1 stands for no character"_s.arg(m_font);
        add(text);
    }

    void add(const QString &text)
    {
        for (const Marked &marked : m_marks) {
            if (marked.mcid)
                m_content.texts[*marked.mcid] += text;
        }
    }

    QHash<QString, Characters> m_fonts;
    QString m_font;
    std::vector<Object> m_operands;
    std::vector<Marked> m_marks;
    int m_depth = 0;
    bool m_isText = false;
    bool m_isPath = false;
    PageContent m_content;
};

} // namespace

PageContent contentOf(QPDFObjectHandle page)
{
    Reader reader(page);
    page.parsePageContents(&reader);
    return reader.content();
}

} // namespace tidemark::test
