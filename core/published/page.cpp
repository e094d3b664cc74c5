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

void readHead(PageCursor &cursor, Page &page)
{
    const auto head = lengthOfHead(cursor);
    const auto title = placeOfTitle(cursor, head);
    for (qsizetype k = 0; k < head; ++k) {
        if (k < title)
            cursor.drop();
        else if (k == title)
            page.title = cursor.take(LineUse::ThemeTitle);
        else if (isSame(cursor.look(), page.title))
            cursor.take(LineUse::Repetition);
        else if (isFurniture(cursor.look()))
            cursor.take(LineUse::Furniture);
        else if (isHeadingOfMeasures(cursor))
            cursor.drop();
        else {
            if (!page.narrative.isEmpty())
                page.narrative += cursor.isAfterBlank() ? u"\n\n"_s : u"\n"_s;
            page.narrative += withBulletsOnLines(cursor.take(LineUse::Narrative));
        }
    }
}

Objective readObjective(PageCursor &cursor)
{
    Objective objective;
    objective.line = cursor.line();
    const QString text = cursor.take(LineUse::ObjectiveTitle);
    const auto heading = objectiveFrom(text);
    objective.number = heading->number;
    objective.title = heading->title;
    if (objective.title.isEmpty() && !cursor.atEnd() && !isFurniture(cursor.look())
        && !startsAnything(cursor))
        objective.title = cursor.take(LineUse::ObjectiveTitle);
    return objective;
}

Objective &objectiveAt(Page &page)
{
    if (page.objectives.isEmpty())
        page.objectives.append(Objective());
    return page.objectives.last();
}

void readBody(PageCursor &cursor, Page &page)
{
    while (!cursor.atEnd()) {
        if (startsObjective(cursor))
            page.objectives.append(readObjective(cursor));
        else if (startsAction(cursor))
            objectiveAt(page).actions.append(readAction(cursor));
        else if (startsMeasure(cursor))
            (page.objectives.isEmpty() ? page.measures : page.objectives.last().measures)
                .append(readMeasure(cursor));
        else if (isFurniture(cursor.look()))
            cursor.take(LineUse::Furniture);
        else if (isSame(cursor.look(), page.title))
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
