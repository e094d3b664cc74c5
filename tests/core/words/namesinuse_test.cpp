// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/namesinuse.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("Everybody who leads something is named once, in the order of the alphabet")
{
    const Plan plan = planFrom(u"1 Theme [Cllr Ann Lee]\n"
                               "  1.1 Objective\n"
                               "    1.1.1 One [dan Cole]\n"
                               "    1.1.2 Two [Bo Berg]\n"
                               "    1.1.3 Three [dan Cole]\n"
                               "    1.1.4 Four\n"_s);
    CHECK(namesInUse(plan) == QStringList{u"Bo Berg"_s, u"Cllr Ann Lee"_s, u"dan Cole"_s});
}
