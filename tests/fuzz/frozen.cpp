// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"
#include "core/versions/packing.h"
#include "tests/fuzz/check.h"

using namespace tidemark;

/// The JSON of a plan and the rows of a version: refused in a sentence, or a plan that is written
/// as JSON and read back the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    // The rows of a version: as they are, and as they would lie compressed in the file.
    for (const auto &rows : {unpacked(bytes), unpacked(qCompress(bytes))}) {
        const auto version = rows ? planOf(*rows) : Result<Plan>(rows.error());
        fuzz::hold(version.ok() || !version.error().message.isEmpty(), "a refusal is a sentence");
    }
    const auto plan = planFromJson(bytes);
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
