// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/figures.h"

#include "core/publishing/numbers.h"
#include "core/rules/facts.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

namespace {

using report::Node;

QString text(qint64 value)
{
    return words::number(double(value), 0);
}

QString textOfCell(const Node &row, qsizetype column)
{
    return size_t(column) < row.children.size()
               ? report::textOf(row.children[size_t(column)].runs).trimmed()
               : QString();
}

std::optional<Number> numberIn(const Node &row, qsizetype column)
{
    return wholeNumber(textOfCell(row, column));
}

/// Two figures of a cell, "2 of 5".
std::optional<std::pair<qint64, qint64>> pairIn(const Node &row, qsizetype column)
{
    const QString cell = textOfCell(row, column);
    const auto numbers = numbersIn(cell);
    if (numbers.size() != 2 || numbers[0].percent || numbers[1].percent
        || QStringView(cell).sliced(numbers[0].to, numbers[1].from - numbers[0].to) != u" of ")
        return std::nullopt;
    return std::pair{numbers[0].value, numbers[1].value};
}

/// Works out again what one table prints.
class TableFigures {
public:
    TableFigures(const Node &table, QList<Misfit> &misfits) : m_table(table), m_misfits(misfits)
    {
        for (const Node &row : table.children)
            (report::isHeaderRow(row) ? m_heads : m_lines).append(&row);
    }

    void check()
    {
        checkCaption();
        if (m_heads.isEmpty() || m_lines.isEmpty())
            return;
        for (const Node *line : std::as_const(m_lines)) {
            checkParts(*line, u"Actions"_s);
            checkParts(*line, u"Live actions"_s);
            checkWorking(*line);
        }
        const auto whole = std::find_if(m_lines.begin(), m_lines.end(), [](const Node *line) {
            return textOfCell(*line, 0) == u"Whole plan";
        });
        if (whole != m_lines.end() && whole != m_lines.begin())
            checkTotal(whole - m_lines.begin());
        if (textOfCell(*m_lines.last(), 0) == u"Share" && m_lines.size() > 1)
            checkShares(*m_lines[m_lines.size() - 2], *m_lines.last());
    }

private:
    QString headOf(qsizetype column) const { return textOfCell(*m_heads.first(), column); }
    qsizetype columns() const { return qsizetype(m_heads.first()->children.size()); }

    qsizetype columnCalled(const QString &head) const
    {
        for (qsizetype column = 0; column < columns(); ++column) {
            if (headOf(column) == head)
                return column;
        }
        return -1;
    }

    void tell(const Node &line, const QString &what)
    {
        m_misfits.append(
            {line.id, u"In the table “%1”, line “%2”, %3."_s.arg(
                          captionOrHead(), textOfCell(line, 0).section(u'\n', 0, 0), what)});
    }

    QString captionOrHead() const
    {
        const QString caption = report::textOf(m_table.runs);
        return caption.isEmpty() && !m_heads.isEmpty() ? headOf(0) : caption;
    }

    // "Overdue: 15 actions, 6 of them above", "2 actions completed, 1 action cancelled".
    void checkCaption()
    {
        const QString caption = report::textOf(m_table.runs);
        const QString counts = caption.mid(caption.lastIndexOf(u": "_s) + 1).trimmed();
        qint64 expected = 0;
        bool counted = false;
        for (const QString &part : counts.split(u", "_s)) {
            const auto numbers = numbersIn(part);
            if (numbers.isEmpty() || numbers[0].from != 0)
                continue;
            const QString behind = part.mid(numbers[0].to).trimmed();
            const QString noun = behind.section(u' ', 0, 0);
            if (behind == u"of them above")
                expected -= numbers[0].value;
            else if (noun == u"action" || noun == u"actions" || noun == u"date"
                     || noun == u"dates") {
                expected += numbers[0].value;
                counted = true;
            } else if (numbers.size() == 2 && behind.startsWith(u"of ")
                       && behind.endsWith(u" done")) {
                expected += numbers[1].value;
                counted = true;
            }
        }
        if (counted && expected != m_lines.size())
            m_misfits.append(
                {m_table.id, u"The table “%1” has %2."_s.arg(
                                 caption, words::counted(m_lines.size(), u"line"_s, u"lines"_s))});
    }

    // What stands behind the whole, as far as it is counted, are its parts; what is overdue is
    // counted in them already.
    void checkParts(const Node &line, const QString &head)
    {
        const qsizetype at = columnCalled(head);
        const auto whole = at < 0 ? std::nullopt : numberIn(line, at);
        if (!whole || whole->percent)
            return;
        qint64 sum = 0;
        bool hasParts = false;
        for (qsizetype column = at + 1; column < columns(); ++column) {
            const auto part = numberIn(line, column);
            if (!part || part->percent || headOf(column) == u"Overdue")
                continue;
            sum += part->value;
            hasParts = true;
        }
        if (hasParts && sum != whole->value)
            tell(line, u"%1 is %2, and what stands behind it comes to %3"_s.arg(
                           head, text(whole->value), text(sum)));
    }

