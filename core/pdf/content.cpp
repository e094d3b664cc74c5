// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/content.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qreal farLeft = -77777;
constexpr qreal firstMarker = 100000;

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c != '\0' && std::strchr("()<>[]{}/%", c) != nullptr;
}

/// An operator of a page's content with its operands.
struct Operation {
    QByteArrayView name;
    qsizetype from = 0;                  ///< of its first operand, in the content
    qsizetype to = 0;                    ///< past its name
    std::array<qsizetype, 4> operands{}; ///< where its last four begin, the last one first
};

/// Reads a content stream one operation after the other.
class OperationReader {
public:
    explicit OperationReader(const QByteArray &content) : m_content(content) {}

    bool next(Operation &operation)
    {
        operation.from = -1;
        for (skipBlanks(); m_at < m_content.size(); skipBlanks()) {
            const qsizetype start = m_at;
            if (operation.from < 0)
                operation.from = start;
            if (skipOperand()) {
                operation.operands = {start, operation.operands[0], operation.operands[1],
                                      operation.operands[2]};
                continue;
            }
            operation.name = m_content.sliced(start, m_at - start);
            operation.to = m_at;
            return true;
        }
        return false;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_content.size() && isBlank(m_content[m_at]))
            ++m_at;
    }

    // False: it was an operator.
    bool skipOperand()
    {
        switch (const char c = m_content[m_at]) {
        case '(':
            skipString();
            return true;
        case '<':
        case '>':
        case '[':
        case ']':
            ++m_at;
            return true;
        case '/':
            ++m_at;
            skipWord();
            return true;
        default:
            skipWord();
            return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
        }
    }

    void skipWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_content.size() && !isBlank(m_content[m_at])
               && !isDelimiter(m_content[m_at]))
            ++m_at;
        if (m_at == start && m_content[start - 1] != '/')
            ++m_at;
    }

    void skipString()
    {
        int depth = 0;
        for (; m_at < m_content.size(); ++m_at) {
            const char c = m_content[m_at];
            if (c == '\\')
                ++m_at;
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                break;
        }
        m_at = std::min(m_at + 1, m_content.size());
    }

    QByteArrayView m_content;
    qsizetype m_at = 0;
};

/// What an operator is to marked content.
enum class Act { State, Save, Restore, BeginPath, EndPath, Paint, Text, EndText, Nested, Inline };

constexpr int code(QByteArrayView name)
{
    int code = 0;
    for (const char c : name.first(std::min<qsizetype>(name.size(), 3)))
        code = code * 256 + c;
    return code;
}

constexpr int code(const char (&name)[2])
{
    return name[0];
}

constexpr int code(const char (&name)[3])
{
    return name[0] * 256 + name[1];
}

constexpr int code(const char (&name)[4])
{
    return (name[0] * 256 + name[1]) * 256 + name[2];
}

Act actOf(QByteArrayView name)
{
    switch (code(name)) {
    case code("q"):
        return Act::Save;
    case code("Q"):
        return Act::Restore;
    case code("re"):
    case code("m"):
        return Act::BeginPath;
    case code("n"):
        return Act::EndPath;
    case code("f"):
    case code("F"):
    case code("f*"):
    case code("B"):
    case code("B*"):
    case code("b"):
    case code("b*"):
    case code("S"):
    case code("s"):
    case code("Tj"):
    case code("TJ"):
    case code("'"):
    case code("\""):
    case code("Do"):
    case code("sh"):
        return Act::Paint;
    case code("BT"):
        return Act::Text;
    case code("ET"):
        return Act::EndText;
    case code("BDC"):
    case code("BMC"):
    case code("EMC"):
        return Act::Nested;
    case code("BI"):
        return Act::Inline;
    default:
        return Act::State;
    }
}

