// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/readbook.h"
#include "tests/core/imports/bookfiles.h"
#include "tests/core/imports/planshapes.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// The same plan in every shape and format of file imports to equal plans.

namespace {

struct Written {
    QString name;
    QByteArray bytes;
};

QList<Written> filesOf(const QList<Sheet> &sheets)
{
    return {{u"book.xlsx"_s, asXlsx(sheets)},
            {u"book.ods"_s, asOds(sheets)},
            {u"book.docx"_s, asDocx(sheets)},
            {u"book.html"_s, asHtml(sheets)}};
}

Plan planFromFile(const Written &file)
{
    const auto book = bookOf(file.bytes, file.name);
    if (!book)
        FAIL(book.error().message.toStdString());
    const auto import = importBook(*book, emptyPlan(), importing());
    if (!import)
        FAIL(import.error().message.toStdString());
    return planAfter(*import, emptyPlan());
}

QString shownOf(QString text, Shown shown)
{
    static const QRegularExpression start(u"\\d{4}-\\d\\d-\\d\\d(?=\\.\\.)"_s);
    return shown == Shown::NoStarts ? text.remove(start) : text;
}

QString figuresIn(const Plan &plan)
{
    QStringList lines;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Measure *measure : plan.measures().rowsUnder(theme->id)) {
            lines.append(measure->reference + u' ' + measure->title);
            for (const Reading *reading : plan.readings().rowsUnder(measure->id))
                lines.append(
                    u"  %1 %2 target %3"_s.arg(reading->asAt.toString(Qt::ISODate),
                                               QString::number(reading->value.value_or(-1)),
                                               QString::number(reading->target.value_or(-1))));
        }
    }
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("One plan in every shape of a tracker and every format of a file imports to equal plans")
{
    for (const PlanShape &shape : planShapes()) {
        QList<Written> files = filesOf(shape.sheets);
        if (shape.isPlain)
            files.append({u"book.csv"_s, asCsv(shape.sheets.first())});
        for (const Written &file : files) {
            INFO("shape " << shape.number << " as " << file.name.toStdString());
            CHECK(levelsIn(planFromFile(file), shape.shown).toStdString()
                  == shownOf(shapedPlan(), shape.shown).toStdString());
        }
    }
}

TEST_CASE("The same measures in every shape and format of a file import to equal readings")
{
    for (const MeasureShape &shape : measureShapes()) {
        for (const Written &file : filesOf(shape.sheets)) {
            INFO("shape " << shape.number << " as " << file.name.toStdString());
            CHECK(figuresIn(planFromFile(file)).toStdString() == shapedMeasures().toStdString());
        }
    }
}