    void checkWorking(const Node &line)
    {
        const auto sum = numberIn(line, columnCalled(u"Sum"_s));
        const auto count = numberIn(line, columnCalled(u"Counted"_s));
        const auto progress = numberIn(line, columns() - 1);
        if (!sum || !count || !progress || !progress->percent || count->value == 0)
            return;
        const int worked = meanPercentage(int(sum->value), int(count->value));
        if (worked != progress->value)
            tell(line, u"%1 ÷ %2 comes to %3 and not to %4"_s.arg(
                           text(sum->value), text(count->value), words::percent(worked),
                           words::percent(int(progress->value))));
    }

    void checkTotal(qsizetype at)
    {
        const Node &whole = *m_lines[at];
        for (qsizetype column = 1; column < columns(); ++column) {
            if (const auto total = numberIn(whole, column))
                checkTotal(at, column, *total);
            else if (const auto pair = pairIn(whole, column))
                checkPair(at, column, *pair);
        }
    }

    void checkTotal(qsizetype at, qsizetype column, const Number &total)
    {
        qint64 sum = 0;
        qint64 least = total.value;
        qint64 most = total.value;
        bool any = false;
        for (qsizetype i = 0; i < at; ++i) {
            const auto part = numberIn(*m_lines[i], column);
            if (!part)
                continue;
            sum += part->value;
            least = any ? std::min(least, part->value) : part->value;
            most = any ? std::max(most, part->value) : part->value;
            any = true;
        }
        if (!total.percent && sum != total.value)
            tell(*m_lines[at], u"%1 is %2, and the lines above come to %3"_s.arg(
                                   headOf(column), text(total.value), text(sum)));
        else if (total.percent && (total.value < least || total.value > most))
            tell(*m_lines[at], u"%1 is %2, and the lines above are between %3 and %4"_s.arg(
                                   headOf(column), words::percent(int(total.value)),
                                   words::percent(int(least)), words::percent(int(most))));
    }

    void checkPair(qsizetype at, qsizetype column, std::pair<qint64, qint64> total)
    {
        std::pair<qint64, qint64> sum;
        for (qsizetype i = 0; i < at; ++i) {
            const auto part = pairIn(*m_lines[i], column).value_or(std::pair<qint64, qint64>());
            sum.first += part.first;
            sum.second += part.second;
        }
        if (sum != total)
            tell(*m_lines[at], u"%1 is %2 of %3, and the lines above come to %4 of %5"_s.arg(
                                   headOf(column), text(total.first), text(total.second),
                                   text(sum.first), text(sum.second)));
    }

    void checkShares(const Node &counts, const Node &shares)
    {
        const auto live = numberIn(counts, 1);
        for (qsizetype column = 2; column < columns(); ++column) {
            const auto count = numberIn(counts, column);
            auto of = pairIn(counts, column); // "9 of 30" has a whole of its own
            if (!of && live && count)
                of = std::pair{count->value, live->value};
            const auto share = numberIn(shares, column);
            if (!of || of->second == 0 || !share || !share->percent)
                continue;
            const int worked = roundedHalfUp(100 * of->first, of->second);
            if (worked != share->value)
                tell(shares, u"%1 is %2, and %3 of %4 is %5"_s.arg(
                                 headOf(column), words::percent(int(share->value)), text(of->first),
                                 text(of->second), words::percent(worked)));
        }
    }

    const Node &m_table;
    QList<Misfit> &m_misfits;
    QList<const Node *> m_heads;
    QList<const Node *> m_lines;
};

/// Works out again what one text says.
class TextFigures {
public:
    TextFigures(const Node &node, QList<Misfit> &misfits)
        : m_text(report::textOf(node.runs))
        , m_numbers(numbersIn(m_text))
        , m_node(node)
        , m_misfits(misfits)
    {}

    void check()
    {
        for (qsizetype i = 0; i + 1 < m_numbers.size(); ++i) {
            if (isPartOf(i))
                checkPart(i);
            if (between(m_numbers[i], m_numbers[i + 1]).trimmed() == u"=")
                checkSum(i);
        }
        if (m_node.id.endsWith(u"-doing-counts"))
            checkFirstPage();
    }

private:
    QStringView between(const Number &first, const Number &second) const
    {
        return QStringView(m_text).sliced(first.to, second.from - first.to);
    }

    // "31 of 40", "31 of the 40".
    bool isPartOf(qsizetype i) const
    {
        const QStringView words = between(m_numbers[i], m_numbers[i + 1]);
        return !m_numbers[i].percent && !m_numbers[i + 1].percent
               && (words == u" of " || words == u" of the " || words == u" of all "
                   || words == u" of our ");
    }

