// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ranges.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const Plan &adopted()
{
    static const Plan plan = planFrom(uR"(
        3 Customer focus
          # Complaints
          3.1 Charter
            3.1.6 Digital 29%)"_s);
    return plan;
}

/// What undo and a refusal call each text of a row, beside what its form calls it.
template <typename Row> void checkTexts(const Row &row)
{
    forEachField<Row>([&](const auto &field) {
        if constexpr (std::is_same_v<typename std::decay_t<decltype(field)>::Value, QString>) {
            const QString label = words::field(QLatin1String(field.name));
            Row after = row;
            after.*field.member = u"#0B62A8"_s; // a colour, a title and a word alike
            CHECK(changeRow(adopted(), after).value().title.startsWith(label + u" of "_s));
            after.*field.member = QString(longestText + 1, u'a');
            CHECK(refusal(changeRow(adopted(), after)).contains(label + u" is too long"_s));
        }
    });
}

} // namespace

TEST_CASE("Undo and refusals call a field as its form does")
{
    checkTexts(*adopted().themes().rows().first());
    checkTexts(*adopted().objectives().rows().first());
    checkTexts(*adopted().actions().rows().first());
    checkTexts(*adopted().measures().rows().first());
}

TEST_CASE("Undo calls a date as its form does")
{
    const Action &action = *adopted().actions().rows().first();
    for (const DateKind which : {DateKind::Start, DateKind::Due}) {
        const QString label = words::field(QLatin1String(storedWord(which)));
        const DateChange change{action.id, which, {2022, 3, 31}, {}, {}, {}};
        CHECK(moveDate(adopted(), change, {}).value().title
              == label + u" of 3.1.6 to 31 March 2022"_s);
    }
}
