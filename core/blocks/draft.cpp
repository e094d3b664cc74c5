// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/draft.h"

#include "core/rounds/rounds.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

std::optional<Draft> draftOf(const Source &source)
{
    const Round *round = roundAt(source.plan, source.asAt);
    if (!round || round->state != RoundState::Open || !source.options.edition.isEmpty())
        return std::nullopt;
    Draft draft{round};
    for (const LeadReturn &lead : returnsOf(source.plan, *round, source.asAt)) {
        draft.reported += int(lead.reported.size());
        draft.asked += int(lead.reported.size() + lead.outstanding.size());
    }
    draft.measures = int(source.plan.measures().size());
    draft.measuresWithout = int(measuresOutstanding(source.plan, *round, source.asAt).size());
    return draft;
}

Nodes draftLine(const NodeId &id, const Source &source)
{
    const auto draft = draftOf(source);
    if (!draft)
        return {};
    QStringList missing;
    if (draft->asked > 0)
        missing +=
            u"%1 of %2 reported"_s.arg(QString::number(draft->reported),
                                       words::counted(draft->asked, u"action"_s, u"actions"_s));
    if (draft->measuresWithout > 0)
        missing += u"%1 of %2 without a reading"_s.arg(
            QString::number(draft->measuresWithout),
            words::counted(draft->measures, u"measure"_s, u"measures"_s));
    QString text = u": %1 is still open"_s.arg(draft->round->name);
    if (!missing.isEmpty())
        text += u", with "_s + missing.join(u" and "_s);
    return {paragraph(id, {{u"DRAFT"_s, Run::Manner::Strong}, {text + u'.'}})};
}

} // namespace tidemark::report
