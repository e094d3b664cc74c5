// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include "core/base/escape.h"
#include "core/words/words.h"

#include <QRegularExpression>
#include <QStringList>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString cell(const QString &text)
{
    return text;
}

QString cell(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString cell(int number)
{
    return QString::number(number);
}

QString cell(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

QString cell(Priority priority)
{
    return words::priority(priority);
}

QString cell(Hold hold)
{
    return hold == Hold::None ? QString() : words::hold(hold);
}

QString cell(ProgressSource source)
{
    return storedWord(source);
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

// Ids mean nothing in a spreadsheet, and the rows stand in their order already. The reference is
// the third of those that begin each row.
template <typename Visit> void forEachColumn(Visit &&visit)
{
    forEachField<Action>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (!std::is_same_v<Value, Id>) {
            const QLatin1String name(field.name);
            if (name != "position"_L1 && name != "reference"_L1)
                visit(field);
        }
    });
}

QStringList headings()
{
    QStringList names{u"theme"_s, u"objective"_s, u"reference"_s};
    forEachColumn([&](const auto &field) { names.append(QString::fromLatin1(field.name)); });
    return names + QStringList{u"progress"_s,    u"stage"_s,         u"as_at"_s,
                               u"judgement"_s,   u"commentary"_s,    u"expected"_s,
                               u"pace"_s,        u"overdue_days"_s,  u"start_missed_days"_s,
                               u"due_in_days"_s, u"due_soon"_s,      u"stale"_s,
                               u"behind"_s,      u"contradictions"_s};
}

QStringList factCells(const Plan &plan, const Action &action, QDate asAt)
{
    const auto facts = factsOf(plan, action, asAt);
    const Update *last = lastUpdate(plan, action.id, asAt);
    const auto *judgement = last ? plan.find<Judgement>(last->judgement) : nullptr;
    return {cell(facts.progress),
            words::stage(facts.stage),
            last ? cell(last->asAt) : QString(),
            judgement ? judgement->word : QString(),
            last ? last->commentary : QString(),
            cell(facts.expected),
            cell(facts.pace),
            cell(facts.overdueDays),
            cell(facts.startMissedDays),
            cell(facts.dueInDays),
            yesOrNo(facts.dueSoon),
            yesOrNo(facts.stale),
            yesOrNo(facts.behind),
            cell(static_cast<int>(facts.contradictions.size()))};
}

QByteArray line(QStringList cells)
{
    for (QString &text : cells)
        text = escapedForCsv(text);
    return cells.join(u',').toUtf8() + "\r\n";
}

// A tab keeps the cell text in a spreadsheet and is not seen. Behind it stands nothing that could
// run: only figures, letters and what parts them.
QByteArray referenceCell(const QString &reference, CsvReferences references)
{
    static const QRegularExpression plain(u"^[0-9A-Za-z](?:[0-9A-Za-z./ -]*[0-9A-Za-z])?$"_s);
    const bool kept = references == CsvReferences::KeptAsText && plain.match(reference).hasMatch();
    return (kept ? u"\"\t%1\""_s.arg(reference) : escapedForCsv(reference)).toUtf8() + ',';
}

} // namespace

QByteArray actionsToCsv(const Plan &plan, QDate asAt, CsvReferences references)
{
    QByteArray csv = "\xEF\xBB\xBF" + line(headings());
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            for (const Action *action : plan.actions().rowsUnder(objective->id)) {
                for (const auto &reference :
                     {theme->reference, objective->reference, action->reference})
                    csv += referenceCell(reference, references);
                QStringList cells;
                forEachColumn([&](const auto &field) { cells += cell(action->*field.member); });
                csv += line(cells + factCells(plan, *action, asAt));
            }
        }
    }
    return csv;
}

} // namespace tidemark
