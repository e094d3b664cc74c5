// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/preview.h"

#include "core/base/escape.h"
#include "core/plan/changeset.h"
#include "ui/ask.h"

#include <memory>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

struct WorkedOut {
    Result<Import> import = refused({});
    Plan after;
};

WorkedOut workedOut(const Book &book, const Plan &plan, const ImportOptions &options)
{
    WorkedOut made;
    made.import = importBook(book, plan, options);
    if (!made.import)
        return made;
    const auto after = applied(made.import->changes, plan);
    if (after)
        made.after = *after;
    else
        made.import = after.error();
    return made;
}

} // namespace

ImportPreview::ImportPreview(ReadFile file, const Plan &plan, const Stamp &stamp)
    : m_file(std::move(file))
    , m_plan(plan)
    , m_stamp(stamp)
{}

bool ImportPreview::refresh(Ask &ask)
{
    // Shared with the work, which runs to its end even when nothing waits for it any more.
    const auto made = std::make_shared<WorkedOut>();
    const ImportOptions options{m_file.name(), asAt, m_stamp, mapping, deleteMissing};
    const auto work = [made, options, book = m_file.book, plan = m_plan] {
        *made = workedOut(book, plan, options);
    };
    if (!ask.waitFor(u"Looking through the rows of %1…"_s.arg(quotedName(m_file.path)), work))
        return false;
    m_import = made->import;
    m_after = made->after;
    return true;
}

} // namespace tidemark
