// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/enums.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

/// A published page as it was read, before it is made into a plan: what is said, in the order it is
/// said, with the number of each line (the first is 1).
namespace tidemark {

/// What became of a line of the page.
enum class LineUse {
    NotUnderstood,
    Blank,
    Furniture,  ///< what the browser put there
    Repetition, ///< says once more what was already said: title, rating
    ThemeTitle,
    Narrative,
    MeasureTitle,
    Rating,
    ReadingDate,
    ReadingValue,
    Unit,
    ObjectiveTitle,
    Progress,
    Stage,
    Priority,
    ActionTitle,
    Description,
    Start,
    To, ///< the word between two dates
    Due
};

/// Something to tell about a line: its text where it was not understood, or a sentence.
struct PageRemark {
    int line = 0;
    QString text;

    bool operator==(const PageRemark &) const = default;
};

namespace page {

struct Action {
    int line = 0; ///< of its title
    QString reference;
    QString title;
    QString description;
    std::optional<double> percentage; ///< 0 to 100
    std::optional<tidemark::Stage> stage;
    std::optional<Priority> priority;
    QDate start;
    QDate due;
};

struct Measure {
    int line = 0; ///< of its title
    QString title;
    QString unit;
    QDate asAt; ///< null: no reading
    std::optional<double> value;
    int decimals = 0;
    std::optional<tidemark::Rating> rating;
    QString ratingWord;
};

struct Objective {
    int line = 0; ///< of its title; 0 where actions stand under none
    QString number;
    QString title;
    QList<Action> actions;
    QList<Measure> measures;
};

struct Theme {
    int line = 0; ///< of its heading; 0 where the page itself is the theme
    QString number;
    QString title;
    QString narrative;
    QList<Measure> measures;
    QList<Objective> objectives;

    bool isEmpty() const
    {
        return narrative.isEmpty() && measures.isEmpty() && objectives.isEmpty();
    }
};

struct Page {
    QString title;
    QList<Theme> themes; ///< at least one
    QList<LineUse> uses; ///< of every line of the text, in order
    QList<PageRemark> notUnderstood;
    QList<PageRemark> notes;
};

/// Reads any text at all; one that is no plan's page gives no measures and no actions.
Page readPage(QStringView text);

} // namespace page

} // namespace tidemark
