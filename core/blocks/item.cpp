// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/item.h"

#include "core/blocks/blocks.h"
#include "core/blocks/cover.h"
#include "core/blocks/dates.h"
#include "core/blocks/exceptions.h"
#include "core/blocks/references.h"
#include "core/blocks/standing.h"
#include "core/blocks/statements.h"
#include "core/report/prose.h"
#include "core/rules/approval.h"
#include "core/rules/reported.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

/// A part of the item that somebody has to write.
struct Written {
    QLatin1String block;
    StatementKind kind;
};

constexpr std::array toWrite{
    Written{QLatin1String("purpose"), StatementKind::Purpose},
    Written{QLatin1String("options"), StatementKind::Options},
    Written{QLatin1String("reasons"), StatementKind::Reasons},
    Written{QLatin1String("implications"), StatementKind::Implications},
    Written{QLatin1String("wards"), StatementKind::Wards},
    Written{QLatin1String("contact"), StatementKind::Contact},
    Written{QLatin1String("papers"), StatementKind::BackgroundPapers},
};

/// A part that is printed where it is given.
constexpr std::array whereGiven{
    Written{QLatin1String("itemfacts"), StatementKind::LeadMember},
    Written{QLatin1String("itemfacts"), StatementKind::KeyDecision},
    Written{QLatin1String("itemfacts"), StatementKind::Exemption},
    Written{QLatin1String("appendices"), StatementKind::Appendices},
};

NodeId idOf(StatementKind kind)
{
    return u"item-"_s + storedWord(kind);
}

Node partOf(const Source &source, StatementKind kind, Nodes blocks)
{
    Node part = section(idOf(kind));
    part.children.push_back(
        heading(part.id + u"-title"_s, source.level, source.prefix + words::statementKind(kind)));
    append(part.children, std::move(blocks));
    return part;
}

QList<StatementKind> unwritten(const Source &source, std::span<const Written> parts)
{
    QList<StatementKind> kinds;
    for (const Written &one : parts) {
        if (hasBlock(source.options.layout, one.block)
            && stated(source, one.kind).trimmed().isEmpty())
            kinds.append(one.kind);
    }
    return kinds;
}

// Plain to see, so that no item goes out without it.
Node gap(StatementKind kind)
{
    return paragraph(idOf(kind) + u"-gap"_s,
                     {{u"To be written: "_s, Run::Manner::Strong}, {words::whatIsWritten(kind)}});
}

Nodes writtenPart(const Source &source, StatementKind kind)
{
    Nodes prose = proseBlocks(idOf(kind), stated(source, kind));
    if (prose.empty())
        prose.push_back(gap(kind));
    return {partOf(source, kind, std::move(prose))};
}

// "Legal: …" is found by its first word.
void stressLead(Node &line)
{
    constexpr qsizetype longestLead = 40; // characters
    if (line.role != Role::Paragraph || line.runs.size() != 1)
        return;
    const QString text = line.runs.first().text;
    const qsizetype colon = text.indexOf(u": "_s);
    if (colon <= 0 || colon > longestLead || text.first(colon).contains(u'.'))
        return;
    line.runs = {{text.first(colon + 1), Run::Manner::Strong}, {text.sliced(colon + 1)}};
}

/// A list of which each item begins with its number: "(1) ", "(2) ".
class Recommendations {
public:
    explicit Recommendations(const NodeId &id) : m_list(list(id, Look::Numbered)) {}

    void add(Runs runs)
    {
        const int number = int(m_list.children.size()) + 1;
        runs.prepend({u"(%1) "_s.arg(number)});
        Node one = item(m_list.id + u".%1"_s.arg(number), runs);
        one.look = Look::Numbered;
        m_list.children.push_back(std::move(one));
    }

    Node taken() && { return std::move(m_list); }

private:
    Node m_list;
};

/// What is recommended, which ends with a semicolon, and why.
struct Recommendation {
    Runs what;
    Runs why;
};

// "approve 30 September 2026 as the new due date of 2.1.4 Flood scheme instead of 31 March 2026"
Runs approvalOf(const MovedDate &moved)
{
    const Run name{nameOf(*moved.action), Run::Manner::Plain, nodeOf(*moved.action)};
    if (moved.isPast)
        return {{words::askForDate(moved.action->leadOfficer, moved.which)},
                name,
                {words::untilNewDate(moved.from) + u';'}};
    const QString date = moved.which == DateKind::Due ? u"due date"_s : u"start date"_s;
    const QString from = moved.from.isValid() ? u" instead of %1"_s.arg(words::date(moved.from))
                                              : u", which had none"_s;
    if (!moved.to.isValid())
        return {{u"approve that "_s}, name, {u" has no %1%2;"_s.arg(date, from)}};
    return {
        {u"approve %1 as the new %2 of "_s.arg(words::date(moved.to), date)}, name, {from + u';'}};
}

