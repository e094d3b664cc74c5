// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouts.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr std::array everyLayout{
    ReadyLayout{QLatin1String("plan"), u"Delivery plan",
                u"Everything that is known of every action, theme by theme.",
                u"opening themes facts ratings changes chapters method summary narrative measures "
                "objectives"},
    ReadyLayout{
        QLatin1String("cabinet"), u"Cabinet report",
        u"How we are doing and what must be decided on the first page, then exceptions, "
        "changes, measures, the actions under way, and appendices.",
        u"cover contents key themes(headed) judgements highlights challenges signoff exceptions "
        "dates course changed corrections measuretable chapters themesummary narrative "
        "objectives(rows) register(live,appendix) closed(appendix) indexes(appendix) "
        "method(rules,appendix) versions(appendix) formats"},
    ReadyLayout{QLatin1String("item"), u"Covering item",
                u"The item under which the report goes to its meeting: what is recommended, why, "
                "and what it means.",
                u"numbered cover(facts) itemfacts purpose recommendations options reasons "
                "implications wards contact papers appendices"},
    ReadyLayout{QLatin1String("exceptions"), u"Exceptions",
                u"What does not go as planned, with the reason, by when and who, and what changed.",
                u"cover exceptions dates measuretable(missed) changed"},
    ReadyLayout{QLatin1String("page"), u"One page", u"The first page of the Cabinet report alone.",
                u"cover(brief)"},
    ReadyLayout{QLatin1String("lead"), u"For one lead officer or member",
                u"Exceptions, measures and actions of the person whose name is searched for.",
                u"opening exceptions dates measuretable chapters objectives", true},
    ReadyLayout{QLatin1String("theme"), u"One theme",
                u"A theme with its measures, objectives and actions.",
                u"opening chapters summary narrative measures objectives method"},
    ReadyLayout{QLatin1String("actions"), u"Action sheet",
                u"Every action that is not completed or cancelled on one line, for a meeting.",
                u"opening register(live,landscape)"},
};

bool isSameName(const QString &typed, const QString &name)
{
    return typed.simplified().compare(name.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

std::span<const ReadyLayout> readyLayouts()
{
    return everyLayout;
}

Layout layoutOf(const ReadyLayout &ready)
{
    Layout layout;
    layout.name = ready.name.toString();
    layout.blocks = ready.blocks.toString();
    return layout;
}

const ReadyLayout &readyLayout(QLatin1String key)
{
    return *std::find_if(everyLayout.begin(), everyLayout.end(),
                         [&](const ReadyLayout &ready) { return ready.key == key; });
}

bool isNamedLike(const Layout &layout, QLatin1String key)
{
    return isSameName(layout.name, readyLayout(key).name.toString());
}

bool isOfSomebody(const Layout &layout)
{
    return std::any_of(everyLayout.begin(), everyLayout.end(), [&](const ReadyLayout &ready) {
        return ready.ofSomebody && ready.name == layout.name && ready.blocks == layout.blocks;
    });
}

Result<Layout> layoutCalled(const Plan &plan, const QString &name)
{
    QStringList known;
    for (const Layout *kept : plan.layouts().rowsUnder({})) {
        if (isSameName(name, kept->name))
            return *kept;
        known.append(kept->name.simplified());
    }
    for (const ReadyLayout &ready : readyLayouts()) {
        if (isSameName(name, ready.key) || isSameName(name, ready.name.toString()))
            return layoutOf(ready);
        known.append(u"%1 (%2)"_s.arg(ready.key, ready.name));
    }
    return Error{Error::Kind::Invalid, u"There is no layout “%1”. There are: %2."_s.arg(
                                           name.simplified(), known.join(u", "_s))};
}

} // namespace tidemark::report
