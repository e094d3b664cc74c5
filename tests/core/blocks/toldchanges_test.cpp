// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/changes/changes.h"
#include "core/changes/sentences.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"
#include "tests/support/reportoutline.h"

#include <QHash>

// What a reader of the report can see is told as a change: each field of each row is changed by
// itself, and both the list of fields and the report itself say whether something must be told.

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QDate asAt(2022, 3, 31);

Plan richPlan()
{
    Plan plan = planFrom(u"3 Customer focus [Cllr Ann Lee]\n"
                         "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
                         "    2021-09-30 = 240\n"
                         "    2021-12-31 = 257 provisional, Needs Improvement\n"
                         "  # Calls (Number; higher; target 90)\n"
                         "    2021-12-31 = 91\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2021-11-30 High [Bo Diaz]\n"
                         "      2021-09-01 95% On track: Nearly there.\n"
                         "      [x] Form sent 2021-05-01\n"
                         "      [ ] Form read 2021-12-01\n"
                         "      due 2021-09-30 -> 2021-11-30: Late supplier\n"
                         "    3.1.2 Strategy 2020-02-04..2022-12-31 (on hold) [Ann Lee]\n"
                         "      2021-09-01 40%: Waiting.\n"
                         "  3.2 Access\n"
                         "    3.2.1 Portal 2020-02-04..2022-12-31\n"
                         "4 Growth\n"
                         "  4.1 Jobs\n"
                         "    4.1.1 Fair 2020-02-04..2022-12-31\n"_s);
    Settings settings = plan.settings();
    settings.baselinedOn = {2020, 4, 1};
    plan.table<Settings>().put(settings);
    Action held = rowOf<Action>(plan, u"3.1.2");
    held.heldSince = {2021, 10, 1};
    held.holdReason = u"Budget"_s;
    plan.table<Action>().put(held);
    plan.table<PeriodTarget>().put({Id::create(), idOf(plan, u"Calls"), {2021, 12, 31}, 92, {}});
    return plan;
}

QString other(const QString &text)
{
    return text + u" otherwise"_s;
}
int other(int number)
{
    return number + 1;
}
bool other(bool value)
{
    return !value;
}
QDate other(QDate day)
{
    return day.isValid() ? day.addDays(1) : QDate(2021, 8, 1);
}
QDateTime other(const QDateTime &moment)
{
    return moment.addSecs(-3600);
}
template <typename E>
requires std::is_enum_v<E> E other(E value)
{
    return static_cast<E>((int(value) + 1) % int(storedWords<E>.size()));
}
std::optional<double> other(std::optional<double> number)
{
    return number ? *number + 1 : 1;
}
std::optional<Rating> other(std::optional<Rating> rating)
{
    return rating ? other(*rating) : Rating::Succeeding;
}

/// The row with that one field changed; nothing where there is no other value, as of a link that
/// could only lead to where it leads.
template <typename Row, typename Column>
std::optional<Row> withOther(const Plan &plan, const Row &row, const Column &column)
{
    Row changed = row;
    if constexpr (IsLink<Column>) {
        for (const auto *target : plan.table<typename Column::Target>().rows()) {
            if (target->id != row.*column.member)
                changed.*column.member = target->id;
        }
    } else {
        changed.*column.member = other(row.*column.member);
    }
    return changed == row ? std::nullopt : std::optional(changed);
}

QString reportOf(const Plan &plan)
{
    report::Options options;
    options.asAt = asAt;
    return outlineOf(report::planReport(plan, options));
}

Changes told(const Plan &before, const Plan &after)
{
    return changesBetween({u"1.0"_s, before, asAt, true}, {u"1.1"_s, after, asAt, true});
}

/// The fields of which a change by itself need not be told, and why.
const QHash<QString, QString> &silent()
{
    static const QHash<QString, QString> reasons{
        {u"progress_update.author"_s, u"who reported is in the journal, not in the report"_s},
        {u"progress_update.round"_s, u"an update belongs to a round by its day"_s},
        {u"progress_update.recorded_at"_s, u"an earlier clock changes nothing that is said"_s},
        {u"date_move.recorded_at"_s, u"the day of the move is in the report, not the minute"_s},
        {u"reading.author"_s, u"as of an update"_s},
        {u"reading.recorded_at"_s, u"as of an update"_s},
        {u"*.position"_s, u"only the order of rows is seen; it has a test of its own"_s}};
    return reasons;
}

