// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/correction.h"

#include "core/plan/diff.h"
#include "core/rounds/moment.h"
#include "core/rules/asat.h"
#include "core/versions/chain.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// What an officer sees as one change although it is several fields of a row. Fields that are in
// none of these stand for themselves.
constexpr std::array dateFields{"start"_L1, "due"_L1};
constexpr std::array holdFields{"hold"_L1, "held_since"_L1, "hold_reason"_L1};

QLatin1String groupOf(QLatin1String field)
{
    const bool isHold = std::find(holdFields.begin(), holdFields.end(), field) != holdFields.end();
    return isHold ? holdFields.front() : field;
}

template <typename Row>
inline constexpr bool isWhole =
    std::is_same_v<
        Row,
        Update> || std::is_same_v<Row, Reading> || std::is_same_v<Row, DateMove> || std::is_same_v<Row, HoldChange> || std::is_same_v<Row, Milestone> || std::is_same_v<Row, Statement> || std::is_same_v<Row, SignOff>;

/// Gathers the differences of one round.
class Differences {
public:
    Differences(const Plan &issued, const Plan &now, const Round &round)
        : m_issued(issued)
        , m_now(now)
        , m_round(round)
    {}

    QList<Difference> list()
    {
        for (const AnyEdit &any : diff(m_issued, m_now).edits)
            std::visit([this](const auto &edit) { add(edit); }, any);
        for (Difference &one : m_list)
            one.sentence = sentenceOf(one);
        return m_list;
    }

private:
    bool isOfRound(QDate day) const { return m_round.from <= day && day <= m_round.asAt; }

    template <typename Row> bool bearsDay(const Edit<Row> &edit) const
    {
        const Row &row = edit.after ? *edit.after : *edit.before;
        if constexpr (std::is_same_v<Row, Update> || std::is_same_v<Row, Reading>)
            return isOfRound(row.asAt);
        else if constexpr (std::is_same_v<Row, DateMove>)
            return isOfRound(row.movedOn);
        else if constexpr (std::is_same_v<Row, HoldChange>)
            return isOfRound(row.changedOn);
        else if constexpr (std::is_same_v<Row, Milestone>)
            return isOfRound(row.doneOn);
        else if constexpr (std::is_same_v<Row, Statement> || std::is_same_v<Row, SignOff>)
            return row.round == m_round.id;
        else
            return false;
    }

    // Rounds are there for the links of updates only, versions are no part of a version.
    void add(const Edit<Round> &) {}
    void add(const Edit<Snapshot> &) {}

    void add(const Edit<DateMove> &edit)
    {
        const DateMove &move = edit.after ? *edit.after : *edit.before;
        addToGroup({move.action, dateFields[static_cast<size_t>(move.which)]}, edit);
    }

    void add(const Edit<HoldChange> &edit)
    {
        const HoldChange &change = edit.after ? *edit.after : *edit.before;
        addToGroup({change.action, holdFields.front()}, edit);
    }

    template <typename Row> void add(const Edit<Row> &edit)
    {
        if (!edit.before || !edit.after || isWhole<Row>)
            m_list.append({{}, bearsDay(edit), {edit}});
        else
            addFields(edit);
    }

    template <typename Row> void addFields(const Edit<Row> &edit)
    {
        QHash<QLatin1String, qsizetype> groups;
        forEachField<Row>([&](const auto &field) {
            if ((*edit.before).*field.member == (*edit.after).*field.member)
                return;
            const QLatin1String group = groupOf(QLatin1String(field.name));
            if (!groups.contains(group)) {
                groups.insert(group, m_list.size());
                m_list.append({{}, false, {Edit<Row>{edit.before, edit.before}}});
                m_groups.insert({edit.id(), group}, m_list.size() - 1);
            }
            auto &part = std::get<Edit<Row>>(m_list[groups.value(group)].edits.first());
            (*part.after).*field.member = (*edit.after).*field.member;
        });
    }

    // A record belongs to the change of the row that it records; alone it is a difference as well.
    template <typename Row>
    void addToGroup(const std::pair<Id, QLatin1String> &key, const Edit<Row> &edit)
    {
        const auto place = m_groups.constFind(key);
        if (place == m_groups.constEnd()) {
            m_list.append({{}, bearsDay(edit), {edit}});
            return;
        }
        m_list[*place].edits.append(edit);
        m_list[*place].bearsDay = m_list[*place].bearsDay || bearsDay(edit);
    }

    QString sentenceOf(const Difference &one) const
    {
        const bool isGone =
            std::visit([](const auto &edit) { return !edit.after; }, one.edits.first());
        const AnyEdit told = std::visit(
            [](const auto &edit) { return AnyEdit(withoutRecord(edit)); }, one.edits.first());
        return words::edits({{}, {}, {told}}, isGone ? m_issued : m_now).join(u' ');
    }