Recommendation approval(const Source &source, const MovedDate &moved)
{
    QStringList said;
    for (const DateMove *move : moved.waiting)
        said += orElse(move->reason.simplified(), u"No reason has been given."_s);
    if (moved.isPast || said.size() > 1)
        std::transform(said.begin(), said.end(), said.begin(), words::ended);
    if (moved.isPast) {
        said += whyPast(source, moved);
    }
    return {approvalOf(moved),
            {{u"Reason: "_s, Run::Manner::Strong},
             {said.join(u' ')
              + inReport(source, "dates"_L1, u"Changes of dates"_s, u"dates-decide"_s,
                         nodeOf(*moved.action))}}};
}

int countOverdue(const Source &source)
{
    const auto actions = actionsIn(source);
    return int(std::count_if(actions.begin(), actions.end(), [&](const Action *action) {
        return factsOf(source.plan, *action, source.asAt).overdueDays.has_value();
    }));
}

// "it says how each of the 59 actions stands, of which 15 are overdue"
QString howManyAreOverdue(const Source &source)
{
    const auto all = actionsIn(source).size();
    const int overdue = countOverdue(source);
    const QString more =
        words::moreOverdueByApprovedDate(overdue, countOverdueByApprovedDate(source));
    if (all == 1)
        return u"it says how the one action stands, which is %1overdue"_s.arg(
                   overdue == 0 ? u"not "_s : QString())
               + more;
    const QString late = overdue == 0   ? u"none is overdue"_s
                         : overdue == 1 ? u"1 is overdue"_s
                                        : u"%1 are overdue"_s.arg(overdue);
    return u"it says how each of the %1 actions stands, of which %2"_s.arg(
               words::number(double(all), 0), late)
           + more;
}

// " For 9 of the 15 that are overdue no new date has been proposed."; empty where officers decide.
QString withoutNewDate(const Source &source)
{
    const auto actions = actionsIn(source);
    const auto count = std::count_if(actions.begin(), actions.end(), [&](const Action *action) {
        return factsOf(source.plan, *action, source.asAt).overdueDays
               && !awaitedApproval(source.plan, *action, DateKind::Due, source.asAt);
    });
    if (count == 0 || decider(source.plan).isEmpty())
        return {};
    const int overdue = countOverdue(source);
    if (overdue == 1)
        return u" For the one that is overdue no new date has been proposed."_s;
    return count == overdue
               ? u" For none of those that are overdue has a new date been proposed."_s
               : u" For %1 of the %2 that are overdue no new date has been proposed."_s.arg(
                   QString::number(count), QString::number(overdue));
}

Recommendation toNote(const Source &source)
{
    const Round *round = roundAt(source.plan, source.asAt);
    const QString of =
        round ? u"for "_s + roundInFull(*round) : u"as at "_s + words::date(source.asAt);
    return {{{u"note the performance report %1;"_s.arg(of)}},
            {{u"Reason: "_s, Run::Manner::Strong},
             {howManyAreOverdue(source)
              + inReport(source, "exceptions"_L1, u"Exceptions"_s, u"exceptions-overdue"_s) + u'.'
              + withoutNewDate(source)}}};
}

Recommendation toConsider(const Source &source, const QList<const Action *> &grave)
{
    constexpr qsizetype longestReason = 100; // characters of a commentary
    Recommendation one{{{u"consider what officers judge to need attention: "_s}},
                       {{u"Reason: "_s, Run::Manner::Strong}}};
    for (const Action *action : grave) {
        const bool isLast = action == grave.last();
        one.what.append({nameOf(*action), Run::Manner::Plain, nodeOf(*action)});
        one.what.append({isLast ? u";"_s : u"; "_s});
        const QString said =
            explanationOf(source, *action, u"No explanation has been given."_s, longestReason);
        const QString of =
            orElse(action->reference.simplified(), action->title.simplified()) + u": "_s;
        one.why.append({(grave.size() == 1 ? said : of + words::ended(said))
                        + whenOlder(source, *action)
                        + inReport(source, "exceptions"_L1, u"Exceptions"_s,
                                   u"exceptions-attention"_s, nodeOf(*action))
                        + (isLast ? QString() : u" "_s)});
    }
    return one;
}

