// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/fixture.h"

#include "tests/support/outline.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

std::unique_ptr<Document> orEnd(Result<std::unique_ptr<Document>> document)
{
    if (!document)
        qFatal("%s", qUtf8Printable(document.error().message));
    return *std::move(document);
}

} // namespace

Session session()
{
    return {u"Jane Smith"_s, u"PC-123"_s,
            [] { return QDateTime(QDate(2022, 3, 3), QTime(14, 5), Qt::UTC); }};
}

Plan smallPlan()
{
    return planFrom(uR"(
        3 Customer focus
          3.1 Charter
            3.1.1 Standards 95% 2020-06-01..2021-09-30 High
            3.1.2 Forms 29% 2020-06-01..2022-03-31
    )"_s);
}

ChangeSet narrated(const Plan &plan, const QString &text)
{
    const Theme &first = *plan.themes().rows().first();
    Edit<Theme> theme{first, first};
    theme.after->narrative = text;
    return {u"Narrative “%1”"_s.arg(text), {}, {theme}};
}

std::unique_ptr<Document> documentOf(const Plan &plan, const TempFolder &folder)
{
    return orEnd(Document::create(folder.path(u"plan.tidemark"_s), plan, session()));
}

std::unique_ptr<Document> reopened(const QString &path)
{
    return orEnd(Document::open(path, session()));
}

Plan planIn(const QString &path)
{
    return reopened(path)->plan();
}

} // namespace tidemark::test
