// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publishing/publishingbench.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

using Kind = publishing::Remark::Kind;

namespace {

QStringList wordsTold(const QString &commentary)
{
    QStringList words;
    for (const QString &sentence : told(Kind::Abbreviation, planSaying(commentary), u"plan"_s))
        words.append(sentence.section(u'“', 1, 1).section(u'”', 0, 0));
    return words;
}

} // namespace

TEST_CASE("An abbreviation that is never written out is told once, with how often and where first")
{
    const Plan plan = planSaying(u"We inspected 40 HMOs. One HMO was closed."_s);
    CHECK(told(Kind::Abbreviation, plan, u"plan"_s)
          == QStringList{u"“HMO” stands in the report twice and is never written out: write “… "
                         "(HMO)” where it stands first, in 3.1.1 Survey."_s});
    CHECK(rowsTold(Kind::Abbreviation, plan) == QList{idOf(plan, u"3.1.1")});
}

TEST_CASE("An abbreviation may be written out anywhere in the report, in either way")
{
    CHECK(wordsTold(u"40 houses in multiple occupation (HMOs) were inspected; one HMO closed."_s)
              .isEmpty());
    CHECK(wordsTold(u"The HMO (house in multiple occupation) closed."_s).isEmpty());
    CHECK(wordsTold(u"A Public Spaces Protection Order (PSPO) was made."_s).isEmpty());
    CHECK(wordsTold(u"The licensing team (HMO) has moved."_s) == QStringList{u"HMO"_s});
    CHECK(wordsTold(u"HMO (12 licences) and HMO (closed)."_s) == QStringList{u"HMO"_s});
}

TEST_CASE("What every reader knows is no abbreviation, nor are references, postcodes and numbers")
{
    CHECK(wordsTold(u"The NHS, VAT, GPs, CO2, CO2e and the UK; Part II; A4, M6, 3G, Wi-Fi, McBride "
                    "and iPads; LN10 2AB; jo@ABC.example; TBC."_s)
              .isEmpty());
    CHECK(wordsTold(u"THE WHOLE COMMENT IS SHOUTED"_s).isEmpty());
    Plan plan = planSaying(u"See EC1.1 and EC2."_s);
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.reference = u"EC1.1"_s;
    plan.table<Action>().put(action);
    CHECK(told(Kind::Abbreviation, plan, u"plan"_s).size() == 1); // EC2 is none of the plan's
    CHECK(told(Kind::Abbreviation, plan, u"plan"_s).first().startsWith(u"“EC2” stands"));
}