QList<Recommendation> recommendations(const Source &source)
{
    QList<Recommendation> all{toNote(source)};
    for (const MovedDate &moved : movedDates(source)) {
        if (moved.forDecision)
            all.append(approval(source, moved));
    }
    if (const auto grave = needingAttention(source); !grave.isEmpty())
        all.append(toConsider(source, grave));
    all.last().what.last().text.back() = u'.';
    return all;
}

Node whoIsRecommended(const Source &source)
{
    const QString meeting = source.plan.settings().reportsTo.simplified();
    return paragraph(idOf(StatementKind::Recommendations) + u"-who"_s,
                     u"%1 is recommended to:"_s.arg(orElse(meeting, u"The meeting"_s)));
}

Nodes recommendationsOfFacts(const Source &source)
{
    Recommendations lines(idOf(StatementKind::Recommendations) + u"-list"_s);
    for (const Recommendation &one : recommendations(source))
        lines.add(one.what + Runs{{u"\n"_s}} + one.why);
    return {whoIsRecommended(source), std::move(lines).taken()};
}

// "note the report;" goes on from who is recommended to do so; "That the report is noted" does not.
bool goesOn(const Nodes &prose)
{
    if (prose.empty() || prose.front().role != Role::List || prose.front().children.empty())
        return false;
    const QString first = textOf(prose.front().children.front().runs);
    return !first.isEmpty() && first[0].isLower();
}

// Points are what is decided one by one, wherever they stand.
Nodes numbered(Nodes prose, const NodeId &id)
{
    Nodes blocks;
    Recommendations lines(id + u"-list"_s);
    for (Node &block : prose) {
        if (block.role != Role::List) {
            blocks.push_back(std::move(block));
            continue;
        }
        for (const Node &point : block.children)
            lines.add(point.runs);
    }
    if (Node all = std::move(lines).taken(); !all.children.empty())
        blocks.push_back(std::move(all));
    return blocks;
}

} // namespace

Nodes itemPurpose(const Source &source)
{
    return writtenPart(source, StatementKind::Purpose);
}

Nodes itemRecommendations(const Source &source)
{
    constexpr auto kind = StatementKind::Recommendations;
    Nodes prose = proseBlocks(idOf(kind), stated(source, kind));
    if (prose.empty())
        return {partOf(source, kind, recommendationsOfFacts(source))};
    Nodes blocks;
    if (goesOn(prose))
        blocks.push_back(whoIsRecommended(source));
    append(blocks, numbered(std::move(prose), idOf(kind)));
    return {partOf(source, kind, std::move(blocks))};
}

Nodes itemOptions(const Source &source)
{
    return writtenPart(source, StatementKind::Options);
}

Nodes itemReasons(const Source &source)
{
    return writtenPart(source, StatementKind::Reasons);
}

Nodes itemImplications(const Source &source)
{
    Nodes part = writtenPart(source, StatementKind::Implications);
    for (Node &line : part.front().children)
        stressLead(line);
    return part;
}

Nodes itemWards(const Source &source)
{
    return writtenPart(source, StatementKind::Wards);
}

Nodes itemContact(const Source &source)
{
    return writtenPart(source, StatementKind::Contact);
}

Nodes itemPapers(const Source &source)
{
    return writtenPart(source, StatementKind::BackgroundPapers);
}

Nodes itemFacts(const Source &source)
{
    Nodes lines;
    for (const StatementKind kind :
         {StatementKind::LeadMember, StatementKind::KeyDecision, StatementKind::Exemption}) {
        const QString text = stated(source, kind).simplified();
        if (!text.isEmpty())
            lines.push_back(paragraph(
                idOf(kind), {{words::statementKind(kind) + u": "_s, Run::Manner::Strong}, {text}}));
    }
    return lines;
}

Nodes itemAppendices(const Source &source)
{
    constexpr auto kind = StatementKind::Appendices;
    Nodes prose = proseBlocks(idOf(kind), stated(source, kind));
    return prose.empty() ? Nodes() : Nodes{partOf(source, kind, std::move(prose))};
}

QList<Runs> recommendedByFacts(const Source &source)
{
    QList<Runs> all;
    for (const Recommendation &one : recommendations(source))
        all.append(one.what);
    return all;
}

bool isItem(const Layout &layout)
{
    return hasBlock(layout, "recommendations"_L1)
           || std::any_of(toWrite.begin(), toWrite.end(),
                          [&](const Written &one) { return hasBlock(layout, one.block); });
}

QList<StatementKind> partsToWrite(const Source &source)
{
    return unwritten(source, toWrite);
}

QList<StatementKind> notGiven(const Source &source)
{
    return unwritten(source, whereGiven);
}

} // namespace tidemark::report
