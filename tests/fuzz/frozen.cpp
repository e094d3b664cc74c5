// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"
#include "tests/fuzz/check.h"

using namespace tidemark;

/// The JSON of a frozen plan: refused in a sentence, or a plan that is written as JSON and read
/// back the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto plan = planFromJson(fuzz::bytesOf(data, size));
    if (!plan) {
        fuzz::hold(!plan.error().message.isEmpty(), "a refusal is a sentence");
        return 0;
    }
    const QByteArray written = planToJson(*plan);
    const auto again = planFromJson(written);
    fuzz::hold(again.ok(), "what is written can be read");
    fuzz::hold(planToJson(*again) == written, "what is read again is the same");
    return 0;
}
