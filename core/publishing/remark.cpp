// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/remark.h"

#include "core/blocks/standing.h"
#include "core/plan/visit.h"
#include "core/rounds/rounds.h"
#include "core/rules/asat.h"
#include "core/rules/facts.h"
#include "core/rules/reported.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

namespace {

using Kind = Remark::Kind;

constexpr std::array kinds{
    RemarkKind{Kind::Draft, QLatin1String("draft"), u"Still a draft"},
    RemarkKind{Kind::NotReported, QLatin1String("not_reported"), u"Not reported in the round"},
    RemarkKind{Kind::NoReading, QLatin1String("no_reading"), u"Readings missing"},
    RemarkKind{Kind::Unexplained, QLatin1String("unexplained"), u"Explanations missing"},
    RemarkKind{Kind::Contradiction, QLatin1String("contradiction"), u"Contradictions"},
    RemarkKind{Kind::DateMove, QLatin1String("date_move"),
               u"Dates moved without a reason or an approval, or to a day that is past"},
    RemarkKind{Kind::Days, QLatin1String("days"), u"Days that do not go together"},
    RemarkKind{Kind::Figures, QLatin1String("figures"), u"Figures that do not reconcile"},
    RemarkKind{Kind::Entered, QLatin1String("entered"), u"Missing or entered wrongly"},
    RemarkKind{Kind::Unfinished, QLatin1String("unfinished"), u"Still to be written"},
    RemarkKind{Kind::Long, QLatin1String("long"), u"Texts that are too long"},
    RemarkKind{Kind::Person, QLatin1String("person"), u"Persons named"},
    RemarkKind{Kind::Abbreviation, QLatin1String("abbreviation"),
               u"Abbreviations never written out"},
    RemarkKind{Kind::Glyph, QLatin1String("glyph"), u"Characters that cannot be printed"},
    RemarkKind{Kind::Layout, QLatin1String("layout"), u"Left out of the layout"},
};

// What is written for the report's round, or once for all.
Place placeInWords(const report::Source &source, QStringView word)
{
    const Round *round = roundAt(source.plan, source.asAt);
    for (const Id &of : {round ? round->id : Id(), Id()}) {
        for (const Statement *said : source.plan.statements().rowsUnder(of)) {
            if (said->text.contains(word))
                return {of.isNull() ? settingsId() : of, fieldOf(*said)};
        }
    }
    return {};
}

} // namespace

std::span<const RemarkKind> remarkKinds()
{
    return kinds;
}

QString headingOf(const RemarkKind &kind, qsizetype count)
{
    return u"%1 (%2)"_s.arg(kind.heading.toString(), words::number(double(count), 0));
}

QString tallyOf(const QList<Remark> &remarks)
{
    if (remarks.isEmpty())
        return u"Nothing was found that stands in the way of publishing this report."_s;
    return u"%1 to look at before this report is published."_s.arg(
        words::counted(remarks.size(), u"thing"_s, u"things"_s));
}

QStringList linesOf(const QList<Remark> &remarks)
{
    QStringList lines;
    for (const RemarkKind &kind : kinds) {
        QStringList own;
        for (const Remark &remark : remarks) {
            if (remark.kind == kind.kind)
                own += u"  "_s + remark.sentence;
        }
        if (!own.isEmpty())
            lines += QStringList{headingOf(kind, own.size())} + own;
    }
    return lines;
}

Place placeOf(const report::Source &source, Id row, QStringView text)
{
    const Plan &plan = source.plan;
    Place place{row, {}};
    visitRow(plan, row, [&]<typename Row>(const Row &found) {
        forEachField<Row>([&](const auto &field) {
            if constexpr (std::is_same_v<std::decay_t<decltype(found.*field.member)>, QString>) {
                if (place.field.isEmpty() && (found.*field.member).contains(text))
                    place.field = QLatin1String(field.name);
            }
        });
    });
    if (!place.field.isEmpty())
        return place;
    if (const auto *told = lastWithCommentary(plan, row, source.asAt);
        told && told->commentary.contains(text))
        return {row, u"commentary"_s};
    for (const DateKind which : {DateKind::Start, DateKind::Due}) {
        for (const DateMove *move : movesOf(plan, row, which, source.asAt)) {
            if (move->reason.contains(text))
                return {row, storedWord(which)};
        }
    }
    if (const Reading *last = lastReading(plan, row, source.asAt);
        last && last->commentary.contains(text))
        return {last->id, u"commentary"_s};
    return place;
}

Place placeOfWord(const report::Source &source, Id row, QStringView word)
{
    const Place first = placeOf(source, row, word);
    if (!first.field.isEmpty())
        return first;
    QList<Id> rows;
    for (const Theme *theme : report::themesIn(source)) {
        rows.append(theme->id);
        for (const Objective *objective : source.plan.objectives().rowsUnder(theme->id)) {
            rows.append(objective->id);
            for (const Action *action : source.plan.actions().rowsUnder(objective->id)) {
                rows.append(action->id);
                rows += source.plan.milestones().childrenOf(action->id);
            }
        }
        rows += source.plan.measures().childrenOf(theme->id);
    }
    for (const Id &one : std::as_const(rows)) {
        if (const Place place = placeOf(source, one, word); !place.field.isEmpty())
            return place;
    }
    const Place written = placeInWords(source, word);
    return written.row.isNull() ? first : written;
}

QString fieldOf(const Statement &statement)
{
    const QString kind = storedWord(statement.kind);
    return statement.theme.isNull() ? kind : kind + u' ' + statement.theme.toString();
}

QString nameOf(const report::Source &source, const Place &place)
{
    const auto kind = fromStoredWord<StatementKind>(place.field.section(u' ', 0, 0));
    const bool isWords =
        kind && (place.row == settingsId() || source.plan.find<Round>(place.row) != nullptr);
    const QString name = tidemark::nameOf(source.plan, place.row);
    return isWords ? u"“%1” of %2"_s.arg(words::statementKind(*kind), name) : name;
}

Id rowOf(const report::Source &source, const report::Node &node)
{
    Id row = report::rowOfNode(node.id);
    for (const report::Run &run : node.runs) {
        if (row.isNull())
            row = report::rowOfNode(run.target);
    }
    return row.isNull() || tableOf(source.plan, row).isEmpty() ? settingsId() : row;
}

} // namespace tidemark::publishing
