// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/draft.h"

#include "core/blocks/item.h"
#include "core/blocks/standing.h"
#include "core/rounds/rounds.h"
#include "core/rules/statements.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

std::optional<Collected> collectedFor(const Source &source)
{
    const Round *round = roundAt(source.plan, source.asAt);
    if (!round)
        return std::nullopt;
    Collected collected{round};
    // Of the rows that the report is of.
    QSet<Id> rows;
    for (const Action *action : actionsIn(source))
        rows.insert(action->id);
    const auto measures = measuresIn(source);
    for (const Measure *measure : measures)
        rows.insert(measure->id);
    const auto countOf = [&](const QList<Id> &ids) {
        return int(std::count_if(ids.begin(), ids.end(), [&](Id id) { return rows.contains(id); }));
    };
    for (const LeadReturn &lead : returnsOf(source.plan, *round, source.asAt)) {
        collected.reported += countOf(lead.reported);
        collected.asked += countOf(lead.reported) + countOf(lead.outstanding);
    }
    collected.measures = int(measures.size());
    collected.measuresWithout = countOf(measuresOutstanding(source.plan, *round, source.asAt));
    return collected;
}

std::optional<Collected> draftOf(const Source &source)
{
    const auto collected = collectedFor(source);
    const bool open = collected && collected->round->state == RoundState::Open;
    return open && source.options.edition.isEmpty() ? collected : std::nullopt;
}

QString collectedText(const Collected &collected)
{
    QStringList parts;
    if (collected.asked > 0)
        parts +=
            u"%1 of %2 reported"_s.arg(QString::number(collected.reported),
                                       words::counted(collected.asked, u"action"_s, u"actions"_s));
    if (collected.measuresWithout > 0)
        parts += u"%1 of %2 without a reading that was due"_s.arg(
            QString::number(collected.measuresWithout),
            words::counted(collected.measures, u"measure"_s, u"measures"_s));
    return parts.join(u" and "_s);
}

namespace {

// What else is missing: " To be written: wards affected. Not signed off by the director."
QString alsoMissing(const Source &source, const Collected &draft)
{
    QString text;
    QStringList parts;
    for (const StatementKind kind : partsToWrite(source)) {
        parts += words::statementKind(kind);
        parts.last()[0] = parts.last()[0].toLower();
    }
    if (!parts.isEmpty())
        text += u" To be written: %1."_s.arg(parts.join(u", "_s));
    if (source.plan.settings().signsOff && !openSteps(source.plan, draft.round->id).isEmpty())
        text += u' ' + words::notSigned(openSteps(source.plan, draft.round->id));
    return text;
}

} // namespace

Nodes draftMark(const NodeId &id, const Source &source)
{
    const auto draft = draftOf(source);
    if (!draft)
        return {};
    return {paragraph(
        id, {{u"DRAFT"_s, Run::Manner::Strong},
             {u": %1 is still open."_s.arg(draft->round->name) + alsoMissing(source, *draft)}})};
}

Nodes draftLine(const NodeId &id, const Source &source)
{
    const auto draft = draftOf(source);
    if (!draft)
        return {};
    QString text = u": %1 is still open"_s.arg(draft->round->name);
    if (const QString missing = collectedText(*draft); !missing.isEmpty())
        text += u", with "_s + missing;
    return {paragraph(
        id, {{u"DRAFT"_s, Run::Manner::Strong}, {text + u'.' + alsoMissing(source, *draft)}})};
}

} // namespace tidemark::report
