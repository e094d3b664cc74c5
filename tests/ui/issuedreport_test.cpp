// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/html/htmlwriter.h"
#include "core/paper/pages.h"
#include "core/pdf/pdfwriter.h"
#include "core/report/edition.h"
#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/correctall.h"
#include "tests/ui/deskbench.h"

#include <QImage>
#include <QPainter>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// The report of a closed round in every form in which it leaves the program.
struct Issued {
    QByteArray html;
    QByteArray pdf;
    QList<QImage> pages;

    bool operator==(const Issued &) const = default;
};

// Something for a correction to take over.
void rename(DeskBench &bench)
{
    Settings settings = bench.plan().settings();
    settings.organisation += u" Council"_s;
    bench.perform(changeRow(bench.plan(), settings));
}

report::Report reportOf(const Plan &plan, const Snapshot &version)
{
    const auto moment = momentOf(plan, version);
    REQUIRE(moment.ok());
    return report::planReport(moment->plan,
                              report::issuedOptions(*moment, version, QTimeZone::utc()));
}

Issued issuedReport(const Plan &plan, Id round)
{
    const auto report = reportOf(plan, *latestSnapshot(plan, round));
    const auto pages = report::paginate(report);
    Issued issued{report::toHtml(report), report::toPdf(report, pages).value(), {}};
    constexpr qreal scale = 40.0 / report::unitsPerInch;
    for (int i = 0; i < pages.count(); ++i) {
        QImage image((pages.format.size() * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(scale, scale);
        report::paintPage(painter, pages, i);
        painter.end();
        issued.pages.append(image);
    }
    return issued;
}

Id closeThird(DeskBench &bench)
{
    bench.perform(beginRound(bench.plan(), {u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31}}));
    const Id round = openRound(bench.plan())->id;
    bench.perform(closeRound(bench.plan(), round, {u"Ann"_s, bench.document->stamp().at, {}, {}}));
    return round;
}

} // namespace

TEST_CASE("A past round never changes colour, whatever is changed afterwards")
{
    DeskBench bench(charterOutline());
    const Id round = closeThird(bench);
    const Issued before = issuedReport(bench.plan(), round);
    REQUIRE(before.html.contains("Q3 2021/22, version 1.0, issued on 31 October 2021"));
    REQUIRE(before.pages.size() > 1);
    const auto change = [&](const auto &row) {
        bench.perform(changeRow(bench.plan(), row));
        const Issued after = issuedReport(bench.plan(), round);
        CHECK(after.html == before.html);
        CHECK(after.pdf == before.pdf);
        CHECK(after.pages == before.pages);
    };

    SECTION("a target")
    {
        Measure complaints = *bench.plan().measures().rows().first();
        complaints.target = 10;
        change(complaints);
    }
    SECTION("a tolerance")
    {
        Measure complaints = *bench.plan().measures().rows().first();
        complaints.tolerance = 0;
        change(complaints);
    }
    SECTION("a word for a rating")
    {
        Settings settings = bench.plan().settings();
        settings.needsImprovementWord = u"Red"_s;
        change(settings);
    }
    SECTION("a word of the key")
    {
        Judgement word = rowOf<Judgement>(bench.plan(), u"On track");
        word.word = u"Fine"_s;
        change(word);
    }
    SECTION("a colour of the key")
    {
        Judgement word = rowOf<Judgement>(bench.plan(), u"On track");
        word.colour = u"#FF00FF"_s;
        change(word);
    }
    SECTION("the organisation and the plan's title")
    {
        Settings settings = bench.plan().settings();
        settings.organisation = u"Another council"_s;
        settings.title = u"Another plan"_s;
        change(settings);
    }
    SECTION("the words for all ratings")
    {
        Settings settings = bench.plan().settings();
        settings.succeedingWord = u"Gold"_s;
        settings.achievedWord = u"Silver"_s;
        change(settings);
    }
    SECTION("the window of what is due soon, and the language")
    {
        Settings settings = bench.plan().settings();
        settings.dueSoonDays = 1;
        settings.language = u"cy-GB"_s;
        settings.yearStartMonth = 1;
        change(settings);
    }
    SECTION("a measure's direction, unit and decimals")
    {
        Measure complaints = *bench.plan().measures().rows().first();
        complaints.direction = Direction::HigherIsBetter;
        complaints.unit = u"Per thousand"_s;
        complaints.decimals = 2;
        complaints.accumulation = Accumulation::Cumulative;
        change(complaints);
    }
    SECTION("a reading and what was reported")
    {
        Reading reading = *bench.plan().readings().rows().first();
        reading.value = 1;
        change(reading);
        Update update = *bench.plan().updates().rows().first();
        update.commentary = u"Said otherwise."_s;
        change(update);
    }
    SECTION("a word of the key's meaning, shape and standing")
    {
        Judgement word = rowOf<Judgement>(bench.plan(), u"On track");
        word.meaning = u"All is well."_s;
        word.shape = Shape::Square;
        word.standing = Standing::Unstated;
        change(word);
    }
    SECTION("the next round, and the correction of this one")
    {
        bench.perform(beginRound(bench.plan(), {u"Q4 2021/22"_s, {2022, 1, 1}, {2022, 3, 31}}));
        rename(bench);
        bench.perform(correctAll(bench.plan(), round,
                                 {u"Ann"_s, bench.document->stamp().at, u"Again."_s, {}}));
        const Snapshot first = *bench.plan().snapshots().rowsUnder(round).first();
        CHECK(report::toHtml(reportOf(bench.plan(), first)) == before.html);
    }
    SECTION("an action's title")
    {
        Action survey = bench.action(u"3.1.1");
        survey.title = u"Census"_s;
        change(survey);
    }
}

