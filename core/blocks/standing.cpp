// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/standing.h"

#include "core/rounds/rounds.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

QList<const Theme *> themesIn(const Source &source)
{
    return source.theme ? QList<const Theme *>{source.theme} : source.plan.themes().rowsUnder({});
}

QList<const Action *> actionsIn(const Source &source)
{
    QList<const Action *> actions;
    for (const Theme *theme : themesIn(source)) {
        for (const Objective *objective : source.plan.objectives().rowsUnder(theme->id))
            actions += source.plan.actions().rowsUnder(objective->id);
    }
    return actions;
}

QList<const Measure *> measuresIn(const Source &source)
{
    QList<const Measure *> measures;
    for (const Theme *theme : themesIn(source))
        measures += source.plan.measures().rowsUnder(theme->id);
    return measures;
}

QString dayOrNone(QDate day)
{
    return day.isValid() ? words::shortDate(day) : u"No date"_s;
}

QString leadOf(const Action &action)
{
    return orElse(action.leadOfficer.simplified(), u"Nobody named"_s);
}

QString commentaryOn(const Source &source, const Action &action)
{
    const Update *told = lastWithCommentary(source.plan, action.id, source.asAt);
    return told ? told->commentary.simplified() : QString();
}

const Moment *earlierThan(const Source &source)
{
    const Options &options = source.options;
    return options.since ? &*options.since : options.before ? &*options.before : nullptr;
}

QString atDay(QDate day, QDate asAt)
{
    if (day.day() != day.daysInMonth())
        return u"on %1"_s.arg(words::date(day));
    const QString month = words::month(day);
    const bool isRecent = day.year() == asAt.year();
    return u"at the end of %1"_s.arg(isRecent ? month.section(u' ', 0, 0) : month);
}

QString inShort(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    qsizetype end = line.indexOf(u". "_s);
    while (end >= 0 && line.indexOf(u". "_s, end + 1) >= 0 && line.indexOf(u". "_s, end + 1) < most)
        end = line.indexOf(u". "_s, end + 1);
    const QString sentences = line.size() <= most || end < 0 ? line : line.first(end + 1);
    if (sentences.size() <= most)
        return sentences;
    const qsizetype blank = sentences.lastIndexOf(u' ', most);
    return sentences.first(blank > 0 ? blank : most) + u'…';
}

} // namespace tidemark::report
