// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textfile.h"
#include "core/plan/json.h"
#include "core/published/pagetext.h"
#include "tests/fuzz/check.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

/// The bytes of a published page: refused in a sentence, or a plan, with an answer for every line.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = decodedText(fuzz::bytesOf(data, size), u"page.txt"_s);
    if (!text)
        return 0;
    PageOptions options;
    options.source = u"page.txt"_s;
    options.organisation = u"Norchester District Council"_s;
    options.today = QDate(2021, 10, 31);
    options.now = QDateTime(options.today, QTime(9, 0), Qt::UTC);
    const auto page = importPage(*text, options);
    if (!page) {
        fuzz::hold(!page.error().message.isEmpty(), "a refusal is a sentence");
        return 0;
    }
    fuzz::hold(planFromJson(planToJson(page->plan)).ok(), "a plan can be written and read");
    fuzz::hold(!page->uses.isEmpty(), "there is an answer for every line");
    return 0;
}
