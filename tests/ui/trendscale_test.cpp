// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/trendscale.h"

#include "core/measures/readings.h"
#include "core/pasted/pastedreadings.h"
#include "core/samples/sample.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QFile>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(const TrendScale &scale)
{
    QStringList labels;
    for (const auto &[place, label] : scale.days)
        labels.append(label);
    return labels;
}

QList<TrendPoint> pointsOn(const QList<QDate> &days)
{
    QList<TrendPoint> points;
    for (const QDate &day : days)
        points.append({Id::create(), day.addMonths(-1), day, 5, false, {}, {}, {}});
    return points;
}

} // namespace

TEST_CASE("Case 18: labels of the axis that would touch are left out")
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/cases/18-paste-years-before-months.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    Plan plan = *samplePlan();
    const Measure measure = rowOf<Measure>(plan, u"Number of complaints");
    const auto read = pastedReadings(QString::fromUtf8(file.readAll()), plan, measure, {});
    REQUIRE(read.problems.isEmpty());
    const Stamp stamp{u"Ann"_s, QDateTime(QDate(2021, 11, 15), QTime(9, 0), Qt::UTC)};
    const auto change = recordReadings(plan, measure.id, read.drafts, stamp);
    REQUIRE(apply(*change, plan));
    const TrendScale scale(trendOf(plan, measure), 6);
    CHECK(labelsOf(scale).last() == u"Oct 2021"_s);
    CHECK(labelsOf(scale).size() >= 4);
    const qreal share = (scale.right - scale.left) / 6;
    for (qsizetype i = 1; i < scale.days.size(); ++i)
        CHECK(scale.days[i].first - scale.days[i - 1].first >= 0.79 * share);
}

TEST_CASE("Evenly spaced days are named evenly, and never more of them than have room")
{
    QList<QDate> months;
    for (int i = 0; i < 12; ++i)
        months.append(QDate(2022, 4, 30).addMonths(i));
    CHECK(labelsOf(TrendScale(pointsOn(months), 6))
          == QStringList{u"May 2022"_s, u"Jul 2022"_s, u"Sep 2022"_s, u"Nov 2022"_s, u"Jan 2023"_s,
                         u"Mar 2023"_s});
    for (qsizetype most = 2; most <= 6; ++most) {
        for (qsizetype count = 1; count <= months.size(); ++count)
            CHECK(TrendScale(pointsOn(months.first(count)), most).days.size() <= most);
    }
    CHECK(labelsOf(TrendScale(pointsOn({{2022, 4, 30}}), 2)) == QStringList{u"Apr 2022"_s});
}
