// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/palette.h"
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/correctiondialog.h"
#include "ui/pages/reportpage.h"
#include "ui/style.h"

#include <QListView>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

constexpr int boxRoom = 24;

/// How much what is drawn at the beginning of a row, where its box stands, differs from its ground.
double contrastOfBox(QAbstractItemView &list, const QModelIndex &row)
{
    const QRect place = list.visualRect(row);
    const QImage all = list.viewport()->grab(place).toImage();
    const qreal ratio = all.devicePixelRatio();
    const int width = std::min(all.width(), qRound(boxRoom * ratio));
    const QColor ground = all.pixelColor(1, all.height() / 2);
    // A side of the box is many points of one colour, a letter that comes near is not.
    QHash<QRgb, int> points;
    for (int y = 0; y < all.height(); ++y) {
        for (int x = 0; x < width; ++x)
            ++points[all.pixel(x, y)];
    }
    double most = 1;
    for (auto it = points.cbegin(); it != points.cend(); ++it) {
        if (it.value() >= 30)
            most = std::max(most, contrast(QColor(it.key()), ground));
    }
    return most;
}

QModelIndex unticked(const QAbstractItemModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QVariant tick = model.index(row, 0).data(Qt::CheckStateRole);
        if (tick.isValid() && tick.value<Qt::CheckState>() == Qt::Unchecked)
            return model.index(row, 0);
    }
    return {};
}

} // namespace

TEST_CASE("An unticked box of a list is seen in every theme")
{
    const auto look = GENERATE(Appearance::Light, Appearance::Dark, Appearance::HighContrast);
    CAPTURE(int(look));
    WindowBench bench;
    bench.window().openSample();
    applyLook({look});
    auto *blocks = bench.report().findChild<QTreeWidget *>(u"report.blocks"_s);
    REQUIRE(blocks);
    Ask::CorrectionQuestion question;
    question.differences = {{u"Title of 1.1.1 changed."_s, false}, {u"1.1.2 is new."_s, false}};
    CorrectionDialog dialog(question, nullptr);
    dialog.show();
    auto *differences = dialog.findChild<QListView *>(u"correction.differences"_s);
    REQUIRE(differences);
    QCoreApplication::processEvents();
    for (QAbstractItemView *list : QList<QAbstractItemView *>{blocks, differences}) {
        const QModelIndex row = unticked(*list->model());
        REQUIRE(row.isValid());
        list->scrollTo(row);
        INFO(list->objectName().toStdString());
        CHECK(contrastOfBox(*list, row) >= 3);
        list->setCurrentIndex(row);
        list->setFocus();
        CHECK(contrastOfBox(*list, row) >= 3);
    }
    applyLook({Appearance::Light});
}
