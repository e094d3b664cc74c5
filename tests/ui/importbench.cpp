// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/importbench.h"

#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/ui/xlsxof.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace tidemark::test {

QList<Sheet> ImportBench::ourPlan()
{
    return {sheetFrom(u"Customer focus"_s,
                      {u"Aldermere delivery plan 2026/27"_s,
                       u"Ref | Action | Lead officer | Dates | | Progress | | Ward"_s,
                       u" | | | Start | Due | % | RAG | "_s, u"Objective 1.1: Charter"_s,
                       u"1.1.1 | Survey | Ann Lee | 01/04/2026 | @2027-03-31 | 29% | G | North"_s,
                       u"1.1.2 | New charter | Ann Lea | 01/05/2026 | 31 December 2026 | =50 | A "
                       "| South"_s,
                       u"Objective 1.2: Digital"_s,
                       u"1.2.1 | Online forms | Bo Ray | @2026-06-01 | @2026-12-31 | %29 | Shaky "
                       "| North"_s,
                       u" | | Somebody | | | | | "_s, u"Total | 3 | | | | =79 | | "_s},
                      {u"A1:H1"_s, u"D2:E2"_s, u"F2:G2"_s, u"A4:H4"_s, u"A7:H7"_s}),
            sheetFrom(u"Growing economy"_s, {u"Action | Due date | Complete | Status"_s,
                                             u"Business hub | 31/03/2027 | =0.29 | In progress"_s,
                                             u"Town centre | 30/09/2027 | =0.5 | Delayed"_s}),
            sheetFrom(u"Lists"_s, {u"Red"_s, u"Amber"_s, u"Green"_s})};
}

QString ImportBench::book(const QList<Sheet> &sheets, const QString &name)
{
    return folder.write(name, xlsxOf(sheets));
}

bool ImportBench::isImporting()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto *found = window().findChild<ImportDialog *>();
    return found && found->isVisible();
}

ImportDialog &ImportBench::dialog()
{
    if (!isImporting())
        qFatal("nothing is being imported");
    return *window().findChild<ImportDialog *>();
}

QStringList ImportBench::rows()
{
    const QAbstractItemModel &model = *part<QTreeView>(u"rows"_s).model();
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto cell = [&](int column) { return model.index(row, column).data().toString(); };
        shown.append(u"%1: %2: %3"_s.arg(cell(FatesModel::Place), cell(FatesModel::Name),
                                         cell(FatesModel::Becomes)));
    }
    return shown;
}

QString ImportBench::detailsOf(const QString &name)
{
    auto &list = part<QTreeView>(u"rows"_s);
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, FatesModel::Name);
        if (!index.data().toString().startsWith(name))
            continue;
        list.setCurrentIndex(index);
        return part<QPlainTextEdit>(u"details"_s).toPlainText();
    }
    return {};
}

QString ImportBench::words(const QString &label)
{
    return part<QLabel>(label).text();
}

void ImportBench::choose(const QString &name, const QString &entry)
{
    auto &box = part<QComboBox>(name);
    const int at = box.findText(entry, Qt::MatchStartsWith);
    CAPTURE(name, entry);
    REQUIRE(at >= 0);
    box.setCurrentIndex(at);
    Q_EMIT box.activated(at);
}

void ImportBench::press(const QString &name)
{
    auto &button = part<QAbstractButton>(name);
    CAPTURE(name);
    REQUIRE(button.isEnabled());
    button.click();
    QCoreApplication::processEvents();
}

QStringList ImportBench::open()
{
    QStringList names;
    for (const QComboBox *box : dialog().findChildren<QComboBox *>()) {
        if (box->currentText().startsWith(u"Not settled yet"))
            names.append(box->objectName().mid(u"import.settle."_s.size()));
    }
    return names;
}

} // namespace tidemark::test
