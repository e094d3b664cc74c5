// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/report/source.h"
#include "core/verbs/edits.h"
#include "tests/support/dice.h"
#include "tests/ui/inspectorbench.h"
#include "ui/tree/rowfacts.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// Of each clause of the history how often it begins with these words.
int timesInHistory(const Document &document, const QString &beginning)
{
    int times = 0;
    Rewind rewind = document.rewind();
    while (rewind.next().value()) {
        const ChangeSet &change = rewind.change().value();
        const auto edits = words::editWords(change, rewind.plan());
        times += words::whatWasDone(change, edits, rewind.plan()).startsWith(beginning);
    }
    return times;
}

QString textOfNode(const report::Report &report, const QString &id)
{
    QString text;
    report::forEachNode(report, [&](const report::Node &node, int) {
        if (node.id == id)
            text = report::textOf(node.runs);
    });
    return text;
}

} // namespace

TEST_CASE("Report, history, tree and inspector tell how often a date has moved alike")
{
    InspectorBench bench;
    bench.perform(baseline(bench.plan(), {2021, 4, 1}));
    Dice dice(5);
    for (int i = 0; i < 30; ++i) {
        const QDate decided = outlineDay().addDays(-dice.below(200));
        const DateChange change{dice.oneOf(bench.plan().actions().rows())->id,
                                dice.value<DateKind>(),
                                outlineDay().addDays(dice.between(-300, 300)),
                                u"The supplier is late."_s,
                                {},
                                decided};
        const auto moved = moveDate(bench.plan(), change, bench.document->stamp());
        if (moved && !moved->isEmpty())
            bench.perform(moved);
    }
    report::Options options;
    options.asAt = bench.view.asAt();
    const auto report = report::planReport(bench.plan(), options);
    int most = 0;
    for (const Action *action : bench.plan().actions().rows()) {
        bench.view.setCurrent(action->id);
        const RowFacts row =
            rowFactsOf(bench.plan(), RowKind::Action, action->id, bench.view.asAt());
        for (const DateKind which : {DateKind::Start, DateKind::Due}) {
            const QString field = storedWord(which);
            const QString label = words::field(QLatin1String(storedWord(which)));
            const int times = timesInHistory(
                *bench.document, u"%1 of %2 moved from "_s.arg(label, action->reference));
            INFO(action->reference.toStdString() << ' ' << label.toStdString() << ' ' << times);
            most = std::max(most, times);
            CHECK((which == DateKind::Start ? row.startMoves : row.dueMoves) == times);
            const QString printed =
                textOfNode(report, report::nodeOf(*action) + u"-moved-"_s + field);
            const QString name = which == DateKind::Due ? u"Due date"_s : u"Start date"_s;
            // What is finished stands on one line, without its moves.
            const bool hasCard = row.gauge.stage != Stage::Completed;
            CHECK(printed.startsWith(u"%1 %2"_s.arg(name, words::moved(times)))
                  == (times > 0 && hasCard));
            CHECK(printed.isEmpty() == (times == 0 || !hasCard));
            const QString hint =
                bench.label(u"action.%1.hint"_s.arg(field)).section(u". Waits for"_s, 0, 0);
            CHECK(hint.endsWith(u"; "_s + words::moved(times)) == (times > 0));
        }
    }
    CHECK(most > 1);
}
