// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"

#include "core/verbs/edits.h"
#include "ui/ask.h"
#include "ui/models/deletion.h"

namespace tidemark {

using namespace Qt::StringLiterals;

QString Desk::whyReadOnly() const
{
    if (view.canEdit())
        return {};
    if (document.isReadOnly())
        return u"This plan is read-only here. Open a copy to change it."_s;
    return u"%1 is looked at, and nothing in it can be changed. Go back to today first."_s.arg(
        view.snapshot().isNull() ? u"An earlier state"_s : view.momentName());
}

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
