// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/page.h"

#include "core/published/bullets.h"
#include "core/published/pagecursor.h"
#include "core/published/pagewords.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::page {

namespace {

constexpr qsizetype longestTitle = 160;
constexpr qsizetype longestHeading = 60;

// How many lines stand before the first measure, objective or action.
qsizetype lengthOfHead(const PageCursor &cursor)
{
    qsizetype length = 0;
    while (!cursor.look(length).isEmpty() && !startsAnything(cursor, length))
        ++length;
    return length;
}

// The title is the line that the head says twice; above it a page may have its own furniture.
// Without one it is the first.
qsizetype placeOfTitle(const PageCursor &cursor, qsizetype head)
{
    QHash<QString, qsizetype> first;
    qsizetype place = head;
    for (qsizetype k = 0; k < head; ++k) {
        if (cursor.look(k).size() > longestTitle || isFurniture(cursor.look(k)))
            continue;
        const QString line = cursor.look(k).toString().toCaseFolded();
        if (const auto said = first.constFind(line); said != first.constEnd())
            place = std::min(place, *said);
        else
            first.insert(line, k);
    }
    return place < head ? place : 0;
}

// "Our performance", close above the first measure, belongs to no narrative.
bool isHeadingOfMeasures(const PageCursor &cursor)
{
    return startsMeasure(cursor, 1) && !cursor.isAfterBlank(1)
           && cursor.look().size() <= longestHeading && !cursor.look().endsWith(u'.');
}

void readNarrative(PageCursor &cursor, QString &narrative)
{
    if (!narrative.isEmpty())
        narrative += cursor.isAfterBlank() ? u"\n\n"_s : u"\n"_s;
    narrative += withBulletsOnLines(cursor.take(LineUse::Narrative));
}

// Where the page has themes of its own, what stands above them is the narrative of none.
void readHead(PageCursor &cursor, Page &page)
{
    const auto head = lengthOfHead(cursor);
    const auto title = placeOfTitle(cursor, head);
    const bool hasThemes = startsTheme(cursor, head);
    Theme theme;
    for (qsizetype k = 0; k < head; ++k) {
        if (k < title)
            cursor.drop();
        else if (k == title)
            page.title = cursor.take(LineUse::ThemeTitle);
        else if (isSame(cursor.look(), page.title))
            cursor.take(LineUse::Repetition);
        else if (isFurniture(cursor.look()))
            cursor.take(LineUse::Furniture);
        else if (hasThemes || isHeadingOfMeasures(cursor))
            cursor.drop();
        else
            readNarrative(cursor, theme.narrative);
    }
    theme.title = page.title;
    if (!hasThemes)
        page.themes.append(theme);
}

// A heading whose title stands on the next line takes that.
QString titleBelow(PageCursor &cursor, const Heading &heading, LineUse use)
{
    const bool isThere = !cursor.atEnd() && !isFurniture(cursor.look()) && !startsAnything(cursor);
    return heading.title.isEmpty() && isThere ? cursor.take(use) : heading.title;
}

Theme readTheme(PageCursor &cursor, const Page &page)
{
    Theme theme;
    theme.line = cursor.line();
    const auto heading = headingFrom(cursor.take(LineUse::ThemeTitle));
    theme.number = heading->number;
    theme.title = titleBelow(cursor, *heading, LineUse::ThemeTitle);
    while (!cursor.atEnd() && !startsAnything(cursor)) {
        if (isFurniture(cursor.look()))
            cursor.take(LineUse::Furniture);
        else if (isSame(cursor.look(), page.title) || isSame(cursor.look(), theme.title))
            cursor.take(LineUse::Repetition);
        else if (isHeadingOfMeasures(cursor))
            cursor.drop();
        else
            readNarrative(cursor, theme.narrative);
    }
    return theme;
}

Objective readObjective(PageCursor &cursor)
{
    Objective objective;
    objective.line = cursor.line();
    const auto heading = headingFrom(cursor.take(LineUse::ObjectiveTitle));
    objective.number = heading->number;
    objective.title = titleBelow(cursor, *heading, LineUse::ObjectiveTitle);
    return objective;
}

bool isListed(const Objective &known, const Objective &objective)
{
    return known.number == objective.number && isSame(known.title, objective.title)
           && known.actions.isEmpty() && known.measures.isEmpty();
}

bool isListed(const Theme &known, const Theme &theme)
{
    return known.number == theme.number && isSame(known.title, theme.title) && known.isEmpty();
}

// A heading that a list of contents has said before takes the place of that.
template <typename Headed> void appendHeading(QList<Headed> &to, const Headed &headed)
{
    to.removeIf([&](const Headed &known) { return isListed(known, headed); });
    to.append(headed);
}

Objective &objectiveAt(Theme &theme)
{
    if (theme.objectives.isEmpty())
        theme.objectives.append(Objective());
    return theme.objectives.last();
}

void readBody(PageCursor &cursor, Page &page)
{
    while (!cursor.atEnd()) {
        if (startsTheme(cursor)) {
            appendHeading(page.themes, readTheme(cursor, page));
            continue;
        }
        Theme &theme = page.themes.last();
        if (startsObjective(cursor))
            appendHeading(theme.objectives, readObjective(cursor));
        else if (startsAction(cursor))
            objectiveAt(theme).actions.append(readAction(cursor));
        else if (startsMeasure(cursor))
            (theme.objectives.isEmpty() ? theme.measures : theme.objectives.last().measures)
                .append(readMeasure(cursor));
        else if (isFurniture(cursor.look()))
            cursor.take(LineUse::Furniture);
        else if (isSame(cursor.look(), page.title) || isSame(cursor.look(), theme.title))
            cursor.take(LineUse::Repetition);
        else
            cursor.drop();
    }
}

} // namespace

Page readPage(QStringView text)
{
    Page page;
    PageCursor cursor(text);
    readHead(cursor, page);
    readBody(cursor, page);
    page.uses = cursor.uses();
    page.notUnderstood = cursor.notUnderstood();
    page.notes = cursor.notes();
    return page;
}

} // namespace tidemark::page
