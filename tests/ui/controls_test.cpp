// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/popups.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pages.h"
#include "ui/style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::WindowBench;

namespace {

// As the system sends it: only such a one gives the focus to what asks for it.
void turnWheelOver(QWidget &widget)
{
    const QPointF middle = widget.rect().center();
    QWheelEvent wheel(middle, widget.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(&widget, &wheel);
}

QString valueOf(const QWidget &widget)
{
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return box->currentText();
    if (const auto *number = qobject_cast<const QSpinBox *>(&widget))
        return number->text();
    if (const auto *slider = qobject_cast<const QSlider *>(&widget))
        return QString::number(slider->value());
    return {};
}

QString nameOfControl(const QWidget &widget)
{
    return u"%1 %2"_s.arg(QString::fromLatin1(widget.metaObject()->className()),
                          widget.objectName());
}

QStringList movedByWheel(QWidget &window)
{
    QStringList moved;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const QWidget *focused = window.focusWidget();
        const QString value = valueOf(*widget);
        turnWheelOver(*widget);
        if (window.focusWidget() != focused || valueOf(*widget) != value)
            moved.append(nameOfControl(*widget));
    }
    return moved;
}

/// What is wrong with the list that drops down from a box.
QString faultOfPopup(QComboBox &box)
{
    box.showPopup();
    QCoreApplication::processEvents();
    const QDir pictures(QCoreApplication::applicationDirPath() + u"/popups"_s);
    pictures.mkpath(u"."_s);
    box.view()->window()->grab().save(pictures.filePath(box.objectName() + u".png"_s));
    const QString fault = test::faultOfOpenList(box);
    box.hidePopup();
    return fault.isEmpty() ? QString() : nameOfControl(box) + u": "_s + fault;
}

QStringList faultyPopups(QWidget &window)
{
    QStringList faults;
    const auto boxes = window.findChildren<QComboBox *>();
    for (QComboBox *box : boxes) {
        if (!box->visibleRegion().isEmpty() && box->isEnabled() && box->count() > 0)
            faults.append(faultOfPopup(*box));
    }
    faults.removeAll(QString());
    return faults;
}

/// Each page and each form of the sample, one after the other.
template <typename Look> void lookAtEverything(WindowBench &bench, Look look)
{
    bench.window().openSample();
    for (QAction *page : bench.commands().pages()) {
        page->trigger();
        QCoreApplication::processEvents();
        look();
    }
    bench.commands().pages().at(1)->trigger();
    for (const QString &row : {u"3"_s, u"3.1"_s, u"3.1.6"_s}) {
        bench.select(row);
        QCoreApplication::processEvents();
        look();
    }
}

} // namespace

TEST_CASE("The wheel moves neither the focus nor a value")
{
    WindowBench bench;
    lookAtEverything(bench, [&] { CHECK(movedByWheel(bench.window()) == QStringList()); });
}

TEST_CASE("A list that drops down shows every entry while the screen has room")
{
    WindowBench bench;
    lookAtEverything(bench, [&] { CHECK(faultyPopups(bench.window()) == QStringList()); });
}

TEST_CASE("A list that has dropped down stays whole when the look changes")
{
    WindowBench bench;
    bench.window().openSample();
    bench.commands().pages().at(int(PageKind::Report))->trigger();
    auto &box = test::control<QComboBox>(bench.window(), u"report.layout"_s);
    box.showPopup();
    QCoreApplication::processEvents();
    for (const Look &look : {Look{Appearance::Dark}, Look{Appearance::Light, 160},
                             Look{Appearance::HighContrast, 100}}) {
        CAPTURE(int(look.appearance), look.textPercent);
        applyLook(look);
        QCoreApplication::processEvents();
        CHECK(test::faultOfOpenList(box) == QString());
    }
}

TEST_CASE("The window keeps its size whatever page is gone to")
{
    WindowBench bench;
    bench.window().openSample();
    const QSize size = GENERATE(QSize(1024, 600), QSize(1093, 614), QSize(683, 384));
    for (int round = 0; round < 2; ++round) {
        for (QAction *page : bench.commands().pages()) {
            bench.window().resize(size);
            page->trigger();
            QCoreApplication::processEvents();
            INFO(page->text().toStdString());
            CHECK(bench.window().size() == size);
            CHECK(bench.window().minimumSizeHint().width() <= size.width());
            CHECK(bench.window().minimumSizeHint().height() <= 320);
        }
    }
}

