// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/htmlwriter.h"

#include "core/base/escape.h"
#include "core/html/htmlbody.h"
#include "core/words/words.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

// Everything stands on one page.
QString hrefOf(const NodeId &node)
{
    return u'#' + node;
}

QString contents(const Report &report)
{
    QString entries;
    forEachNode(report, [&](const Node &node, int) {
        if (node.role == Role::Heading && node.level == 2)
            entries += u"<li><a%1>%2</a></li>\n"_s.arg(attribute("href"_L1, hrefOf(node.id)),
                                                       escaped(textOf(node.runs)));
    });
    if (entries.isEmpty())
        return {};
    return u"<nav aria-labelledby=\"contents\">\n<p id=\"contents\">Contents</p>\n<ol>\n%1</ol>\n</nav>\n"_s
        .arg(entries);
}

QString head(const Report &report, const QString &style)
{
    const QString day = words::date(report.asAt);
    const QString title = u"%1, as at %2"_s.arg(report.title, day);
    QString head = "<head>\n<meta charset=\"utf-8\"/>\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"_L1;
    head += u"<title>%1</title>\n"_s.arg(escapedForMarkup(title));
    if (!report.organisation.isEmpty())
        head += u"<meta name=\"author\"%1/>\n"_s.arg(attribute("content"_L1, report.organisation));
    if (report.generatedAt.isValid())
        head += u"<meta name=\"date\"%1/>\n"_s.arg(
            attribute("content"_L1, report.generatedAt.toString(Qt::ISODate)));
    return head + "<style>\n"_L1 + style + "</style>\n</head>\n"_L1;
}

QString banner(const Report &report)
{
    QStringList lines{report.organisation, report.planTitle};
    lines.removeAll(QString());
    return u"<header><p>%1</p></header>\n"_s.arg(escaped(lines.join(u" · "_s)));
}

QString foot(const Report &report)
{
    return u"<footer><p>%1 · as at %2</p></footer>\n"_s.arg(escaped(report.title),
                                                            words::date(report.asAt));
}

} // namespace

QByteArray toHtml(const Report &report)
{
    const HtmlBody body = htmlBody(report, hrefOf);
    const QString style = styleSheet(lightPalette(), darkPalette(), body.colours);

    QString html = u"<!DOCTYPE html>\n<html%1>\n"_s.arg(attribute("lang"_L1, report.language));
    html += head(report, style);
    html += "<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n"_L1;
    html += banner(report);
    html += contents(report);
    html += "<main id=\"report\" tabindex=\"-1\">\n"_L1 + body.html + "</main>\n"_L1;
    html += foot(report);
    html += "</body>\n</html>\n"_L1;
    return html.toUtf8();
}

} // namespace tidemark::report
