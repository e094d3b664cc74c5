// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "ui/rounds/roundspage.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace tidemark::test {

inline const Period thirdQuarter{QStringLiteral("Q3 2021/22"), {2021, 10, 1}, {2021, 12, 31}};

/// Ann at the page of the rounds, on 31 October 2021.
struct RoundsBench : DeskBench {
    explicit RoundsBench(const QString &outline = charterOutline()) : RoundsBench(planFrom(outline))
    {}
    explicit RoundsBench(const Plan &plan) : DeskBench(plan), page(desk())
    {
        carryOutIn(page, PageKind::Rounds);
        page.resize(1100, 700);
        page.show();
        page.activateWindow();
        QCoreApplication::processEvents();
    }

    void open(const Period &period = thirdQuarter)
    {
        ask.periods.append(period);
        press(QStringLiteral("rounds.open"));
    }
    void press(const QString &button) { control<QPushButton>(page, button).click(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *here = page.focusWidget();
        REQUIRE(here);
        QTest::keyClick(here, key, modifiers);
    }
    void next() { key(Qt::Key_Return, Qt::ControlModifier); }
    void type(const QString &text)
    {
        auto *here = page.focusWidget();
        QTest::keyClick(here, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(here, text);
    }
    void comment(const QString &text)
    {
        control<QPlainTextEdit>(page, QStringLiteral("sheet.commentary")).setFocus();
        type(text);
    }
    QString text(const QString &label) { return control<QLabel>(page, label).text(); }
    bool isShown(const QString &name) { return control<QWidget>(page, name).isVisible(); }
    int progress() { return control<QSpinBox>(page, QStringLiteral("sheet.progress")).value(); }
    const Update *reported(QStringView reference)
    {
        const Round *round = openRound(plan());
        return round ? updateIn(plan(), id(reference), *round, round->asAt) : nullptr;
    }
    Id close()
    {
        ask.issuings.append({QStringLiteral("Ann"), QStringLiteral("As reported."), {}, {}});
        press(QStringLiteral("rounds.close"));
        return plan().rounds().rowsUnder({}).last()->id;
    }

    RoundsPage page;
};

} // namespace tidemark::test
