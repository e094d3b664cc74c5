// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/base/escape.h"
#include "core/exchange/savefile.h"
#include "core/published/remarks.h"
#include "core/words/words.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark {

// A plan may have any name, "x.csv" too.
Result<void> refuseToReplace(const Request &request)
{
    const QFileInfo plan(request.file);
    const QFileInfo output(request.output);
    if (plan.exists() && plan == output)
        return Error{Error::Kind::Invalid,
                     u"%1 is the plan itself. Choose another name to write to."_s.arg(
                         quotedPath(request.output))};
    if (auto plain = refuseUnlessPlainFile(request.output); !plain)
        return plain;
    if (output.exists() && !request.replace)
        return Error{
            Error::Kind::Io,
            u"There is already a file %1, and it has not been touched. Choose another name, or add "
            "--replace to write over it."_s.arg(quotedPath(request.output))};
    return {};
}

QString contentOf(const Plan &plan)
{
    return QStringList{words::counted(plan.themes().size(), u"theme"_s, u"themes"_s),
                       words::counted(plan.objectives().size(), u"objective"_s, u"objectives"_s),
                       words::counted(plan.actions().size(), u"action"_s, u"actions"_s),
                       words::counted(plan.measures().size(), u"measure"_s, u"measures"_s)}
        .join(u", "_s);
}

QStringList findings(const QList<Problem> &problems, const Plan &plan)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(plainLine(words::problem(problem, plan)));
    const QString all = contentOf(plan);
    if (problems.isEmpty())
        lines.append(u"Nothing is missing or entered wrongly in %1."_s.arg(all));
    else
        lines.append(u"%1 found in %2."_s.arg(
            words::counted(problems.size(), u"problem"_s, u"problems"_s), all));
    return lines;
}

QStringList notUnderstood(const QList<PageRemark> &lines)
{
    if (lines.isEmpty())
        return {};
    return QStringList{QString(), u"Not understood, and not in the plan:"_s}
           + listed(lines, lines.size());
}

QStringList toLookAt(const QList<PageRemark> &sentences)
{
    if (sentences.isEmpty())
        return {};
    QStringList lines{QString(), u"To look at:"_s};
    for (const PageRemark &remark : sentences)
        lines.append(u"  line %1: %2"_s.arg(remark.line).arg(plainLine(remark.text)));
    return lines;
}

} // namespace tidemark
