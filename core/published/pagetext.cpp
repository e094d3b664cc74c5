// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/published/pagetext.h"

#include "core/exchange/textfile.h"
#include "core/published/pagecursor.h"
#include "core/published/pagewords.h"
#include "core/published/planofpage.h"
#include "core/published/remarks.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

bool hasContent(const page::Objective &objective)
{
    return !objective.actions.isEmpty() || !objective.measures.isEmpty();
}

bool isPlan(const page::Page &page)
{
    return std::any_of(page.themes.begin(), page.themes.end(), [](const page::Theme &theme) {
        return !theme.measures.isEmpty()
               || std::any_of(theme.objectives.begin(), theme.objectives.end(), hasContent);
    });
}

bool hasObjectives(const page::Page &page)
{
    return std::any_of(page.themes.begin(), page.themes.end(),
                       [](const page::Theme &theme) { return !theme.objectives.isEmpty(); });
}

QDate latestReading(const page::Page &page)
{
    QDate latest;
    const auto look = [&](const QList<page::Measure> &measures) {
        for (const page::Measure &measure : measures) {
            if (measure.asAt.isValid() && (!latest.isValid() || measure.asAt > latest))
                latest = measure.asAt;
        }
    };
    for (const page::Theme &theme : page.themes) {
        look(theme.measures);
        for (const page::Objective &objective : theme.objectives)
            look(objective.measures);
    }
    return latest;
}

QDate dayOf(const page::Page &page, const PageOptions &options)
{
    if (options.asAt.isValid())
        return options.asAt;
    const QDate latest = latestReading(page);
    return latest.isValid() ? latest : options.today;
}

QString called(const QString &source)
{
    return source.isEmpty() ? u"This text"_s : u"“%1”"_s.arg(source);
}

Error noPlan(const QString &source)
{
    return {Error::Kind::Invalid,
            u"%1 could be read, but no action or measure of a delivery plan was found in it, so "
            "nothing was imported."_s.arg(called(source))};
}

bool isMarkup(QStringView text)
{
    const QStringView start = text.trimmed();
    return start.startsWith(u"<html", Qt::CaseInsensitive)
           || start.startsWith(u"<!doctype", Qt::CaseInsensitive)
           || start.startsWith(u"<?xml", Qt::CaseInsensitive);
}

QStringList linesOf(QStringView text)
{
    static const QRegularExpression ends(u"\r\n|[\n\r\\x{2028}\\x{2029}]"_s);
    QStringList lines = text.toString().split(ends);
    for (QString &line : lines)
        line = page::tidied(line);
    return lines;
}

// Two of the marks that every report of Tidemark's own bears: one alone may stand anywhere.
bool isOwnReport(const QStringList &lines)
{
    static const std::array marks{
        QRegularExpression(u"^As at \\d{1,2} \\w{3,9} \\d{4} ·"_s),
        QRegularExpression(u"^How things stand$"_s),
        QRegularExpression(u"^How the figures are worked out$"_s),
        QRegularExpression(u"÷ \\d+ actions = \\d+"_s),
    };
    const auto found = std::count_if(marks.begin(), marks.end(), [&](const auto &mark) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const QString &line) { return mark.match(line).hasMatch(); });
    });
    return found > 1;
}

Error ownReport(const QString &source)
{
    return {Error::Kind::Invalid,
            u"%1 is the text of a report that Tidemark itself has written, and says less than the "
            "plan it was made from, so nothing was imported. Ask for the plan (a file that ends in "
            ".tidemark), or for its JSON (“tidemark export PLAN -o plan.json”), and open or import "
            "that."_s.arg(called(source))};
}

// Lines that begin like an action's, for a page that has them where no published page has them.
QList<PageRemark> likeActions(const QStringList &lines)
{
    QList<PageRemark> found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto name = page::nameFrom(lines[i]);
        if (name && !page::isDateLike(lines[i]) && name->title.front().isUpper())
            found.append({int(i) + 1, lines[i]});
    }
    return found;
}

// Why a text gave no plan, where more can be told than that it did not.
Error noPlan(const QString &source, QStringView text, const page::Page &page)
{
    constexpr qsizetype mostShown = 10;
    if (text.trimmed().isEmpty())
        return {Error::Kind::Invalid, u"%1 is empty, so nothing was imported. Copy the text of the "
                                      "published page into it first."_s.arg(called(source))};
    if (isMarkup(text))
        return {
            Error::Kind::Invalid,
            u"%1 is the source of a web page and not its text, so nothing was imported. Open it "
            "in a browser, save it as text and choose that file."_s.arg(called(source))};
    Error error = noPlan(source);
    if (const auto actions = likeActions(linesOf(text)); !actions.isEmpty())
        error.message +=
            u" An action has its percentage, its stage and its priority on lines above "
            "its title, and its start, “to” and its due date on lines below its "
            "description. These lines look like the titles of actions:\n"_s
            + listed(actions, mostShown).join(u'\n');
    else if (hasObjectives(page) && !page.notUnderstood.isEmpty())
        error.message += u" These lines were not understood:\n"_s
                         + listed(page.notUnderstood, mostShown).join(u'\n');
    return error;
}

// The lines that hold letters of another encoding, each once.
QList<PageRemark> strayLines(QStringView text, const QList<qsizetype> &strays)
{
    QList<PageRemark> notes;
    int line = 1;
    qsizetype at = 0;
    for (const qsizetype stray : strays) {
        for (; at < std::min(stray, text.size()); ++at) {
            const bool isPair = text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
            line += page::endsLine(text[at]) && !isPair;
        }
        if (notes.isEmpty() || notes.last().line != line)
            notes.append({line, u"A letter of this line is not in the file's own encoding (UTF-8); "
                                "it was read as Windows means it."_s});
    }
    return notes;
}

} // namespace

Result<PageImport> importPage(QStringView text, const PageOptions &options)
{
    if (text.size() > largestTextFile)
        return noPlan(options.source);
    if (isOwnReport(linesOf(text)))
        return ownReport(options.source);
    auto page = page::readPage(text);
    page.notes += strayLines(text, options.strays);
    if (!isPlan(page))
        return noPlan(options.source, text, page);
    const QDate asAt = dayOf(page, options);
    PlanOfPage making(page, options, asAt);
    auto plan = making.plan();
    if (!plan)
        return plan.error();
    return PageImport{*plan, asAt, page.notUnderstood, making.notes(), page.uses};
}

} // namespace tidemark
