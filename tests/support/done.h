// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verbs/edits.h"
#include "tests/support/catch.h"

namespace tidemark::test {

/// The plan after a change that must be possible.
inline Plan done(const ChangeSet &change, const Plan &plan)
{
    auto next = applied(change, plan);
    if (!next)
        FAIL(next.error().message.toStdString());
    return *next;
}

/// The plan after a verb that must be possible.
inline Plan done(const Result<ChangeSet> &change, const Plan &plan)
{
    if (!change)
        FAIL(change.error().message.toStdString());
    return done(*change, plan);
}

/// What a verb that must be refused says; it is always of the kind Invalid and a whole sentence.
inline QString refusal(const Result<ChangeSet> &change)
{
    REQUIRE_FALSE(change.ok());
    CHECK(change.error().kind == Error::Kind::Invalid);
    CHECK(change.error().message.endsWith(u'.'));
    return change.error().message;
}

} // namespace tidemark::test
