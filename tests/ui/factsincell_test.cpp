// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/views/plandelegate.h"

#include <QGuiApplication>

using namespace tidemark;
using namespace Qt::StringLiterals;

TEST_CASE("No fact of a row is a mark without a word: those without room are counted")
{
    using Kind = words::FactWords::Kind;
    const QList<words::FactWords> facts{{Kind::Overdue, u"Overdue 31 days"_s, {}},
                                        {Kind::Contradiction, u"Judged on track, is overdue"_s, {}},
                                        {Kind::Stale, u"No update this round"_s, {}}};
    const QFontMetricsF metrics{QGuiApplication::font()};
    const auto inCell = [&](qsizetype count, bool oneLine, qreal width) {
        QStringList said;
        const FactsInCell shown = factsInCell(facts.first(count), oneLine, width, metrics);
        for (const auto &fact : shown.said)
            said.append(fact.brief);
        return shown.more.isEmpty() ? said : said + QStringList{shown.more};
    };
    CHECK(inCell(0, false, 100).isEmpty());
    CHECK(inCell(2, false, 100).size() == 2);
    CHECK(inCell(3, false, 100) == QStringList{facts[0].brief, facts[1].brief, u"+1"_s});
    CHECK(inCell(1, true, 10) == QStringList{facts[0].brief});
    CHECK(inCell(3, true, 10) == QStringList{facts[0].brief, u"+2"_s});
    CHECK(inCell(3, true, 2000).size() == 3);
    // Never wider than the cell where more than one fact is said.
    bool saysTwo = false;
    for (int width = 50; width < 2000; width += 10) {
        qreal taken = 0;
        const FactsInCell shown = factsInCell(facts, true, width, metrics);
        for (const auto &fact : shown.said)
            taken += metrics.horizontalAdvance(fact.brief);
        taken += metrics.horizontalAdvance(shown.more);
        INFO(width);
        if (shown.said.size() > 1)
            CHECK(taken <= width);
        CHECK((shown.said.size() == facts.size()) == shown.more.isEmpty());
        saysTwo = saysTwo || shown.said.size() == 2;
    }
    CHECK(saysTwo);
}
