// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/outline.h"

namespace tidemark::test {

namespace {

template <typename Row> bool isCalled(const Row &row, QStringView name)
{
    if constexpr (std::is_same_v<Row, Judgement>)
        return row.word == name;
    else if constexpr (std::is_same_v<Row, Round>)
        return row.name == name;
    else if constexpr (std::is_same_v<Row, Milestone> || std::is_same_v<Row, Measure>)
        return row.title == name;
    else if constexpr (Referenced<Row>)
        return row.reference == name;
    else
        return false;
}

} // namespace

QDate outlineDay()
{
    return {2021, 10, 31};
}

Id idOf(const Plan &plan, QStringView name)
{
    Id found;
    forEachRowType([&]<typename Row>() {
        for (const Row *row : plan.table<Row>().rows()) {
            if (isCalled(*row, name) && found.isNull())
                found = row->id;
        }
    });
    if (found.isNull())
        qFatal("the plan has no %s", qUtf8Printable(name.toString()));
    return found;
}

} // namespace tidemark::test
