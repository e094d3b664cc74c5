// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagecursor.h"

#include "core/published/pagewords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::page {

namespace {

constexpr qsizetype longestRating = 40;

bool hasControls(QStringView line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && !c.isSpace();
    });
}

// "3.1.6 Title" with nothing above it is a title only where its dates follow; "1.2.3" may be
// anything.
bool isBareTitle(const PageCursor &cursor, qsizetype ahead)
{
    const auto name = nameFrom(cursor.look(ahead));
    if (!name || name->reference.count(u'.') < 2)
        return false;
    for (auto k = ahead + 1; k < ahead + 12; ++k) {
        const QStringView line = cursor.look(k);
        if (isTo(line) || rangeFrom(line))
            return true;
        if (nameFrom(line) || isFurniture(line) || isAboveTitle(line))
            return false;
    }
    return false;
}

bool isValue(QStringView line)
{
    return amountFrom(line) || isAmountLike(line);
}

// A word that is none of the known ratings is taken for one where the page says it again below the
// unit, as pages do, or where it is too short for a title.
bool isUnknownRating(const PageCursor &cursor, qsizetype ahead)
{
    const QStringView word = cursor.look(ahead);
    if (word.isEmpty() || word.size() > longestRating || !isValue(cursor.look(ahead + 2)))
        return false;
    return isSame(word, cursor.look(ahead + 3)) || isSame(word, cursor.look(ahead + 4))
           || word.count(u' ') < 2;
}

bool isSign(QStringView line)
{
    return isFurniture(line) || isAboveTitle(line) || ratingFrom(line) || isDateLike(line)
           || isTo(line) || amountFrom(line);
}

// Between a known rating and a number what stands for a date may be none ("Autumn 2022"), where the
// rating is said again below the unit.
bool isUndated(const PageCursor &cursor, qsizetype rating)
{
    const QStringView word = cursor.look(rating);
    const QStringView date = cursor.look(rating + 1);
    const QStringView value = cursor.look(rating + 2);
    const auto amount = amountFrom(value);
    return ratingFrom(word) && date.size() <= longestRating && !isSign(date)
           && ((amount && amount->value) || isAmountLike(value))
           && (isSame(word, cursor.look(rating + 3)) || isSame(word, cursor.look(rating + 4)));
}

} // namespace

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

PageCursor::PageCursor(QStringView text)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!endsLine(text[i]))
            continue;
        addLine(text.sliced(from, i - from));
        if (text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            ++i;
        from = i + 1;
    }
    if (from < text.size())
        addLine(text.sliced(from));
    dropPageMarks();
    findThemeWord();
}

void PageCursor::addLine(QStringView raw)
{
    constexpr QChar formFeed(u'\f');
    const bool beginsPage = m_fed || raw.startsWith(formFeed);
    const bool afterBlank = !m_uses.isEmpty() && m_uses.last() == LineUse::Blank;
    const QString text = tidied(raw);
    m_uses.append(text.isEmpty() ? LineUse::Blank : LineUse::NotUnderstood);
    const auto number = static_cast<int>(m_uses.size());
    if (hasControls(raw))
        note(number, u"Characters that cannot be shown were left out."_s);
    if (!text.isEmpty())
        m_lines.append({number, text, afterBlank, beginsPage});
    m_fed = raw.endsWith(formFeed) || (text.isEmpty() && beginsPage);
}

// The foot of a printed page belongs to no description, though it stands inside one. It is known by
// standing on page after page, by a new page above it, or by saying nothing else.
void PageCursor::dropPageMarks()
{
    QHash<std::pair<QString, int>, QSet<int>> pages;
    for (const Line &line : m_lines) {
        if (const auto mark = pageMarkFrom(line.text))
            pages[{mark->before, mark->count}].insert(mark->number);
    }
    m_lines.removeIf([&](const Line &line) {
        const auto mark = pageMarkFrom(line.text);
        if (!mark)
            return false;
        const bool isFoot = line.beginsPage || mark->before.isEmpty()
                            || pages.value({mark->before, mark->count}).size() > 1;
        if (isFoot)
            m_notUnderstood.append({line.number, line.text});
        return isFoot;
    });
}

