// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/html/htmlstyle.h"
#include "core/html/htmlwriter.h"
#include "core/samples/council.h"
#include "core/samples/sample.h"
#include "tests/support/catch.h"
#include "tests/support/hostileplan.h"
#include "tests/support/reportoutline.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;

namespace {

Options sampleOptions()
{
    return {samplePlanDate(), QDateTime(QDate(2021, 11, 2), QTime(9, 30), Qt::UTC)};
}

Report sampleReport()
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    return planReport(*plan, sampleOptions());
}

/// Calls `visit` at the start of every element, and says what is wrong where it is no XML.
QString readElements(const QByteArray &html, const std::function<void(QXmlStreamReader &)> &visit)
{
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            visit(xml);
    }
    return xml.hasError()
               ? u"line %1: %2"_s.arg(QString::number(xml.lineNumber()), xml.errorString())
               : QString();
}

QString faultsOf(const QByteArray &html)
{
    return readElements(html, [](QXmlStreamReader &) {});
}

QStringList attributesOf(const QByteArray &html, const QString &name)
{
    QStringList values;
    readElements(html, [&](QXmlStreamReader &xml) {
        if (xml.attributes().hasAttribute(name))
            values += xml.attributes().value(name).toString();
    });
    return values;
}

/// What a browser shows inside main, with single blanks, drawings left out.
QString shownText(const QByteArray &html)
{
    QXmlStreamReader xml(html);
    QString text;
    int drawing = 0;
    bool main = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        const int step = token == QXmlStreamReader::StartElement ? 1
                         : token == QXmlStreamReader::EndElement ? -1
                                                                 : 0;
        if (step != 0 && xml.name() == "svg"_L1)
            drawing += step;
        if (step != 0 && xml.name() == "main"_L1)
            main = step > 0;
        if (step != 0 && xml.name() == "br"_L1)
            text += u' ';
        if (token == QXmlStreamReader::Characters && main && drawing == 0)
            text += xml.text();
    }
    return text.simplified();
}

} // namespace

TEST_CASE("The page is well-formed XML with every text of the report in its order")
{
    const Report report = sampleReport();
    const QByteArray html = toHtml(report);
    CHECK(faultsOf(html) == QString());

    const QString shown = shownText(html);
    qsizetype place = 0;
    for (const QString &text : test::textsOf(report)) {
        const auto found = shown.indexOf(text.simplified(), place);
        INFO(text.toStdString());
        CHECK(found >= 0);
        place = std::max(place, found);
    }
}

TEST_CASE("The page fetches nothing and runs nothing")
{
    QString html = QString::fromUtf8(toHtml(sampleReport()));
    html.remove(u"http://www.w3.org/2000/svg"_s);
    for (const QString &word : {u"<script"_s, u"javascript:"_s, u"http"_s, u"url("_s, u"@import"_s,
                                u" src="_s, u"<link"_s, u" onclick"_s, u"<iframe"_s, u"<img"_s})
        CHECK_FALSE(html.contains(word));
}

TEST_CASE("The page has a language, a title, a skip link and landmarks, each once")
{
    const QByteArray html = toHtml(sampleReport());
    QStringList names;
    QString language, firstLink;
    readElements(html, [&](QXmlStreamReader &xml) {
        names += xml.name().toString();
        if (xml.name() == "html"_L1)
            language = xml.attributes().value(u"lang"_s).toString();
        if (xml.name() == "a"_L1 && firstLink.isEmpty())
            firstLink = xml.attributes().value(u"href"_s).toString();
    });
    CHECK(language == u"en-GB");
    CHECK(firstLink == u"#report");
    CHECK(html.contains("<title>Delivery Plan 2019 to 2023, as at 31 October 2021</title>"));
    for (const QString &landmark : {u"header"_s, u"nav"_s, u"main"_s, u"footer"_s, u"h1"_s})
        CHECK(names.count(landmark) == 1);
}

TEST_CASE("Ids are unique, and every link and label leads to one")
{
    const QByteArray html = toHtml(sampleReport());
    const QStringList ids = attributesOf(html, u"id"_s);
    CHECK(QSet<QString>(ids.begin(), ids.end()).size() == ids.size());
    for (const QString &target : attributesOf(html, u"href"_s))
        CHECK(ids.contains(target.sliced(1)));
    for (const QString &labels : attributesOf(html, u"aria-labelledby"_s)) {
        for (const QString &label : labels.split(u' '))
            CHECK(ids.contains(label));
    }
}