    // Who recorded a change, and when, is told only where nothing else of the row has changed.
    template <typename Row> static Edit<Row> withoutRecord(const Edit<Row> &edit)
    {
        if constexpr (requires(Row row) {
                          row.author;
                          row.recordedAt;
                      }) {
            Edit<Row> rest = edit;
            if (edit.before && edit.after) {
                rest.after->author = edit.before->author;
                rest.after->recordedAt = edit.before->recordedAt;
            }
            if (rest.before != rest.after)
                return rest;
        }
        return edit;
    }

    const Plan &m_issued;
    const Plan &m_now;
    const Round &m_round;
    QList<Difference> m_list;
    QHash<std::pair<Id, QLatin1String>, qsizetype>
        m_groups; ///< row and field: the place in the list
};

// The plan as the next version would freeze it, had it to freeze everything.
Plan nowFor(const Plan &plan, const Round &round, const QDateTime &at)
{
    return heldByVersion(planAsAt(plan, asAtOf(round, at)));
}

template <typename Row> void lay(const Edit<Row> &edit, Plan &plan)
{
    auto &table = plan.table<Row>();
    if (!edit.after) {
        table.remove(edit.id());
        return;
    }
    const Row *there = table.find(edit.id());
    Row row = there ? *there : *edit.after;
    forEachField<Row>([&](const auto &field) {
        const bool changed =
            !edit.before || !((*edit.before).*field.member == (*edit.after).*field.member);
        if (changed)
            row.*field.member = (*edit.after).*field.member;
    });
    table.put(row);
}

// One pass over the links of all rows: a row that a chosen one belongs to comes along; where that
// is gone from the plan as well, an optional link is emptied and a row without its parent removed.
template <typename Row> bool mendLinks(Plan &plan, const Plan &now)
{
    bool mended = false;
    for (const Row *found : plan.table<Row>().rows()) {
        Row row = *found;
        bool isKept = true;
        forEachField<Row>([&](const auto &field) {
            using F = std::decay_t<decltype(field)>;
            if constexpr (IsLink<F>) {
                const Id target = row.*field.member;
                if (target.isNull() || plan.find<typename F::Target>(target))
                    return;
                mended = true;
                if (const auto *missing = now.find<typename F::Target>(target))
                    plan.table<typename F::Target>().put(*missing);
                else if (field.presence == Presence::Optional)
                    row.*field.member = Id();
                else
                    isKept = false;
            }
        });
        if (!isKept)
            plan.table<Row>().remove(row.id);
        else if (mended)
            plan.table<Row>().put(row);
        if (mended)
            return true; // the list of rows is no longer the table's
    }
    return false;
}

void mendLinks(Plan &plan, const Plan &now)
{
    bool mended = true;
    while (mended) {
        mended = false;
        forEachRowType([&]<typename Row>() { mended = mendLinks<Row>(plan, now) || mended; });
    }
}

struct Closed {
    Round round;
    Snapshot last;
    Plan issued;
};

Result<Closed> closedRound(const Plan &plan, Id id)
{
    const auto *round = plan.find<Round>(id);
    const Snapshot *last = round ? latestSnapshot(plan, id) : nullptr;
    if (!last || round->state != RoundState::Closed)
        return refused(u"Only a closed round can be corrected. Close the round first."_s);
    auto moment = momentOf(plan, *last);
    if (!moment)
        return moment.error();
    return Closed{*round, *last, std::move(moment->plan)};
}

} // namespace

Result<QList<Difference>> differencesOf(const Plan &plan, Id round, const QDateTime &at)
{
    const auto closed = closedRound(plan, round);
    if (!closed)
        return closed.error();
    const Plan now = nowFor(plan, closed->round, at);
    return Differences(closed->issued, now, closed->round).list();
}

Result<ChangeSet> correctRound(const Plan &plan, Id id, const Issue &issue,
                               const QList<Difference> &chosen)
{
    const auto closed = closedRound(plan, id);
    if (!closed)
        return closed.error();
    if (issue.note.trimmed().isEmpty())
        return refused(u"Say what the correction of %1 corrects."_s.arg(closed->round.name));
    if (chosen.isEmpty())
        return refused(
            u"Nothing was chosen to be corrected in %1, so the next version would be the "
            "same. Tick what it is to take over."_s.arg(closed->round.name));
    Plan corrected = closed->issued;
    for (const Difference &difference : chosen) {
        for (const AnyEdit &any : difference.edits)
            std::visit([&](const auto &edit) { lay(edit, corrected); }, any);
    }
    mendLinks(corrected, nowFor(plan, closed->round, issue.at));
    const QString version = nextReference(closed->last.version, {});
    return ChangeSet{u"Issue a correction of %1 as version %2"_s.arg(closed->round.name, version),
                     issue.note,
                     {Edit<Snapshot>{{},
                                     sealed(newVersion(closed->round, version, issue),
                                            closed->round, plan, corrected)}}};
}

} // namespace tidemark
