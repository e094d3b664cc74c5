// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deletion.h"

#include "core/plan/visit.h"
#include "core/verbs/edits.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype longestReference = 20; // a title bar holds no more
constexpr qsizetype longestTitle = 500;

QString cutTo(qsizetype length, const QString &text)
{
    return text.size() > length ? text.first(length - 1) + u'…' : text;
}

// What tells the row from others in the title of a dialog; empty where only its text could.
template <typename Row> QString markOfRow([[maybe_unused]] const Row &row)
{
    if constexpr (Referenced<Row>)
        return cutTo(longestReference, row.reference.left(longestTitle).simplified());
    if constexpr (std::is_same_v<Row, Reading>)
        return u"of %1"_s.arg(words::date(row.asAt));
    if constexpr (std::is_same_v<Row, PeriodTarget>)
        return u"for %1"_s.arg(words::date(row.periodEnd));
    return {};
}

template <typename Row> QString textOfRow([[maybe_unused]] const Row &row)
{
    if constexpr (requires { row.title; })
        return cutTo(longestTitle, row.title);
    if constexpr (requires { row.name; })
        return cutTo(longestTitle, row.name);
    if constexpr (requires { row.word; })
        return cutTo(longestTitle, row.word);
    return {};
}

template <typename Row> void countInto(QStringList &parts, const ChangeSet &removal)
{
    qsizetype gone = 0;
    for (const auto &edit : editsOf<Row>(removal))
        gone += !edit.after;
    if (gone == 0)
        return;
    const QString noun = words::noun(QLatin1String(tableName<Row>));
    parts.append(words::counted(gone, noun, noun + u's'));
}

// What hangs on a row of each kind, as far as an officer would miss it.
QString belongings(QLatin1String table, const ChangeSet &removal)
{
    QStringList parts;
    if (table == QLatin1String(tableName<Theme>))
        countInto<Objective>(parts, removal);
    if (table == QLatin1String(tableName<Theme>) || table == QLatin1String(tableName<Objective>))
        countInto<Action>(parts, removal);
    if (table == QLatin1String(tableName<Theme>))
        countInto<Measure>(parts, removal);
    if (table == QLatin1String(tableName<Action>)) {
        countInto<Update>(parts, removal);
        countInto<Milestone>(parts, removal);
    }
    if (table == QLatin1String(tableName<Measure>))
        countInto<Reading>(parts, removal);
    return words::listed(parts);
}

} // namespace

DeletionQuestion deletionQuestion(const Plan &plan, Id row, const ChangeSet &removal)
{
    const QLatin1String table = tableOf(plan, row);
    const QString noun = words::noun(table);
    QString mark;
    QString text;
    visitRow(plan, row, [&](const auto &found) {
        mark = markOfRow(found);
        text = textOfRow(found);
    });
    const QString also = belongings(table, removal);
    const QString what = text.isEmpty() ? u"The %1"_s.arg(noun) : u"“%1”"_s.arg(text);
    const QString goes = also.isEmpty() ? u"%1 is deleted."_s.arg(what)
                                        : u"%1 is deleted, and with it %2."_s.arg(what, also);
    return {mark.isEmpty() ? u"Delete this %1?"_s.arg(noun) : u"Delete %1 %2?"_s.arg(noun, mark),
            goes + u" Undo brings it back with everything that belongs to it."_s};
}

} // namespace tidemark
