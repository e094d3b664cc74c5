// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/copiedrows.h"

#include "core/base/escape.h"
#include "core/columns/actioncolumns.h"
#include "core/plan/visit.h"

#include <QSet>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QList<const Action *> actionsAmong(const Plan &plan, const QList<Id> &rows)
{
    const QSet<Id> chosen(rows.begin(), rows.end());
    QList<const Action *> actions;
    for (const Action *action : inOrder<Action>(plan)) {
        const auto *objective = plan.find<Objective>(action->objective);
        if (chosen.contains(action->id) || chosen.contains(action->objective)
            || (objective && chosen.contains(objective->theme)))
            actions.append(action);
    }
    return actions;
}

QString tabbed(const QStringList &cells)
{
    QStringList escaped;
    for (QString cell : cells)
        escaped.append(escapedForCsv(cell.replace(u'\t', u' ')));
    return escaped.join(u'\t') + u'\n';
}

// Excel runs no cell that is formatted as text, and keeps "1.10" in it.
QString tableCell(const QString &tag, const QString &text, bool isWords)
{
    const QString lines = escapedForMarkup(text).replace(u'\n', "<br>"_L1);
    const QString format = isWords ? u" style=\"mso-number-format:'\\@'\""_s : QString();
    return u"<%1%2>"_s.arg(tag, format) + lines + u"</%1>"_s.arg(tag);
}

} // namespace

CopiedRows copiedRows(const Plan &plan, const QList<Id> &rows, QDate asAt)
{
    static const auto columns =
        chosen(actionColumns(), {"reference", "title", "description", "lead_officer", "priority",
                                 "start", "due", "progress", "judgement", "commentary"});
    CopiedRows copied;
    const QStringList headings = labelsOf(columns);
    copied.text = tabbed(headings);
    QString lines;
    for (const QString &heading : headings)
        lines += tableCell(u"th"_s, heading, true);
    lines = u"<tr>%1</tr>"_s.arg(lines);
    const auto actions = actionsAmong(plan, rows);
    for (const Action *action : actions) {
        const ActionRow row = actionRow(plan, *action, asAt);
        QStringList cells;
        lines += "<tr>"_L1;
        for (const auto *column : columns) {
            const auto cell = column->cell(row);
            cells.append(cell.text());
            lines += tableCell(u"td"_s, cells.last(), std::holds_alternative<QString>(cell.value));
        }
        lines += "</tr>"_L1;
        copied.text += tabbed(cells);
    }
    copied.html = "<meta charset=\"utf-8\"><table>"_L1 + lines + "</table>"_L1;
    copied.actions = int(actions.size());
    return copied;
}

} // namespace tidemark
