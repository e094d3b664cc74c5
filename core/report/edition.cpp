// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/edition.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

Options issuedOptions(const Moment &issued, const Snapshot &version)
{
    Options options;
    options.asAt = issued.asAt;
    options.generatedAt = version.issuedAt;
    options.edition =
        u"%1, issued on %2"_s.arg(issued.name, words::date(version.issuedAt.toUTC().date()));
    return options;
}

} // namespace tidemark::report