bool isSilent(const QString &table, const QString &field)
{
    return field == u"id"_s || silent().contains(u"*."_s + field)
           || silent().contains(table + u'.' + field);
}

// Rounds, versions and layouts are the frame of a report, not in it.
template <typename Row>
constexpr bool isFrame =
    std::is_same_v<Row, Round> || std::is_same_v<Row, Snapshot> || std::is_same_v<Row, Layout>;

/// Calls `visit(name, after)` with the plan after each change of one field of one row.
template <typename Visit> void forEachOtherPlan(const Plan &plan, Visit &&visit)
{
    forEachRowType([&]<typename Row>() {
        if constexpr (isFrame<Row>)
            return;
        else
            for (const Row *row : plan.table<Row>().rows()) {
                forEachField<Row>([&](const auto &column) {
                    if constexpr (!std::is_same_v<
                                      decltype(column.member),
                                      Id Row::*> || IsLink<std::remove_cvref_t<decltype(column)>>) {
                        const auto changed = withOther(plan, *row, column);
                        if (!changed)
                            return;
                        Plan after = plan;
                        after.table<Row>().put(*changed);
                        visit(QString::fromLatin1(tableName<Row>), QString::fromLatin1(column.name),
                              after);
                    }
                });
            }
    });
}

} // namespace

TEST_CASE("Every field of every row that is changed by itself is told")
{
    const Plan plan = richPlan();
    int looked = 0;
    forEachOtherPlan(plan, [&](const QString &table, const QString &field, const Plan &after) {
        INFO(table.toStdString() + '.' + field.toStdString());
        const Changes changes = told(plan, after);
        for (const Change &change : changes.changes)
            INFO(words::sentence(change).toStdString());
        if (!isSilent(table, field)) {
            ++looked;
            CHECK_FALSE(changes.changes.isEmpty());
        }
    });
    CHECK(looked > 150);
}

TEST_CASE("Where the report reads otherwise, something is told, in any plan")
{
    for (const quint32 seed : {1U, 2U, 3U}) {
        const Plan plan = randomPlan(seed);
        const QString report = reportOf(plan);
        int different = 0;
        forEachOtherPlan(plan, [&](const QString &table, const QString &field, const Plan &after) {
            if (reportOf(after) == report)
                return;
            ++different;
            INFO(seed << ": " << table.toStdString() << '.' << field.toStdString());
            CHECK_FALSE(told(plan, after).changes.isEmpty());
        });
        CHECK(different > 100);
    }
}

TEST_CASE("Every new and every removed row is told")
{
    const Plan plan = richPlan();
    forEachRowType([&]<typename Row>() {
        if constexpr (!isFrame<Row> && !std::is_same_v<Row, Settings>)
            for (const Row *row : plan.table<Row>().rows()) {
                INFO(tableName<Row>);
                Plan without = plan;
                without.table<Row>().remove(row->id);
                CHECK_FALSE(told(plan, without).changes.isEmpty());
                CHECK_FALSE(told(without, plan).changes.isEmpty());
            }
    });
}

TEST_CASE("Rows that stand in another order are told, whatever their numbers")
{
    const Plan plan = richPlan();
    forEachRowType([&]<typename Row>() {
        if constexpr (Arranged<Row> && !isFrame<Row>) {
            int swapped = 0;
            for (const Row *row : plan.table<Row>().rows()) {
                const auto siblings = plan.table<Row>().rowsUnder(parentOf(*row));
                if (siblings.size() < 2 || siblings.last() == row)
                    continue;
                Row last = *row;
                last.position = siblings.last()->position + 1;
                Plan after = plan;
                after.table<Row>().put(last);
                INFO(tableName<Row>);
                CHECK(told(plan, after)
                          .count(std::is_same_v<Row, Judgement> ? ChangeKind::RulesChanged
                                                                : ChangeKind::Moved)
                      == 1);
                ++swapped;
            }
            CHECK(swapped > 0);
        }
    });
}

TEST_CASE("The same plan twice has nothing to tell")
{
    CHECK(told(richPlan(), richPlan()).changes.isEmpty());
    const Plan plan = randomPlan(4);
    CHECK(told(plan, plan).changes.isEmpty());
}