QByteArray utf16Hex(const QString &text)
{
    QByteArray hex = "<feff";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

QByteArray artifact(ContentMark::Kind kind)
{
    switch (kind) {
    case ContentMark::Kind::Header:
        return "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n";
    case ContentMark::Kind::Footer:
        return "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n";
    case ContentMark::Kind::RepeatedHead:
        return "/Artifact <</Type /Pagination>> BDC\n";
    case ContentMark::Kind::Layout:
    case ContentMark::Kind::Element:
        break;
    }
    return "/Artifact <</Type /Layout>> BDC\n";
}

/// Rewrites the content of one page.
class ContentMarker {
public:
    ContentMarker(const QByteArray &painted, const std::vector<ContentMark> &marks, size_t &next,
                  int page, const std::function<QByteArray(int)> &roleOf)
        : m_painted(painted)
        , m_marks(marks)
        , m_next(next)
        , m_page(page)
        , m_roleOf(roleOf)
    {}

    Result<MarkedContent> run()
    {
        m_out.content.reserve(m_painted.size() + m_painted.size() / 4);
        OperationReader reader(m_painted);
        for (Operation operation; m_fault.isEmpty() && reader.next(operation);) {
            if (const auto mark = markIn(operation)) {
                takeOut(*mark, operation, reader);
            } else {
                follow(operation);
            }
        }
        closeAt(m_painted.size());
        if (m_fault.isEmpty() && m_next < m_marks.size() && m_marks[m_next].page == m_page)
            m_fault = u"Mark %1 is lost"_s.arg(m_next);
        if (!m_fault.isEmpty())
            return Error{Error::Kind::Invalid, u"%1 on page %2."_s.arg(m_fault).arg(m_page + 1)};
        return std::move(m_out);
    }

private:
    std::optional<size_t> markIn(const Operation &operation) const
    {
        if (operation.name != "re")
            return std::nullopt;
        const auto number = [&](size_t fromLast) {
            const auto from = operation.operands[fromLast];
            return std::strtod(m_painted.constData() + from, nullptr);
        };
        if (m_painted[operation.operands[3]] != '-' || number(3) != farLeft)
            return std::nullopt;
        return size_t(std::lround(number(2) - firstMarker));
    }

    // With the marker go a q and Q around it, and what the painter sets for it in between.
    void takeOut(size_t mark, const Operation &marker, OperationReader &reader)
    {
        Operation fill;
        const bool isFilled = reader.next(fill) && fill.name == "f";
        OperationReader ahead = reader;
        Operation restore;
        const bool isWrapped = m_save >= 0 && ahead.next(restore) && restore.name == "Q";
        closeAt(isWrapped ? m_save : marker.from);
        expectMark(mark);
        if (m_fault.isEmpty() && !isFilled)
            m_fault = u"Mark %1 is no rectangle"_s.arg(mark);
        if (isWrapped) {
            reader = ahead;
            --m_depth;
        }
        m_save = -1;
        m_copied = std::min((isWrapped ? restore : fill).to + 1, m_painted.size());
    }

    void expectMark(size_t mark)
    {
        if (m_isPath || m_isText)
            m_fault = u"Mark %1 lies within a path or a text"_s.arg(mark);
        else if (m_depthOfNested != 0)
            m_fault = u"Mark %1 lies within other marked content"_s.arg(mark);
        else if (mark >= m_marks.size() || m_marks[mark].page != m_page)
            m_fault = u"Mark %1 is unknown"_s.arg(mark);
        else if (mark != m_next)
            m_fault = u"Mark %1 stands where mark %2 should"_s.arg(mark).arg(m_next);
        m_mark = mark;
        ++m_next;
    }

    void follow(const Operation &operation)
    {
        const Act act = actOf(operation.name);
        if (act != Act::State)
            m_save = act == Act::Save ? operation.from : -1;
        switch (act) {
        case Act::Save:
            begin(operation);
            ++m_depth;
            break;
        case Act::Restore:
            if (m_place >= 0 && m_depth <= m_depthOfPlace)
                closeAt(operation.from);
            --m_depth;
            break;
        case Act::BeginPath:
            begin(operation);
            m_isPath = true;
            break;
        case Act::EndPath:
            m_isPath = false;
            break;
        case Act::Text:
            begin(operation);
            m_isText = true;
            break;
        case Act::EndText:
            m_isText = false;
            break;
        case Act::Nested:
            m_depthOfNested += operation.name == "EMC" ? -1 : 1;
            break;
        case Act::Paint:
            begin(operation);
            m_isPath = false;
            open();
            break;
        case Act::Inline:
            m_fault = u"An inline image stands"_s;
            break;
        case Act::State:
            break;
        }
    }

    // Keeps the place where marked content begins, should anything be painted from there on.
    void begin(const Operation &operation)
    {
        if (m_place >= 0)
            return;
        copyTo(operation.from);
        m_place = m_out.content.size();
        m_depthOfPlace = m_depth;
    }

    void open()
    {
        if (m_isOpen)
            return;
        if (!m_mark) {
            m_fault = u"Something is painted before the first mark"_s;
            return;
        }
        m_isOpen = true;
        const ContentMark &mark = m_marks[*m_mark];
        QByteArray opening = artifact(mark.kind);
        if (mark.kind == ContentMark::Kind::Element) {
            opening = '/' + m_roleOf(mark.element) + " <</MCID "
                      + QByteArray::number(qsizetype(m_out.marks.size())) + ">> BDC\n";
            m_out.marks.push_back(*m_mark);
        }
        if (!mark.actualText.isEmpty())
            opening += "/Span <</ActualText " + utf16Hex(mark.actualText) + ">> BDC\n";
        m_out.content += opening;
    }

    void closeAt(qsizetype place)
    {
        copyTo(place);
        close();
    }

    void copyTo(qsizetype place)
    {
        m_out.content += QByteArrayView(m_painted).sliced(m_copied, place - m_copied);
        m_copied = place;
    }

    void close()
    {
        m_place = -1;
        if (!std::exchange(m_isOpen, false))
            return;
        m_out.content += m_marks[*m_mark].actualText.isEmpty() ? "EMC\n" : "EMC\nEMC\n";
    }

    const QByteArray &m_painted;
    const std::vector<ContentMark> &m_marks;
    size_t &m_next;
    int m_page;
    const std::function<QByteArray(int)> &m_roleOf;
    MarkedContent m_out;
    qsizetype m_copied = 0; ///< so much of the painted content is in m_out
    std::optional<size_t> m_mark;
    qsizetype m_place = -1; ///< in m_out: where marked content begins
    qsizetype m_save = -1;  ///< of the last q, if only states were set since
    int m_depth = 0;
    int m_depthOfPlace = 0;
    int m_depthOfNested = 0;
    bool m_isOpen = false;
    bool m_isPath = false;
    bool m_isText = false;
    QString m_fault;
};

} // namespace

QRectF markerOf(size_t mark)
{
    return {farLeft, firstMarker + qreal(mark), 7, 3};
}

Result<MarkedContent> markedContent(const QByteArray &painted,
                                    const std::vector<ContentMark> &marks, size_t &next, int page,
                                    const std::function<QByteArray(int)> &roleOf)
{
    return ContentMarker(painted, marks, next, page, roleOf).run();
}

} // namespace tidemark::report
