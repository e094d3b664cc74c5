// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/preview.h"

#include "core/base/escape.h"
#include "core/imports/importwords.h"
#include "core/plan/changeset.h"
#include "core/words/words.h"
#include "ui/ask.h"

#include <algorithm>
#include <memory>
#include <variant>

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

// The day is said where progress was taken over that the file gave none for.
QString ImportPreview::doneWords() const
{
    if (!m_import)
        return {};
    const QString name = quotedName(m_file.path);
    if (m_import->changes.isEmpty())
        return u"Nothing was taken over from %1: the plan says all of it already."_s.arg(name);
    const auto &edits = m_import->changes.edits;
    const bool hasProgress = std::any_of(edits.begin(), edits.end(), [this](const AnyEdit &edit) {
        const auto *update = std::get_if<Edit<Update>>(&edit);
        return update && update->after && update->after->asAt == asAt;
    });
    return u"Imported %1: %2"_s.arg(name, words::importDone(*m_import))
           + (hasProgress ? u" Progress as at %1."_s.arg(words::shortDate(asAt)) : QString());
}

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