    void tell(qsizetype from, qsizetype to, const QString &what)
    {
        m_misfits.append({m_node.id, u"“%1”: %2."_s.arg(m_text.mid(from, to - from), what)});
    }

    void checkPart(qsizetype i)
    {
        const Number &part = m_numbers[i];
        const Number &whole = m_numbers[i + 1];
        if (part.value > whole.value) {
            tell(part.from, whole.to, u"that is more than there are"_s);
            return;
        }
        if (i + 2 < m_numbers.size() && isShareBehind(whole, m_numbers[i + 2]))
            checkShare(part, whole, m_numbers[i + 2], part.from, m_numbers[i + 2].to);
        if (i > 0 && m_numbers[i - 1].percent && between(m_numbers[i - 1], part) == u" (")
            checkShare(part, whole, m_numbers[i - 1], m_numbers[i - 1].from, whole.to);
    }

    // "31 of 40 homes (78%)", in one sentence.
    bool isShareBehind(const Number &whole, const Number &share) const
    {
        const QStringView words = between(whole, share);
        return share.percent && words.endsWith(u'(') && words.count(u'(') == 1
               && !words.contains(u". ") && !words.contains(u';');
    }

    void checkShare(const Number &part, const Number &whole, const Number &share, qsizetype from,
                    qsizetype to)
    {
        // Rounded up or down is right either way.
        if (whole.value == 0
            || std::abs(100 * part.value - share.value * whole.value) < whole.value)
            return;
        tell(from, to,
             u"%1 of %2 is %3"_s.arg(text(part.value), text(whole.value),
                                     words::percent(roundedHalfUp(100 * part.value, whole.value))));
    }

    // "7 at the end of March − 3 + 11 = 15": back from the last summand to the one without a sign.
    void checkSum(qsizetype last)
    {
        qint64 sum = 0;
        qsizetype i = last;
        for (; i >= 0; --i) {
            const QChar sign = signBefore(i);
            sum += sign == QChar(0x2212) ? -m_numbers[i].value : m_numbers[i].value;
            if (sign.isNull())
                break;
        }
        const Number &said = m_numbers[last + 1];
        if (i >= 0 && i < last && sum != said.value)
            tell(m_numbers[i].from, said.to, u"that comes to %1"_s.arg(text(sum)));
    }

    QChar signBefore(qsizetype i) const
    {
        const QStringView before = QStringView(m_text).first(m_numbers[i].from);
        return before.endsWith(u" + ")        ? QChar(u'+')
               : before.endsWith(u" \u2212 ") ? QChar(0x2212)
                                              : QChar();
    }

    // "Of 100 actions 39 are …, 51 …", "34 of the 59 live actions “On track”, 15 …": the whole is
    // what "of" stands before, the parts are the other figures of the sentence.
    void checkFirstPage()
    {
        qsizetype from = 0;
        while (from < m_text.size()) {
            qsizetype to = m_text.indexOf(u". "_s, from);
            to = to < 0 ? m_text.size() : to;
            checkSentence(from, to);
            from = to + 2;
        }
    }

    void checkSentence(qsizetype from, qsizetype to)
    {
        std::optional<qint64> whole;
        qint64 sum = 0;
        for (const Number &number : std::as_const(m_numbers)) {
            if (number.from < from || number.to > to)
                continue;
            const QStringView before = QStringView(m_text).sliced(from, number.from - from);
            if (before.count(u'“') > before.count(u'”'))
                continue; // of a word of the council's own
            if (!whole && (before.endsWith(u"f ") || before.endsWith(u"f the ")))
                whole = number.value;
            else
                sum += number.value;
        }
        if (whole && sum != *whole)
            tell(from, to, u"the parts come to %1"_s.arg(text(sum)));
    }

    const QString m_text;
    const QList<Number> m_numbers;
    const Node &m_node;
    QList<Misfit> &m_misfits;
};

} // namespace

QList<Misfit> misfitsIn(const report::Report &report)
{
    QList<Misfit> misfits;
    forEachNode(report, [&](const Node &node, int) {
        if (node.role == report::Role::Table)
            TableFigures(node, misfits).check();
        if (!node.runs.isEmpty())
            TextFigures(node, misfits).check();
    });
    return misfits;
}

QList<Remark> remarksOnFigures(const report::Source &source, const report::Report &report)
{
    QHash<report::NodeId, Id> rows;
    forEachNode(report, [&](const Node &node, int) { rows.insert(node.id, rowOf(source, node)); });
    QList<Remark> remarks;
    for (const Misfit &misfit : misfitsIn(report)) {
        const Id row = rows.value(misfit.node, settingsId());
        const Remark remark{
            Remark::Kind::Figures,
            u"%1 says %2 Put the figures right."_s.arg(nameOf(source.plan, row), misfit.sentence),
            row};
        if (!remarks.contains(remark))
            remarks.append(remark);
    }
    return remarks;
}

} // namespace tidemark::publishing
