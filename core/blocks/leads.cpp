// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/leads.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

Nodes leads(const Source &source)
{
    if (source.theme)
        return {};
    Nodes lines;
    for (const Theme *theme : source.plan.themes().rowsUnder({})) {
        if (!theme->leadMember.isEmpty())
            lines.push_back(paragraph(nodeOf(*theme) + u"-lead-line"_s,
                                      u"%1: %2"_s.arg(nameOf(*theme), theme->leadMember)));
    }
    return lines;
}

} // namespace tidemark::report
