// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deletion.h"

#include "core/plan/names.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int longestNameAsked = 60;

template <typename Row> QString nameFor(const Row &row)
{
    QString name;
    if constexpr (Referenced<Row>)
        name = row.reference;
    if constexpr (requires { row.title; }) {
        if (name.isEmpty())
            name = u"“%1”"_s.arg(row.title.size() > longestNameAsked
                                     ? row.title.left(longestNameAsked - 1) + u'…'
                                     : row.title);
    }
    if constexpr (requires { row.word; })
        name = u"“%1”"_s.arg(row.word);
    if constexpr (std::is_same_v<Row, Reading>)
        name = u"of %1"_s.arg(words::date(row.asAt));
    return name;
}

template <typename Row> void countInto(QStringList &parts, const ChangeSet &removal)
{
    qsizetype gone = 0;
    for (const auto &edit : editsOf<Row>(removal))
        gone += !edit.after;
    if (gone == 0)
        return;
    const QString noun = words::noun(QLatin1String(tableName<Row>));
    parts.append(u"%1 %2%3"_s.arg(QString::number(gone), noun, gone == 1 ? u""_s : u"s"_s));
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return u"%1 and %2"_s.arg(parts.first(parts.size() - 1).join(u", "_s), parts.last());
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
    return listed(parts);
}

} // namespace

QString deletionQuestion(const Plan &plan, Id row, const ChangeSet &removal)
{
    const QLatin1String table = tableOf(plan, row);
    QString name;
    forEachRowType([&]<typename Row>() {
        if (const auto *found = plan.find<Row>(row))
            name = nameFor(*found);
    });
    const QString what = u"%1 %2"_s.arg(words::noun(table), name);
    const QString also = belongings(table, removal);
    return also.isEmpty() ? u"Delete %1?"_s.arg(what) : u"Delete %1 and its %2?"_s.arg(what, also);
}

} // namespace tidemark
