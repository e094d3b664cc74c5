// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/edition.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

Options issuedOptions(const Moment &issued, const Snapshot &version, const QTimeZone &zone)
{
    Options options;
    options.asAt = issued.asAt;
    options.generatedAt = version.issuedAt;
    options.edition = u"%1, issued on %2"_s.arg(
        issued.name, words::date(version.issuedAt.toTimeZone(zone).date()));
    options.zone = zone;
    const auto *round = issued.plan.find<Round>(version.round);
    if (round && issued.asAt < round->asAt)
        options.edition += u", before the round’s last day, %1"_s.arg(words::date(round->asAt));
    options.version = issued.name;
    options.note = version.note;
    return options;
}

Options earlierOptions(const Moment &earlier, const QDateTime &now, const QTimeZone &zone)
{
    Options options;
    options.asAt = earlier.asAt;
    options.generatedAt = now;
    options.edition = u"an earlier state of the plan, as it was on %1; report made on %2"_s.arg(
        earlier.name, words::date(now.toTimeZone(zone).date()));
    options.zone = zone;
    return options;
}

} // namespace tidemark::report
