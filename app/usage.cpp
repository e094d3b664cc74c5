// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/usage.h"

namespace tidemark {

namespace {

// "-o FILE", "--as-at DATE", "--json" or, of what has its place and no name, "PLAN".
std::string shortForm(const CLI::Option &option)
{
    if (option.get_positional())
        return option.get_name(true);
    const std::string name =
        option.get_snames().empty() ? option.get_name() : '-' + option.get_snames().front();
    return option.get_type_name().empty() ? name : name + ' ' + option.get_type_name();
}

bool isShown(const CLI::Option *option)
{
    const bool ofAll = option->get_name() == "--help"
                       || (option->get_name() == "--version" && option->get_type_name().empty());
    return !option->get_group().empty() && !ofAll;
}

} // namespace

UsageFormatter::UsageFormatter()
{
    label("REQUIRED", "(required)");
    label("Positionals", "What it works on");
}

std::string UsageFormatter::make_usage(const CLI::App *app, std::string name) const
{
    std::string needed;
    std::string optional;
    for (const CLI::Option *option : app->get_options(&isShown)) {
        if (option->get_required())
            needed += ' ' + shortForm(*option);
        else
            optional += " [" + shortForm(*option) + ']';
    }
    std::string usage = "Usage: " + name + needed + optional + '\n';
    if (!app->get_subcommands({}).empty())
        usage += "       " + name + " COMMAND …\n";
    return usage;
}

} // namespace tidemark
