// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/abbreviations.h"

#include "core/plan/visit.h"
#include "core/publishing/textremarks.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

namespace {

constexpr qsizetype longestAbbreviation = 8;

// What needs no explanation to a resident, numerals, and what the report itself says.
const QSet<QString> &wellKnown()
{
    static const QSet<QString> known{
        u"UK"_s,   u"GB"_s,   u"EU"_s,  u"UN"_s,   u"US"_s,   u"USA"_s,   u"VAT"_s,  u"GP"_s,
        u"NHS"_s,  u"BBC"_s,  u"MP"_s,  u"PDF"_s,  u"HTML"_s, u"CO2"_s,   u"CO2E"_s, u"CCTV"_s,
        u"LED"_s,  u"IT"_s,   u"TV"_s,  u"DVD"_s,  u"AM"_s,   u"PM"_s,    u"BC"_s,   u"AD"_s,
        u"ID"_s,   u"PIN"_s,  u"MOT"_s, u"DIY"_s,  u"FAQ"_s,  u"PC"_s,    u"OK"_s,   u"USB"_s,
        u"QR"_s,   u"SMS"_s,  u"DNA"_s, u"AI"_s,   u"AGM"_s,  u"COVID"_s, u"GCSE"_s, u"RSPCA"_s,
        u"HMRC"_s, u"DVLA"_s, u"HGV"_s, u"HIV"_s,  u"STEM"_s, u"DRAFT"_s, u"II"_s,   u"III"_s,
        u"IV"_s,   u"VI"_s,   u"VII"_s, u"VIII"_s, u"IX"_s,   u"XX"_s,    u"XI"_s,   u"XII"_s};
    return known;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

bool isCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/// The abbreviation that a word is, without the s of its plural; empty: it is none.
QString abbreviationIn(QStringView word)
{
    if (word.size() > 2 && word.back() == u's')
        word.chop(1);
    if (word.size() < 2 || word.size() > longestAbbreviation || !isCapital(word[0]))
        return {};
    qsizetype capitals = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const QChar c = word[i];
        const bool isEquivalent = c == u'e' && i + 1 == word.size() && word[i - 1].isDigit();
        if (!isCapital(c) && !(c >= u'0' && c <= u'9') && !isEquivalent) // "CO2e"
            return {};
        capitals += isCapital(c) ? 1 : 0;
    }
    return capitals >= 2 ? word.toString() : QString();
}

/// The text of a node without what is written in capitals throughout, where every word would look
/// like an abbreviation.
QString readableTextOf(const report::Runs &runs)
{
    QString text;
    for (const report::Run &run : runs) {
        const bool shouts =
            run.text.simplified().count(u' ') >= 2
            && std::none_of(run.text.begin(), run.text.end(), [](QChar c) { return c.isLower(); });
        text += shouts ? u" "_s : run.text;
    }
    return text;
}

QString timesOf(qsizetype count)
{
    return count == 1   ? u"once"_s
           : count == 2 ? u"twice"_s
                        : words::counted(count, u"time"_s, u"times"_s);
}

/// One that the report uses.
struct Use {
    QString word;
    Id row; ///< where it stands first
    qsizetype count = 0;
    bool explained = false;
};

/// Reads the texts of a report one after the other.
class Reader {
public:
    explicit Reader(const report::Source &source)
    {
        // References may be made of capitals: "EC1.2".
        for (const auto *theme : inOrder<Theme>(source.plan))
            keepReference(theme->reference);
        for (const auto *objective : inOrder<Objective>(source.plan))
            keepReference(objective->reference);
        for (const auto *action : inOrder<Action>(source.plan))
            keepReference(action->reference);
        for (const auto *measure : inOrder<Measure>(source.plan))
            keepReference(measure->reference);
    }

    void read(const QString &text, Id row)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!isWordPart(text[at]))
                continue;
            qsizetype to = at;
            while (to < text.size() && isWordPart(text[to]))
                ++to;
            take(text, at, to, row);
            at = to;
        }
    }

    QList<Use> uses() const { return m_uses; }

private:
    void keepReference(const QString &reference)
    {
        qsizetype from = 0;
        for (qsizetype i = 0; i <= reference.size(); ++i) {
            if (i < reference.size() && isWordPart(reference[i]))
                continue;
            m_references.insert(reference.mid(from, i - from));
            from = i + 1;
        }
    }

    void take(QStringView text, qsizetype from, qsizetype to, Id row)
    {
        const QString word = abbreviationIn(text.sliced(from, to - from));
        if (word.isEmpty() || wellKnown().contains(word.toUpper()) || isPlaceholder(word)
            || m_references.contains(word) || isPostcode(text, to)
            || (from > 0 && (text[from - 1] == u'@' || text[from - 1] == u'/')))
            return;
        auto place = m_places.find(word);
        if (place == m_places.end()) {
            place = m_places.insert(word, m_uses.size());
            m_uses.append({word, row});
        }
        Use &use = m_uses[*place];
        ++use.count;
        use.explained = use.explained || isExplained(text, word, from, to);
    }

    // "LN10 2AB": what stands behind is a figure and two capitals.
    static bool isPostcode(QStringView text, qsizetype to)
    {
        const QStringView rest = text.sliced(to);
        return rest.size() >= 4 && rest[0] == u' ' && rest[1].isDigit() && isCapital(rest[2])
               && isCapital(rest[3]) && (rest.size() == 4 || !isWordPart(rest[4]));
    }

    static bool isExplained(QStringView text, const QString &word, qsizetype from, qsizetype to)
    {
        if (from > 0 && text[from - 1] == u'(' && to < text.size() && text[to] == u')')
            return beginsWord(text.first(from - 1), word);
        const QStringView rest = text.sliced(to).trimmed();
        const bool opens = rest.startsWith(u'(') && rest.size() > 1;
        return opens && rest[1].toUpper() == word[0]
               && rest.first(rest.indexOf(u')') + 1).contains(u' ');
    }

    // Whether one of the last words before the bracket begins as the abbreviation does.
    static bool beginsWord(QStringView before, const QString &word)
    {
        qsizetype words = 0;
        for (qsizetype i = before.size() - 1; i >= 0 && words < word.size() + 4; --i) {
            const bool begins = isWordPart(before[i]) && (i == 0 || !isWordPart(before[i - 1]));
            if (!begins)
                continue;
            ++words;
            if (before[i].toUpper() == word[0])
                return true;
        }
        return false;
    }

    QSet<QString> m_references;
    QHash<QString, qsizetype> m_places; ///< in m_uses
    QList<Use> m_uses;
};

} // namespace

QList<Remark> remarksOnAbbreviations(const report::Source &source, const report::Report &report)
{
    Reader reader(source);
    forEachNode(report, [&](const report::Node &node, int) {
        if (!node.runs.isEmpty())
            reader.read(readableTextOf(node.runs), rowOf(source, node));
    });
    QList<Remark> remarks;
    for (const Use &use : reader.uses()) {
        if (use.explained)
            continue;
        const Place place = placeOfWord(source, use.row, use.word);
        remarks.append(
            {Remark::Kind::Abbreviation,
             words::ended(
                 u"“%1” stands in the report %2 and is never written out: write “… (%1)” where it "
                 "stands first, in %3"_s.arg(use.word, timesOf(use.count), nameOf(source, place))),
             place.row, place.field});
    }
    return remarks;
}

} // namespace tidemark::publishing
