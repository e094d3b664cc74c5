// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "tests/support/outline.h"

namespace tidemark::test {

/// A plan of one theme whose action 3.1.1 has the given title and description.
inline Plan planWith(const QString &title, const QString &description)
{
    Plan plan = planFrom(QStringLiteral("3 Customer focus\n"
                                        "  3.1 Charter\n"
                                        "    3.1.1 Survey 95% 2020-02-04..2021-09-30 High\n"
                                        "    3.1.2 Strategy 100% 2020-02-04..2021-12-31\n"));
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.title = title;
    action.description = description;
    plan.table<Action>().put(action);
    return plan;
}

/// What people and programs put into text fields, and what breaks writers.
inline QStringList hostileTexts()
{
    return {
        QStringLiteral("<script>alert(1)</script> & \"quotes\" 'apostrophes' ]]> <!-- -->"),
        QString(QChar::Null) + QStringLiteral("a\u0001b\u001bc\u007f\ufffe\uffff"),
        QString(QChar(0xd800)) + QStringLiteral("x") + QChar(0xdc00),
        QStringLiteral("مرحبا بالعالم שלום עולם English 123 \u202E reversed"),
        QStringLiteral("😀 👩‍👩‍👧 ŵ ŷ ½ “–”"),
        QStringLiteral("%1 %2%n %% &nbsp; &#0;"),
        QString(5000, u'W'),
        QString(5000, u'\u0301'),
        QStringLiteral("\n\n\r\n\t \u2028\u2029\u000b"),
        QStringLiteral("•••••• - * \n- \n* \n•"),
        QString(),
    };
}

} // namespace tidemark::test