TEST_CASE("Search and day are within reach in a window of any width")
{
    WindowBench bench;
    bench.window().openSample();
    const int width = GENERATE(2560, 1280, 1024, 800, 640, 400);
    bench.window().resize(width, 500);
    QCoreApplication::processEvents();
    const auto &search = test::control<QLineEdit>(bench.window(), u"search"_s);
    const auto &day = test::control<QLineEdit>(bench.window(), u"asAt.day"_s);
    bench.commands()[u"find"_s]->trigger();
    QCoreApplication::processEvents();
    CHECK(QTest::qWaitFor([&] { return search.isVisible() && search.hasFocus(); }));
    if (width < 600)
        return;
    CHECK(day.isVisible());
    const auto &label = test::control<QLabel>(bench.window(), u"asAt.label"_s);
    const auto &today = test::control<QPushButton>(bench.window(), u"asAt.today"_s);
    CHECK(label.width() <= label.sizeHint().width());
    CHECK(today.width() <= today.sizeHint().width());
    CHECK(day.mapTo(&bench.window(), QPoint()).x()
              - label.mapTo(&bench.window(), QPoint(label.width(), 0)).x()
          < 20);
}

TEST_CASE("A screen reader may ask for a scroll bar that has just gone")
{
    WindowBench bench;
    bench.window().openSample();
    const auto areas = bench.window().findChildren<QAbstractScrollArea *>();
    REQUIRE_FALSE(areas.isEmpty());
    for (QAbstractScrollArea *area : areas) {
        const auto *read = QAccessible::queryAccessibleInterface(area);
        INFO(area->metaObject()->className() << ' ' << area->objectName().toStdString());
        CHECK(read->child(read->childCount()) == nullptr);
        CHECK(read->child(1'000'000) == nullptr);
    }
}

TEST_CASE("The wheel scrolls a long text only when it was clicked, and beyond its end the form")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    bench.window().openSample();
    bench.window().resize(1280, 800);
    bench.select(u"3.1.6");
    auto &words = tidemark::test::control<QPlainTextEdit>(bench.window(), u"update.commentary"_s);
    const auto wheelOver = [&](int delta) {
        const QPointF middle = words.viewport()->rect().center();
        QWheelEvent wheel(middle, words.viewport()->mapToGlobal(middle), {}, {0, delta},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel);
        qApp->notify(words.viewport(), &wheel);
        return words.verticalScrollBar()->value();
    };
    words.setPlainText(QString(u"A line.\n"_s).repeated(200));
    QCoreApplication::processEvents();
    QAbstractScrollArea *form = nullptr;
    for (QWidget *above = words.parentWidget(); !form; above = above->parentWidget())
        form = qobject_cast<QAbstractScrollArea *>(above);
    REQUIRE(words.verticalScrollBar()->maximum() > 0);
    REQUIRE(form->verticalScrollBar()->maximum() > 0);
    words.verticalScrollBar()->setValue(0);
    words.clearFocus();
    CHECK(wheelOver(-120) == 0);
    CHECK(form->verticalScrollBar()->value() > 0);
    words.setFocus();
    CHECK(wheelOver(-120) > 0);
    words.verticalScrollBar()->setValue(words.verticalScrollBar()->maximum());
    const int before = form->verticalScrollBar()->value();
    wheelOver(-120);
    CHECK(form->verticalScrollBar()->value() > before);
}

TEST_CASE("A list that is open while the theme changes stays open and is dressed anew")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    auto &box = tidemark::test::control<QComboBox>(bench.window(), u"action.priority"_s);
    box.showPopup();
    QCoreApplication::processEvents();
    QWidget &popup = *box.view()->window();
    applyLook({Appearance::Dark});
    QCoreApplication::processEvents();
    CHECK(popup.isVisible());
    popup.grab().save(QCoreApplication::applicationDirPath() + u"/popups/theme.png"_s);
    const QColor ground = popup.grab().toImage().pixelColor(popup.width() - 12, 8);
    CHECK(ground.lightness() < 128);
    const int row = box.view()->sizeHintForRow(0);
    CHECK(box.view()->viewport()->height() == box.count() * row);
    QTest::keyClick(box.view(), Qt::Key_Down);
    QTest::keyClick(box.view(), Qt::Key_Return);
    CHECK_FALSE(popup.isVisible());
    applyLook({Appearance::Light});
}

TEST_CASE("The texts of a table begin where its headings do")
{
    applyLook({Appearance::Light});
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({u"HHH"_s});
    model.setItem(0, new QStandardItem(u"HHH"_s));
    QTreeView tree;
    tree.setModel(&model);
    tree.setRootIsDecorated(false);
    QTableView table;
    table.setModel(&model);
    table.verticalHeader()->hide();
    table.setShowGrid(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (auto *view : QList<QAbstractItemView *>{&tree, &table}) {
        view->resize(300, 200);
        view->show();
        QCoreApplication::processEvents();
        const auto leftmost = [](QWidget &part) {
            const QImage image = part.grab().toImage();
            const QColor ground = image.pixelColor(image.width() / 2, 4);
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 3; y < 18; ++y) {
                    if (std::abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60)
                        return x;
                }
            }
            return -1;
        };
        auto *headings = view->findChild<QHeaderView *>();
        CAPTURE(view->metaObject()->className());
        CHECK(std::abs(leftmost(*headings->viewport()) - leftmost(*view->viewport())) <= 1);
    }
}
