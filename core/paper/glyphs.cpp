// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/glyphs.h"

#include "core/paper/pagestyle.h"

#include <QFontMetrics>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace tidemark::report {

namespace {

bool isUnprintable(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c > 0xfffd;
}

QString withoutControls(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean[i];
        if (c.isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            ++i;
        else if (c == u'\t' || c == u'\r')
            clean[i] = u' ';
        else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == u'\v')
            clean[i] = u'\n';
        else if (c == u' ' && i + 1 < clean.size() && clean[i + 1] == u'%')
            clean[i] = QChar::Nbsp;
        else if (c != u'\n' && (c.isSurrogate() || isUnprintable(c.unicode())))
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

/// What Open Sans has beyond doubt: Latin, and the punctuation of English.
bool isPlain(QChar c)
{
    return c == u'\n' || (c >= u' ' && c < QChar(0x180) && c != QChar::SoftHyphen)
           || (c >= QChar(0x2018) && c <= QChar(0x2022) && c != QChar(0x201b) && c != QChar(0x201f))
           || c == QChar(0x2013) || c == QChar(0x2014);
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isPlain(c); });
}

/// What is never drawn, and needs no glyph: joiners, marks of direction, variation selectors.
bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format || c == u'\n' || (c >= 0xfe00 && c <= 0xfe0f);
}

/// Both fonts, as long as they are asked.
class Fonts {
public:
    bool have(const QString &cluster, bool fallback) const
    {
        const QFontMetrics &metrics = fallback ? m_fallback : m_first;
        const auto characters = cluster.toUcs4();
        return std::all_of(characters.begin(), characters.end(),
                           [&](char32_t c) { return isInvisible(c) || metrics.inFontUcs4(c); });
    }

private:
    static TextStyle fallbackStyle()
    {
        TextStyle style;
        style.fallback = true;
        return style;
    }

    QFontMetrics m_first{fontOf(TextStyle{})};
    QFontMetrics m_fallback{fontOf(fallbackStyle())};
};

/// Puts clusters, what a reader takes for one character each, into pieces.
std::vector<Glyphs> piecesOf(const QString &text)
{
    const Fonts fonts;
    std::vector<Glyphs> pieces;
    const auto add = [&](const QString &cluster) {
        const bool isBlank = cluster == u" " && !pieces.empty() && pieces.back().fallback;
        const bool isMissing = !fonts.have(cluster, false) && !fonts.have(cluster, true);
        if (isMissing) {
            pieces.push_back({QString(QChar::ReplacementCharacter),
                              !fonts.have(QString(QChar::ReplacementCharacter), false), cluster});
            return;
        }
        const bool fallback = isBlank || !fonts.have(cluster, false);
        if (pieces.empty() || pieces.back().fallback != fallback
            || !pieces.back().actualText.isEmpty())
            pieces.push_back({{}, fallback});
        pieces.back().text += cluster;
    };
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0;
         from = to, to = finder.toNextBoundary())
        add(text.mid(from, to - from));
    return pieces;
}

} // namespace

std::vector<Glyphs> glyphsOf(const QString &text)
{
    const QString clean = withoutControls(text);
    if (isPlain(clean))
        return {{clean}};
    return piecesOf(clean);
}

QString textOf(const std::vector<Glyphs> &pieces)
{
    QString text;
    for (const Glyphs &piece : pieces)
        text += piece.text;
    return text;
}

bool isReadBack(const QString &text)
{
    return isPlain(text) || std::all_of(text.begin(), text.end(), [](QChar c) {
               return isPlain(c) || (c >= QChar(0x3a3) && c <= QChar(0x3ce) && c != QChar(0x3bc))
                      || (c >= QChar(0x38e) && c <= QChar(0x3a1))
                      || (c >= QChar(0x400) && c < QChar(0x460));
           });
}

std::vector<Unprintable> unprintableIn(const Report &report)
{
    std::vector<Unprintable> found;
    forEachNode(report, [&](const Node &node, int) {
        QString characters;
        for (const Run &run : node.runs) {
            for (const Glyphs &piece : glyphsOf(run.text)) {
                if (!piece.actualText.isEmpty() && !characters.contains(piece.actualText))
                    characters += piece.actualText;
            }
        }
        if (!characters.isEmpty())
            found.push_back({node.id, characters});
    });
    return found;
}

} // namespace tidemark::report
