// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// What a command says of a copy of the sample.
QString saidOfSample(const QStringList &words)
{
    TempFolder folder;
    const QString plan = folder.path(u"my plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    return ran(QStringList{words.first(), plan} + words.mid(1));
}

QString lineWith(const QString &text, const QString &part)
{
    const auto lines = text.split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(part))
            return line.simplified();
    }
    return {};
}

} // namespace

TEST_CASE("measures says value, target, rating and travel of every measure")
{
    const QString said = saidOfSample({u"measures"_s, u"--as-at"_s, u"2021-10-31"_s});
    CHECK(said.startsWith(u"As at 31 October 2021\n"));
    CHECK(lineWith(said, u"Number of complaints"_s)
          == u"Number of complaints 257 Complaints 31 Oct 2021 240 Needs Improvement (stated) "
             "Worse than the month before Not known"_s);
}

TEST_CASE("measures says before the first reading that there is none")
{
    const QString said = saidOfSample({u"measures"_s, u"--as-at"_s, u"2020-01-01"_s});
    CHECK(lineWith(said, u"Number of complaints"_s) == u"Number of complaints No reading 240"_s);
}

TEST_CASE("drafts suggests sentences of facts, and as JSON")
{
    const QString said = saidOfSample({u"drafts"_s, u"--as-at"_s, u"2021-10-31"_s});
    CHECK(said.startsWith(u"As at 31 October 2021\n\nHighlights\n"));
    CHECK(lineWith(said, u"are overdue"_s).startsWith(u"Two actions are overdue: 3.4.1 "_s));
    const QString json = saidOfSample({u"drafts"_s, u"--as-at"_s, u"2021-10-31"_s, u"--json"_s});
    const QJsonArray drafts =
        QJsonDocument::fromJson(json.toUtf8()).object()[u"drafts"_s].toArray();
    REQUIRE(drafts.size() == 4);
    CHECK(drafts[2].toObject()[u"kind"_s] == u"summary"_s);
    CHECK(drafts[3].toObject()[u"kind"_s] == u"recommendations"_s);
}

TEST_CASE("measures answers other programs in JSON")
{
    const QString said = saidOfSample({u"measures"_s, u"--as-at"_s, u"2021-10-31"_s, u"--json"_s});
    const QJsonObject answer = QJsonDocument::fromJson(said.toUtf8()).object();
    CHECK(answer[u"asAt"_s] == u"2021-10-31"_s);
    const QJsonArray measures = answer[u"measures"_s].toArray();
    REQUIRE(measures.size() == 4);
    const QJsonObject complaints = measures[2].toObject();
    CHECK(complaints[u"value"_s] == 257);
    CHECK(complaints[u"target"_s] == 240);
    CHECK(complaints[u"rating"_s] == u"needs_improvement"_s);
    CHECK(complaints[u"ratingWord"_s] == u"Needs Improvement"_s);
    CHECK(complaints[u"ratingStated"_s] == true);
    CHECK(complaints[u"ratingShape"_s] == u"triangle"_s);
    CHECK(complaints[u"travel"_s] == u"worse"_s);
    CHECK(complaints[u"travelOnYear"_s].isNull());
}