TEST_CASE("What is reported of the living plan does change with it")
{
    DeskBench bench(charterOutline());
    const Id round = closeThird(bench);
    const Issued before = issuedReport(bench.plan(), round);
    Judgement word = rowOf<Judgement>(bench.plan(), u"On track");
    word.word = u"Fine"_s;
    bench.perform(changeRow(bench.plan(), word));
    bench.perform(correctAll(bench.plan(), round,
                             {u"Ann"_s, bench.document->stamp().at, u"Another word."_s, {}}));
    const Issued corrected = issuedReport(bench.plan(), round);
    CHECK(corrected.html != before.html);
    CHECK(corrected.html.contains("Fine"));
}

TEST_CASE("The report of a version says what was noted when it was issued")
{
    DeskBench bench(charterOutline());
    bench.perform(beginRound(bench.plan(), {u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31}}));
    const Id round = openRound(bench.plan())->id;
    const QDateTime now = bench.document->stamp().at;
    bench.perform(
        closeRound(bench.plan(), round, {u"Ann"_s, now, u"As agreed."_s, u"Bo is away."_s}));
    const Issued first = issuedReport(bench.plan(), round);
    CHECK(first.html.contains("As agreed."));
    CHECK(first.html.contains("Closed without all explanations: Bo is away."));
    CHECK(first.html.contains("before the round’s last day, 31 December 2021"));
    rename(bench);
    bench.perform(
        correctAll(bench.plan(), round, {u"Ann"_s, now, u"Due date of 3.1.6 corrected"_s, {}}));
    const Plan &plan = bench.plan();
    CHECK(issuedReport(plan, round).html.contains("Due date of 3.1.6 corrected"));
    const Snapshot &correction = *latestSnapshot(plan, round);
    const Moment moment = momentOf(plan, correction).value();
    auto options = report::issuedOptions(moment, correction, QTimeZone::utc());
    options.theme = moment.plan.themes().rows().first()->id;
    const auto ofTheme = report::planReport(moment.plan, options);
    CHECK(report::toHtml(ofTheme).contains("Due date of 3.1.6 corrected"));
    const auto pages = report::paginate(ofTheme);
    bool printed = false;
    for (const report::Box &box : pages.pages.front()) {
        const auto *text = std::get_if<report::TextBox>(&box.content);
        printed = printed || (text && text->text.contains(u"Due date of 3.1.6 corrected"));
    }
    CHECK(printed);
}

TEST_CASE("The report of an earlier state says that it is one")
{
    DeskBench bench(charterOutline());
    const Moment earlier{u"4 November 2021 at 14:05"_s, bench.plan(), {2021, 11, 4}, true};
    const QDateTime now(QDate(2021, 11, 20), QTime(9, 0), Qt::UTC);
    const auto html = report::toHtml(
        report::planReport(earlier.plan, report::earlierOptions(earlier, now, QTimeZone::utc())));
    CHECK(
        html.contains("an earlier state of the plan, as it was on 4 November 2021 at 14:05; report "
                      "made on 20 November 2021"));
}
