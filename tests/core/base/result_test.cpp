// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "tests/support/catch.h"

#include <memory>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

Result<int> half(int number)
{
    if (number % 2 == 0)
        return number / 2;
    return Error{Error::Kind::Invalid, u"%1 is odd."_s.arg(number)};
}

Result<void> demand(bool met)
{
    if (!met)
        return Error{Error::Kind::Io, u"It is not met."_s};
    return {};
}

} // namespace

TEST_CASE("A result holds the value or says why there is none")
{
    CHECK(half(8).ok());
    CHECK(*half(8) == 4);
    CHECK_FALSE(half(7));
    CHECK(half(7).error() == Error{Error::Kind::Invalid, u"7 is odd."_s});
}

TEST_CASE("A result without a value is done or not")
{
    CHECK(demand(true));
    CHECK_FALSE(demand(false));
    CHECK(demand(false).error().message == u"It is not met."_s);
    CHECK(demand(false).error().kind == Error::Kind::Io);
}

TEST_CASE("A value that cannot be copied can be moved out")
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(5));
    REQUIRE(result);
    const std::unique_ptr<int> taken = *std::move(result);
    CHECK(*taken == 5);
}
