// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/escape.h"

#include <string_view>

namespace tidemark {

namespace {

bool isAllowedInXml(QChar c)
{
    const char16_t u = c.unicode();
    return u == u'\t' || u == u'\n' || u == u'\r' || (u >= 0x20 && u < 0xFFFE);
}

bool isFormulaStart(QChar c)
{
    constexpr std::u16string_view starts = u"=+-@\t\r\n＝＋－＠";
    return starts.find(c.unicode()) != std::u16string_view::npos;
}

bool isPlainNumber(QStringView text)
{
    bool ok = false;
    static_cast<void>(text.toDouble(&ok));
    return ok;
}

} // namespace

QString escapedForMarkup(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate() || !isAllowedInXml(c)) {
            out += QChar::ReplacementCharacter;
        } else if (c == u'&') {
            out += QLatin1String("&amp;");
        } else if (c == u'<') {
            out += QLatin1String("&lt;");
        } else if (c == u'>') {
            out += QLatin1String("&gt;");
        } else if (c == u'"') {
            out += QLatin1String("&quot;");
        } else if (c == u'\'') {
            out += QLatin1String("&#39;");
        } else {
            out += c;
        }
    }
    return out;
}

QString escapedForCsv(QStringView text)
{
    QString cell = text.toString();
    cell.remove(QChar::Null);
    if (!cell.isEmpty() && isFormulaStart(cell.front()) && !isPlainNumber(cell))
        cell.prepend(u'\'');
    const bool quote = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n')
                       || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (!quote)
        return cell;
    cell.replace(u'"', QLatin1String("\"\""));
    return u'"' + cell + u'"';
}

QString plainLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair && QChar::isPrint(QChar::surrogateToUcs4(text[i], text[i + 1])))
            line += text.sliced(i, 2);
        else
            line += !isPair && text[i].isPrint() ? text[i] : QChar(u' ');
        i += isPair ? 1 : 0;
    }
    return line;
}

QString quotedName(QStringView path)
{
    qsizetype slash = path.lastIndexOf(u'/');
#ifdef Q_OS_WIN // elsewhere a name may hold this sign
    slash = qMax(slash, path.lastIndexOf(u'\\'));
#endif
    return quotedPath(path.sliced(slash + 1));
}

QString quotedPath(QStringView path)
{
    return u'“' + plainLine(path) + u'”';
}

QString ordinaryPath(const QString &path)
{
    return path.startsWith(u':') ? QLatin1String("./") + path : path;
}

} // namespace tidemark
