// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// What tables of measures hold beside plain rows: totals, several years, hidden parts, twins.

TEST_CASE("A measure that averages, counts or totals is one; a total alone is passed over and told")
{
    const Import import =
        imported({sheetFrom(u"KPI 2025/26"_s,
                            {u"Code | Indicator | Q1"_s, u"H1 | Average days to re-let | =25"_s,
                             u"H2 | Total households helped | =40"_s,
                             u"H3 | Count of rough sleepers | =3"_s, u" | Total: | =68"_s})},
                 emptyPlan());
    CHECK(planAfter(import, emptyPlan()).measures().size() == 3);
    CHECK(toldBy(import).contains(u"KPI 2025/26, row 5: passed over (a total): Total:"));
}

