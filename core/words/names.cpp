// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/names.h"

#include "core/plan/visit.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype longestName = 80;

// "Theme 3 Customer focus"; what is missing is left out, and with nothing left it says so.
QString joined(const QString &noun, const QString &reference, const QString &title)
{
    QStringList parts;
    for (const QString &part : {noun, inBrief(reference), inBrief(title)}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

QString nameOfRound(const Plan &plan, Id round)
{
    const auto *row = plan.find<Round>(round);
    return row ? inBrief(row->name) : u"a round"_s;
}

} // namespace

QString inBrief(const QString &text)
{
    // Cut to a little more than is shown first: simplifying a megabyte takes long.
    const QString line = text.first(std::min(text.size(), 4 * longestName)).simplified();
    if (line.size() <= longestName)
        return line;
    const bool splitsPair = line[longestName - 2].isHighSurrogate();
    return line.first(longestName - (splitsPair ? 2 : 1)) + u'…';
}

QString fullNameOf(const Plan &, const Settings &)
{
    return u"The plan"_s;
}

QString fullNameOf(const Plan &, const Judgement &row)
{
    return joined(u"Judgement"_s, {}, row.word);
}

QString fullNameOf(const Plan &, const Theme &row)
{
    return joined(u"Theme"_s, row.reference, row.title);
}

QString fullNameOf(const Plan &, const Objective &row)
{
    return joined(u"Objective"_s, row.reference, row.title);
}

QString fullNameOf(const Plan &, const Action &row)
{
    const QString name = joined({}, row.reference, row.title);
    return name.isEmpty() ? u"Action"_s : name;
}

QString fullNameOf(const Plan &, const Round &row)
{
    return joined(u"Round"_s, {}, row.name);
}

QString fullNameOf(const Plan &plan, const Update &row)
{
    return u"Update of %1 as at %2"_s.arg(shortNameOf(plan, row.action), words::date(row.asAt));
}

QString fullNameOf(const Plan &plan, const DateMove &row)
{
    return u"Date move of %1 on %2"_s.arg(shortNameOf(plan, row.action), words::date(row.movedOn));
}

QString fullNameOf(const Plan &plan, const HoldChange &row)
{
    return u"Change of hold of %1 on %2"_s.arg(shortNameOf(plan, row.action),
                                               words::date(row.changedOn));
}

QString fullNameOf(const Plan &plan, const Milestone &row)
{
    return u"%1 of %2"_s.arg(joined(u"Milestone"_s, {}, row.title), shortNameOf(plan, row.action));
}

QString fullNameOf(const Plan &, const Measure &row)
{
    return joined(u"Measure"_s, row.reference, row.title);
}

QString fullNameOf(const Plan &plan, const PeriodTarget &row)
{
    return u"Target of %1 for %2"_s.arg(shortNameOf(plan, row.measure), words::date(row.periodEnd));
}

QString fullNameOf(const Plan &plan, const Reading &row)
{
    return u"Reading of %1 as at %2"_s.arg(shortNameOf(plan, row.measure), words::date(row.asAt));
}

QString fullNameOf(const Plan &plan, const Snapshot &row)
{
    return u"Version %1 of %2"_s.arg(inBrief(row.version), nameOfRound(plan, row.round));
}

QString fullNameOf(const Plan &, const Layout &row)
{
    return joined(u"Layout"_s, {}, row.name);
}

QString fullNameOf(const Plan &plan, const Statement &row)
{
    const QString what = nameOfStatement(plan, row.kind, row.theme);
    return row.round.isNull() ? u"%1 (standing words)"_s.arg(what)
                              : u"%1 for %2"_s.arg(what, nameOfRound(plan, row.round));
}

QString nameOfStatement(const Plan &plan, StatementKind kind, Id theme)
{
    const auto *under = plan.find<Theme>(theme);
    return under ? u"%1 of %2"_s.arg(words::statementKind(kind), fullNameOf(plan, *under))
                 : words::statementKind(kind);
}

QString fullNameOf(const Plan &plan, const SignOff &row)
{
    return u"%1 of %2"_s.arg(words::signOffStep(row.step), nameOfRound(plan, row.round));
}

QString shortNameOf(const Plan &plan, Id id)
{
    QString text;
    visitRow(plan, id, [&](const auto &row) { text = shortNameOf(plan, row); });
    return text;
}

QString nameOf(const Plan &plan, Id id)
{
    if (id == settingsId())
        return fullNameOf(plan, plan.settings());
    QString text;
    visitRow(plan, id, [&](const auto &row) { text = fullNameOf(plan, row); });
    return text;
}

QString nameOfVersion(const QString &round, const QString &version)
{
    return u"%1, version %2"_s.arg(round, version);
}

QString nameOfVersion(const Plan &plan, const Snapshot &version)
{
    const auto *round = plan.find<Round>(version.round);
    return nameOfVersion(round ? round->name : u"a round"_s, version.version);
}

} // namespace tidemark