TEST_CASE("Every drawing has a title and a description, or stands beside its word and is hidden")
{
    const QByteArray html = toHtml(sampleReport());
    int pictures = 0, marks = 0;
    readElements(html, [&](QXmlStreamReader &xml) {
        if (xml.name() != "svg"_L1)
            return;
        const auto attributes = xml.attributes();
        const bool hidden = attributes.value(u"aria-hidden"_s) == "true"_L1;
        CHECK((hidden || attributes.value(u"role"_s) == "img"_L1));
        ++(hidden ? marks : pictures);
    });
    CHECK(pictures == 14);
    CHECK(marks > 13);
    CHECK(html.count("<title id=") == pictures);
    CHECK(html.count("<desc id=") == pictures);
    CHECK(html.contains("29% complete; 77% of the time has gone<"));
}

TEST_CASE("Tables have a caption, a head, and a scope on every header")
{
    const QByteArray html = toHtml(sampleReport());
    int tables = 0, captions = 0, heads = 0;
    readElements(html, [&](QXmlStreamReader &xml) {
        tables += xml.name() == "table"_L1;
        captions += xml.name() == "caption"_L1;
        heads += xml.name() == "thead"_L1;
        if (xml.name() == "th"_L1) {
            const auto scope = xml.attributes().value(u"scope"_s);
            CHECK((scope == "col"_L1 || scope == "row"_L1));
        }
    });
    CHECK(tables > 0);
    CHECK(captions == tables);
    CHECK(heads == tables);
}

TEST_CASE("A tile spans as many rows as it has lines, so that none lies on another")
{
    const Report report = planReport(councilPlan().value(), {councilPlanDate(), QDateTime()});
    size_t most = 0;
    forEachNode(report, [&](const Node &node, int) {
        for (const Node &tile : node.children) {
            if (node.look == Look::Tiles)
                most = std::max(most, tile.children.size());
        }
    });
    CHECK(toHtml(report).contains("grid-row:span " + QByteArray::number(qulonglong(most)) + ';'));
}

TEST_CASE("Cells of numbers are set to the right under their head")
{
    Node counts = table(u"counts"_s, u"Counts"_s, {3, 1}, {1});
    counts.children.push_back(headerRow(counts, {u"What"_s, u"How many"_s}));
    counts.children.push_back(row(counts, {{{u"Trees"_s}}, {{u"7"_s}}}));
    Report report;
    report.body = {counts};
    const QByteArray html = toHtml(report);
    CHECK(html.contains("<th class=\"number\" scope=\"col\">How many</th>"));
    CHECK(html.contains("<th scope=\"row\">Trees</th>"));
    CHECK(html.contains("<td class=\"number\">7</td>"));
}

TEST_CASE("A card is an article named by its heading, under the id that the summary links to")
{
    const QByteArray html = toHtml(sampleReport());
    const auto plan = samplePlan();
    const Id survey = test::idOf(*plan, u"3.1.1");
    const QByteArray id = "action-" + survey.toString().toUtf8();
    CHECK(html.contains("<article class=\"card beside\" id=\"" + id + "\" aria-labelledby=\"" + id
                        + "-title\">"));
    CHECK(html.contains("<a href=\"#" + id + "\">3.1.1 Undertake a Customer Contact Survey</a>"));
}

TEST_CASE("Text from a plan is never markup, whatever it holds")
{
    for (const QString &text : test::hostileTexts()) {
        INFO(text.left(60).toStdString());
        Plan plan = test::planWith(text, text);
        Settings settings = plan.settings();
        settings.title = settings.organisation = text;
        plan.table<Settings>().put(settings);
        const QByteArray html = toHtml(planReport(plan, sampleOptions()));
        CHECK(faultsOf(html) == QString());
        CHECK_FALSE(html.contains("<script"));
        CHECK_FALSE(html.contains('\0'));
    }
    const QByteArray html =
        toHtml(planReport(test::planWith(u"<script>alert(1)</script>"_s, {}), sampleOptions()));
    CHECK(html.contains("3.1.1 &lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("The same report gives the same page")
{
    CHECK(toHtml(sampleReport()) == toHtml(sampleReport()));
}

TEST_CASE("A dark screen gets every colour of the drawings in its own palette")
{
    const Palette light = lightPalette();
    const Palette dark = darkPalette();
    const ColourMap map = colourMap(light, dark);
    for (const auto role : {&Palette::ink, &Palette::track, &Palette::planned, &Palette::inProgress,
                            &Palette::completed, &Palette::onHold, &Palette::cancelled,
                            &Palette::problem, &Palette::caution, &Palette::good})
        CHECK(map.value((light.*role).name()) == (dark.*role).name());
    const QString html = QString::fromUtf8(toHtml(sampleReport()));
    CHECK(html.contains(u"@media screen and (prefers-color-scheme:dark)"_s));
    for (const QString &query : {u"forced-colors:active"_s, u"@media print"_s, u"@page"_s})
        CHECK(html.contains(query));
    static const QRegularExpression colour(u"(?:fill|stroke)=\"(#[0-9a-f]{6})\""_s);
    for (const auto &match : colour.globalMatch(html))
        CHECK(html.contains(u"[fill=\"%1\"]{"_s.arg(match.captured(1))));
}
