// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textfile.h"
#include "core/published/bullets.h"
#include "core/published/pagetext.h"
#include "core/published/pagewords.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"

#include <QDir>
#include <QRegularExpression>

/// Nothing on a page is dropped in silence: every line is in the plan or in the list.

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QString ownPages = QStringLiteral(TIDEMARK_TEST_DATA "/pages");

QStringList linesOf(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    for (QString &line : lines)
        line = page::tidied(line);
    return lines;
}

/// Everything a plan says, in one text, without the marks of lists and paragraphs.
QString everyWordOf(const Plan &plan)
{
    QString text;
    forEachRowType([&]<typename Row>() {
        for (const Row *row : plan.table<Row>().rows()) {
            forEachField<Row>([&](const auto &field) {
                using Value = typename std::decay_t<decltype(field)>::Value;
                if constexpr (std::is_same_v<Value, QString>)
                    text += row->*field.member + u'\n';
            });
        }
    });
    return text;
}

QString withoutMarks(QString text)
{
    static const QRegularExpression marks(u"[•\\s]+"_s);
    return text.replace(marks, u" "_s).trimmed();
}

bool hasDay(const Plan &plan, QDate day)
{
    const auto actions = plan.actions().rows();
    const auto readings = plan.readings().rows();
    return std::any_of(actions.begin(), actions.end(),
                       [&](const Action *row) { return row->start == day || row->due == day; })
           || std::any_of(readings.begin(), readings.end(),
                          [&](const Reading *row) { return row->asAt == day; });
}

bool hasValue(const Plan &plan, std::optional<double> value)
{
    const auto readings = plan.readings().rows();
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Reading *row) { return row->value == value; });
}

bool hasProgress(const Plan &plan, double percentage)
{
    const auto updates = plan.updates().rows();
    return std::any_of(updates.begin(), updates.end(),
                       [&](const Update *row) { return std::abs(row->progress - percentage) < 1; });
}

bool hasPriority(const Plan &plan, std::optional<Priority> priority)
{
    const auto actions = plan.actions().rows();
    return std::any_of(actions.begin(), actions.end(),
                       [&](const Action *row) { return row->priority == priority; });
}

/// The words of a line in the form the plan keeps them.
QString wordsOf(LineUse use, const QString &line)
{
    if (use == LineUse::ActionTitle)
        return page::nameFrom(line) ? page::nameFrom(line)->title : line;
    if (use == LineUse::ObjectiveTitle || use == LineUse::ThemeTitle)
        return page::headingFrom(line) ? page::headingFrom(line)->title : line;
    return line;
}

/// Whether the plan holds what a line with that use says. Stages are worked out and not kept.
bool isKept(const Plan &plan, const QString &words, LineUse use, const QString &line)
{
    switch (use) {
    case LineUse::NotUnderstood:
    case LineUse::Blank:
    case LineUse::Furniture:
    case LineUse::Repetition:
    case LineUse::Stage:
    case LineUse::To:
        return true;
    case LineUse::Start:
        return hasDay(plan, page::dayFrom(line, page::PeriodEnd::First)->day);
    case LineUse::ReadingDate:
        return hasDay(plan, page::dayFrom(line, page::PeriodEnd::Last)->day);
    case LineUse::Due: {
        const auto range = page::rangeFrom(line);
        return hasDay(plan, page::dayFrom(range ? range->due : line, page::PeriodEnd::Last)->day);
    }
    case LineUse::ReadingValue:
        return hasValue(plan, page::amountFrom(line)->value);
    case LineUse::Progress:
        return hasProgress(plan, *page::percentageFrom(line));
    case LineUse::Priority:
        return hasPriority(plan, page::priorityFrom(line));
    default:
        return words.contains(withoutMarks(wordsOf(use, line)));
    }
}

