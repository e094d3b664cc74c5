// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pasted/pastedreadings.h"
#include "core/plan/json.h"
#include "core/verbs/edits.h"
#include "tests/fuzz/check.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

/// A plan with one measure that has a reading.
struct Setting {
    Setting()
    {
        Theme theme;
        theme.id = Id(QUuid(1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        measure.id = Id(QUuid(1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 2));
        measure.theme = theme.id;
        measure.title = u"Calls answered"_s;
        measure.target = 90;
        measure.frequency = Frequency::Quarter;
        Reading reading;
        reading.id = Id(QUuid(1, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 3));
        reading.measure = measure.id;
        reading.asAt = QDate(2021, 6, 30);
        reading.value = 88.5;
        const auto started = applied(startPlan(u"Council"_s, u"Plan"_s), Plan());
        fuzz::hold(started.ok(), "a plan can be started");
        plan = *started;
        plan.table<Theme>().put(theme);
        plan.table<Measure>().put(measure);
        plan.table<Reading>().put(reading);
    }

    Plan plan;
    Measure measure;
    PastePlace place{{ReadingColumn::Day, ReadingColumn::Value, ReadingColumn::Target,
                      ReadingColumn::State, ReadingColumn::Commentary},
                     {QDate(2021, 6, 30), QDate(2021, 9, 30)}};
};

} // namespace

/// Cells from a spreadsheet: all are understood and can be recorded or refused in a sentence, or
/// the trouble is told and none is used.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Setting setting;
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const auto read = pastedReadings(text, setting.plan, setting.measure, setting.place);
    fuzz::hold(read.drafts.isEmpty() || read.problems.isEmpty(), "all cells or none");
    const Stamp stamp{u"Ann"_s, QDateTime(QDate(2021, 10, 31), QTime(9, 0), Qt::UTC)};
    const auto change = recordReadings(setting.plan, setting.measure.id, read.drafts, stamp);
    if (!change)
        return 0;
    const auto plan = applied(*change, setting.plan);
    fuzz::hold(plan.ok(), "what is recorded fits the plan");
    fuzz::hold(planFromJson(planToJson(*plan)).ok(), "a plan can be written and read");
    return 0;
}
