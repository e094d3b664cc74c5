// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ask.h"

#include "core/verbs/versions.h"

namespace tidemark {

using namespace Qt::StringLiterals;

bool mayTakeBack(Ask &ask, const Plan &plan, const ChangeSet &change)
{
    const QString question = questionBeforeTakingBack(plan, change);
    return question.isEmpty()
           || ask.confirm(u"An issued version would be undone"_s, question, u"Undo"_s);
}

} // namespace tidemark
