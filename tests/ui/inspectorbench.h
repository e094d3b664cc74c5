// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "ui/panels/inspector.h"
#include "ui/panels/treepanel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTest>

namespace tidemark::test {

/// The tree and the inspector side by side, as in the window.
struct InspectorBench : DeskBench {
    explicit InspectorBench(const QString &outline = charterOutline())
        : InspectorBench(planFrom(outline))
    {}
    explicit InspectorBench(const Plan &plan) : DeskBench(plan), tree(desk()), inspector(desk())
    {
        auto *layout = new QHBoxLayout(&widget);
        layout->addWidget(&tree, 1);
        layout->addWidget(&inspector);
        QObject::connect(&tree, &TreePanel::editRequested, &inspector, &Inspector::editTitle);
        widget.resize(1280, 800);
        widget.show();
        widget.activateWindow();
        QCoreApplication::processEvents();
    }
    QWidget &form() { return *inspector.findChild<QStackedWidget *>()->currentWidget(); }
    template <typename Widget> Widget &find(const QString &name)
    {
        return control<Widget>(form(), name);
    }
    void type(const QString &name, const QString &text, Qt::Key end = Qt::Key_Tab)
    {
        auto &control = find<QWidget>(name);
        control.setFocus();
        QTest::keyClick(&control, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&control, Qt::Key_Delete);
        QTest::keyClicks(&control, text);
        QTest::keyClick(&control, end);
    }
    void choose(const QString &name, const QString &text)
    {
        auto &box = find<QComboBox>(name);
        const int index = box.findText(text);
        REQUIRE(index >= 0);
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    void click(const QString &name)
    {
        QTest::mouseClick(&find<QAbstractButton>(name), Qt::LeftButton);
    }
    QString text(const QString &name) { return find<QLineEdit>(name).text(); }
    QString error(const QString &name)
    {
        auto &label = find<QLabel>(name + QStringLiteral(".error"));
        return label.isVisible() ? label.text() : QString();
    }
    QString label(const QString &name) { return find<QLabel>(name).text(); }
    const Update &lastUpdate(QStringView action)
    {
        return *tidemark::lastUpdate(plan(), id(action), view.asAt());
    }

    QWidget widget;
    TreePanel tree;
    Inspector inspector;
};

} // namespace tidemark::test
