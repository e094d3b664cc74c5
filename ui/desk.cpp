// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"

#include "core/verbs/edits.h"
#include "ui/ask.h"
#include "ui/models/deletion.h"

namespace tidemark {

using namespace Qt::StringLiterals;

bool Desk::perform(const Result<ChangeSet> &change) const
{
    const auto done = document.perform(change);
    if (!done)
        ask.tell(u"Nothing was changed"_s, done.error());
    return done.ok();
}

Result<void> Desk::write(const Result<ChangeSet> &change) const
{
    const auto done = document.perform(change);
    return done ? Result<void>() : done.error();
}

bool Desk::removeAsked(Id row) const
{
    const auto removal = removeRow(document.plan(), row);
    if (removal) {
        const auto [title, text] = deletionQuestion(document.plan(), row, *removal);
        if (!ask.confirm(title, text, u"Delete"_s))
            return false;
    }
    return perform(removal);
}

} // namespace tidemark