// A heading right below one of another kind.
void PageCursor::findThemeWord()
{
    QString above;
    for (const Line &line : m_lines) {
        const auto heading = headingFrom(line.text);
        if (heading && !above.isEmpty() && heading->word != above) {
            m_themeWord = above;
            return;
        }
        if (heading)
            above = heading->word;
        else if (isSign(line.text))
            above.clear();
    }
}

QList<PageRemark> PageCursor::notUnderstood() const
{
    auto lines = m_notUnderstood;
    std::sort(lines.begin(), lines.end(),
              [](const PageRemark &a, const PageRemark &b) { return a.line < b.line; });
    return lines;
}

QStringView PageCursor::look(qsizetype ahead) const
{
    const auto i = m_at + ahead;
    return i < m_lines.size() ? QStringView(m_lines[i].text) : QStringView();
}

bool PageCursor::isAfterBlank(qsizetype ahead) const
{
    const auto i = m_at + ahead;
    return i < m_lines.size() && m_lines[i].afterBlank;
}

int PageCursor::line() const
{
    return atEnd() ? static_cast<int>(m_uses.size()) : m_lines[m_at].number;
}

QString PageCursor::take(LineUse use)
{
    const Line &line = m_lines[m_at++];
    m_uses[line.number - 1] = use;
    return line.text;
}

void PageCursor::drop()
{
    const int number = line();
    m_notUnderstood.append({number, take(LineUse::NotUnderstood)});
}

void PageCursor::note(int line, const QString &sentence)
{
    m_notes.append({line, sentence});
}

bool isAboveTitle(QStringView line)
{
    return percentageFrom(line) || stageFrom(line) || priorityFrom(line);
}

bool startsObjective(const PageCursor &cursor, qsizetype ahead)
{
    return headingFrom(cursor.look(ahead)).has_value() && !startsTheme(cursor, ahead);
}

bool startsTheme(const PageCursor &cursor, qsizetype ahead)
{
    const auto heading = headingFrom(cursor.look(ahead));
    return heading && (heading->isTheme || heading->word == cursor.themeWord());
}

// An action begins with the picture that was not shown or with what stands above a title, and a
// title follows soon. A title without a reference needs two of those above it.
bool startsAction(const PageCursor &cursor, qsizetype ahead)
{
    bool opened = false;
    int above = 0;
    int unknown = 0;
    for (auto k = ahead; k < ahead + 9; ++k) {
        const QStringView line = cursor.look(k);
        if (line.isEmpty() || (isFurniture(line) && above > 0))
            return false;
        if (isFurniture(line))
            opened = true;
        else if (isAboveTitle(line))
            ++above;
        else if (headingFrom(line) || isDateLike(line) || isTo(line) || rangeFrom(line))
            return false;
        else if (nameFrom(line))
            return opened || above > 0 || isBareTitle(cursor, k);
        else if (above > 1)
            return true;
        else if ((!opened && above == 0) || ++unknown > 2)
            return false;
    }
    return false;
}

// Title, rating, date, value; the rating may be missing.
bool startsMeasure(const PageCursor &cursor, qsizetype ahead)
{
    const QStringView title = cursor.look(ahead);
    if (title.isEmpty() || isSign(title) || headingFrom(title))
        return false;
    if (isDateLike(cursor.look(ahead + 1)))
        return isValue(cursor.look(ahead + 2));
    if (!isDateLike(cursor.look(ahead + 2)))
        return isUndated(cursor, ahead + 1);
    return ratingFrom(cursor.look(ahead + 1)) || isUnknownRating(cursor, ahead + 1);
}

bool startsAnything(const PageCursor &cursor, qsizetype ahead)
{
    return headingFrom(cursor.look(ahead)) || startsAction(cursor, ahead)
           || startsMeasure(cursor, ahead);
}

} // namespace tidemark::page