/// Every line that was not understood is listed once with its number and text, in order; every
/// other line is in the plan.
void checkAccount(const QString &text)
{
    const auto page = importPage(text, {});
    if (!page)
        return;
    const auto lines = linesOf(text);
    REQUIRE(page->uses.size() == lines.size());
    const QString words = withoutMarks(everyWordOf(page->plan));
    QList<PageRemark> listed;
    for (int i = 0; i < lines.size(); ++i) {
        INFO("line " << i + 1 << ": " << lines[i].toStdString());
        CHECK(lines[i].isEmpty() == (page->uses[i] == LineUse::Blank));
        CHECK(isKept(page->plan, words, page->uses[i], lines[i]));
        if (page->uses[i] == LineUse::NotUnderstood)
            listed.append({i + 1, lines[i]});
    }
    CHECK(page->notUnderstood == listed);
}

/// A page with lines lost, doubled, swapped and put in, as copying and pasting does it.
QString mangled(QStringList lines, Dice &dice)
{
    static const QStringList strays{u"High"_s,
                                    u"to"_s,
                                    u"29%"_s,
                                    u"31-Feb-21"_s,
                                    u"3.1.6 Stray"_s,
                                    u"31 Oct 21"_s,
                                    u"Objective 9: Stray"_s,
                                    u"On Hold"_s,
                                    u"257"_s,
                                    u"• x"_s,
                                    u"Print this page"_s,
                                    u"Achieved"_s,
                                    u"Sorry, your browser does not support inline SVG."_s,
                                    u"Theme 2: Stray"_s,
                                    u"Priority 3: Stray"_s,
                                    u"Amcan 4: Crwydr"_s,
                                    u"Stray page 3 of 30"_s,
                                    u"\fStray page 4 of 30"_s,
                                    u"September 2022"_s,
                                    u"Q2 2005"_s,
                                    u"Q2 2005/03"_s,
                                    u"Friday 1 April 2022"_s,
                                    u"TP1.10 Stray"_s,
                                    u"£1.2m"_s,
                                    u"12 days"_s};
    for (int times = dice.between(1, 8); times > 0; --times) {
        const int at = dice.below(int(lines.size()));
        switch (dice.below(4)) {
        case 0:
            lines.removeAt(at);
            break;
        case 1:
            lines.insert(at, lines[at]);
            break;
        case 2:
            lines.swapItemsAt(at, dice.below(int(lines.size())));
            break;
        default:
            lines.insert(at, dice.oneOf(strays));
        }
    }
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("Every line of a page is in the plan or in the list")
{
    for (const QString &folder : {ownPages, QStringLiteral(TIDEMARK_TEST_DATA "/cases")}) {
        for (const QString &name : QDir(folder).entryList({u"*.txt"_s}, QDir::Files)) {
            INFO(name.toStdString());
            checkAccount(*readTextFile(folder + u'/' + name));
        }
    }
}

TEST_CASE("Every line of a mangled page is in the plan or in the list")
{
    for (const QString &name :
         {u"pages/customer-focus.txt"_s, u"pages/oddities.txt"_s,
          u"cases/05-value-with-words.txt"_s, u"cases/16-two-themes-on-one-page.txt"_s}) {
        const auto lines = linesOf(*readTextFile(QStringLiteral(TIDEMARK_TEST_DATA "/") + name));
        for (quint32 seed = 1; seed <= 300; ++seed) {
            INFO(name.toStdString() << ", seed " << seed);
            Dice dice(seed);
            checkAccount(mangled(lines, dice));
        }
    }
}

TEST_CASE("Published pages are read wherever they are at hand")
{
    const QString folder = qEnvironmentVariable("TIDEMARK_PUBLISHED_PAGES");
    if (folder.isEmpty()) {
        WARN("skipped: TIDEMARK_PUBLISHED_PAGES names no folder of published pages");
        return;
    }
    const auto names = QDir(folder).entryList({u"*.txt"_s}, QDir::Files);
    REQUIRE_FALSE(names.isEmpty());
    for (const QString &name : names) {
        INFO(name.toStdString());
        const auto text = readTextFile(QDir(folder).filePath(name));
        REQUIRE(text);
        checkAccount(*text);
        const auto page = importPage(*text, {});
        if (page) {
            CHECK_FALSE(page->plan.actions().isEmpty());
            CHECK(page->notUnderstood.isEmpty());
        } else {
            CHECK(page.error().kind == Error::Kind::Invalid);
        }
    }
}
