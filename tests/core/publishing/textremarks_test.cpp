// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/textremarks.h"

#include "tests/core/publishing/publishingbench.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

using Kind = publishing::Remark::Kind;

TEST_CASE("A text longer than a report likes is told with its length")
{
    const auto commentary = [](qsizetype length) { return planSaying(QString(length, u'a')); };
    CHECK(told(Kind::Long, commentary(publishing::longestCommentary)).isEmpty());
    CHECK(told(Kind::Long, commentary(publishing::longestCommentary + 1))
          == QStringList{u"The commentary of 3.1.1 Survey has 1,001 characters, where a report "
                         "likes up to 1,000: shorten it."_s});
    Plan plan = planSaying(u"Short."_s);
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.title = QString(publishing::longestTitle + 1, u'b');
    action.description = QString(publishing::longestDescription + 1, u'c');
    plan.table<Action>().put(action);
    CHECK(told(Kind::Long, plan).size() == 2);
    CHECK(rowsTold(Kind::Long, plan) == QList{action.id, action.id});
}

TEST_CASE("A lead officer by name is told where most leads are roles, and nowhere else")
{
    const QString leads = u"3 Focus\n"
                          "  3.1 Charter\n"
                          "    3.1.1 Survey 2020-02-04..2022-09-30 [Director of Housing]\n"
                          "    3.1.2 Kiosk 2020-02-04..2022-09-30 [%1]\n"
                          "    3.1.3 Portal 2020-02-04..2022-09-30 [Sam Okafor]\n"_s;
    CHECK(told(Kind::Person, planFrom(leads.arg(u"Customer Services Manager"_s)))
          == QStringList{u"3.1.3 Portal is led by Sam Okafor, a person, where most leads of this "
                         "report are roles: name the role."_s});
    CHECK(told(Kind::Person, planFrom(leads.arg(u"Ann-Marie O'Neill"_s))).isEmpty());
    CHECK(told(Kind::Person, planFrom(leads.arg(QString()))).isEmpty()); // half of them
    for (const QString &role : {u"Housing Team"_s, u"Chief Executive"_s, u"Housing"_s,
                                u"Anna Day (Housing)"_s, u"Communications and Marketing"_s}) {
        INFO(role.toStdString());
        CHECK(
            told(Kind::Person, planFrom(leads.arg(u"Head of IT"_s).replace(u"Sam Okafor"_s, role)))
                .isEmpty());
    }
}

TEST_CASE("Persons and addresses in a text are told once, wherever they are printed")
{
    const QStringList sentences =
        told(Kind::Person, planSaying(u"Mrs Parker of 3 Mill Lane wrote to sam.okafor@example.org. "
                                      "Dr. Day and Miss World agree."_s));
    CHECK(sentences
          == QStringList{u"3.1.1 Survey names “Mrs Parker”: say what the person does instead, or "
                         "be sure that they agree."_s,
                         u"3.1.1 Survey has the address sam.okafor@example.org: leave it out, or "
                         "be sure that it may be published."_s,
                         u"3.1.1 Survey names “Dr Day”: say what the person does instead, or be "
                         "sure that they agree."_s,
                         u"3.1.1 Survey names “Miss World”: say what the person does instead, or "
                         "be sure that they agree."_s});
    CHECK(told(Kind::Person, planSaying(u"We miss deadlines. Ms is no Word. Mr and Mrs are at home "
                                        "@ 5.30; Cllr Hale agrees."_s))
          == QStringList{});
}

TEST_CASE("What still has to be written is told")
{
    const QStringList sentences =
        told(Kind::Unfinished, planSaying(u"Costs tbc. [Insert figure] Opens on ???"_s));
    CHECK(sentences
          == QStringList{u"3.1.1 Survey says “tbc”: write what is meant."_s,
                         u"3.1.1 Survey says “???”: write what is meant."_s,
                         u"3.1.1 Survey says “[insert”: write what is meant."_s});
    const Plan crossed = planSaying(u"XXXXX of XX houses, XXX of them new."_s);
    CHECK(told(Kind::Unfinished, crossed)
          == QStringList{u"3.1.1 Survey says “XXXXX”: write what is meant."_s,
                         u"3.1.1 Survey says “XXX”: write what is meant."_s});
    CHECK(told(Kind::Abbreviation, crossed).isEmpty());
    CHECK(told(Kind::Unfinished, planSaying(u"Is it done? Yes?? The insert is printed."_s))
              .isEmpty());
}

TEST_CASE("What no embedded font has is told with the row it stands in")
{
    const Plan plan = planSaying(u"The geese 🪿 and 漢 are back, 5 °C, Ŵŷ, שלום"_s);
    CHECK(told(Kind::Glyph, plan)
          == QStringList{u"3.1.1 Survey has what no font of the report can print, and � stands in "
                         "its place: 🪿漢. Write it in words or leave it out."_s});
    CHECK(rowsTold(Kind::Glyph, plan) == QList{idOf(plan, u"3.1.1")});
}
