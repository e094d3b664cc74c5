// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/ratings.h"

#include "core/rules/ratings.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"

using namespace Qt::StringLiterals;

namespace tidemark {

Result<ChangeSet> useStatedWord(const Plan &plan, const QString &word, Rating rating)
{
    const QString own = word.simplified();
    Settings settings = plan.settings();
    QString &called = settings.*classOf(rating).word;
    const QString title = u"Use “%1” instead of “%2”"_s.arg(inBrief(own), inBrief(called));
    called = own;
    auto change = changeRow(plan, settings, title);
    if (!change)
        return change;
    change->title = title;
    for (const Reading *reading : plan.readings().rows()) {
        const QString stated = reading->statedWord.simplified();
        if (reading->statedRating || stated.compare(own, Qt::CaseInsensitive) != 0)
            continue;
        Reading after = *reading;
        after.statedRating = rating;
        change->edits.append(Edit<Reading>{*reading, after});
    }
    return change;
}

} // namespace tidemark
