// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"

#include "core/blocks/changed.h"
#include "core/blocks/changesblock.h"
#include "core/blocks/chapters.h"
#include "core/blocks/closing.h"
#include "core/blocks/contents.h"
#include "core/blocks/corrections.h"
#include "core/blocks/cover.h"
#include "core/blocks/dates.h"
#include "core/blocks/exceptions.h"
#include "core/blocks/finished.h"
#include "core/blocks/indexes.h"
#include "core/blocks/item.h"
#include "core/blocks/key.h"
#include "core/blocks/layouttext.h"
#include "core/blocks/measuretable.h"
#include "core/blocks/method.h"
#include "core/blocks/opening.h"
#include "core/blocks/overview.h"
#include "core/blocks/register.h"
#include "core/blocks/statements.h"
#include "core/blocks/summary.h"
#include "core/blocks/themetable.h"
#include "core/words/names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr auto once = Block::Scope::Report;
constexpr auto inTheme = Block::Scope::Theme;
constexpr auto sinceLast = Block::Past::LastRound;
constexpr auto ofAllIssued = Block::Past::Issued;
constexpr auto ofCorrections = Block::Past::Corrections;
constexpr BlockOption appendix{QLatin1String("appendix"), u"As an appendix"};
constexpr BlockOption live{QLatin1String("live"), u"Only what is not completed or cancelled"};
constexpr BlockOption missed{QLatin1String("missed"), u"Only targets that are missed"};
constexpr BlockOption rulesAlone{QLatin1String("rules"), u"Only the rules, without the key"};
constexpr BlockOption inRows{QLatin1String("rows"), u"What goes as planned in a row each"};
constexpr BlockOption asTable{QLatin1String("table"), u"As a table"};

constexpr BlockOption factsAlone{QLatin1String("facts"), u"Only what the report is of"};
constexpr BlockOption brief{QLatin1String("brief"), u"Shortened to one page"};
constexpr BlockOption landscape{QLatin1String("landscape"), u"Across the paper"};
constexpr BlockOption large{QLatin1String("a3"), u"On A3"};

constexpr std::array ofPaper{landscape, large};
constexpr std::array ofCover{factsAlone, brief};
constexpr std::array ofAppendices{appendix};
constexpr std::array ofWideAppendices{appendix, landscape, large};
constexpr std::array ofRegister{live, appendix, landscape, large};
constexpr std::array ofMeasureTable{missed, landscape, large};
constexpr std::array ofMethod{rulesAlone, appendix};
constexpr std::array ofMeasures{asTable};
constexpr std::array ofObjectives{inRows};
constexpr std::array ofThemes{BlockOption{QLatin1String("headed"), u"Under a heading of its own"}};

// In the order in which they usually stand.
constexpr std::array everyBlock{
    Block{QLatin1String("opening"), u"Title, day and note", once, opening},
    Block{QLatin1String("cover"), u"First page with the three answers", once, cover, ofCover,
          sinceLast},
    Block{QLatin1String("itemfacts"), u"Item: lead member, key decision, open or exempt", once,
          itemFacts},
    Block{QLatin1String("purpose"), u"Item: purpose of the report", once, itemPurpose},
    Block{QLatin1String("recommendations"), u"Item: recommendations", once, itemRecommendations},
    Block{QLatin1String("options"), u"Item: options considered", once, itemOptions},
    Block{QLatin1String("reasons"), u"Item: reasons", once, itemReasons},
    Block{QLatin1String("implications"), u"Item: implications", once, itemImplications},
    Block{QLatin1String("wards"), u"Item: wards affected", once, itemWards},
    Block{QLatin1String("contact"), u"Item: contact", once, itemContact},
    Block{QLatin1String("papers"), u"Item: background papers", once, itemPapers},
    Block{QLatin1String("appendices"), u"Item: appendices", once, itemAppendices},
    Block{QLatin1String("themes"), u"Table of the themes", once, themeTable, ofThemes},
    Block{QLatin1String("facts"), u"Facts by theme", once, themeFacts},
    Block{QLatin1String("ratings"), u"Measures by rating", once, ratingsLine},
    Block{QLatin1String("judgements"), u"Judgements by theme", once, judgements},
    Block{QLatin1String("course"), u"The plan over the rounds", once, course, {}, ofAllIssued},
    Block{QLatin1String("highlights"), u"Highlights", once, highlights},
    Block{QLatin1String("challenges"), u"Challenges", once, challenges},
    Block{QLatin1String("signoff"), u"Sign-off", once, signOffs, ofAppendices},
    Block{QLatin1String("contents"), u"Contents", once, contents},
    Block{QLatin1String("key"), u"Key to words and symbols", once, symbolKey},
    Block{QLatin1String("exceptions"), u"Exceptions", once, exceptions, ofPaper},
    Block{QLatin1String("dates"), u"Changes of dates", once, datesBlock, ofPaper, sinceLast},
    Block{QLatin1String("changes"), u"What changed, in lists", once, changesSince},
    Block{QLatin1String("changed"), u"What changed, in one table", once, changedActions, ofPaper,
          sinceLast},
    Block{QLatin1String("corrections"),
          u"Corrections to the last report",
          once,
          corrections,
          {},
          ofCorrections},
    Block{QLatin1String("measuretable"), u"Measures as tables", once, measureTables,
          ofMeasureTable},
    Block{QLatin1String("chapters"), u"The themes", once, chapters, ofPaper},
    Block{QLatin1String("register"), u"All actions, a line each", once, actionRegister, ofRegister},
    Block{QLatin1String("closed"), u"Completed and cancelled, a line each", once, closedActions,
          ofWideAppendices},
    Block{QLatin1String("indexes"), u"Who leads what", once, indexes, ofWideAppendices},
    Block{QLatin1String("method"), u"How the figures are worked out", once, method, ofMethod},
    Block{QLatin1String("versions"), u"Version control", once, versions, ofAppendices, ofAllIssued},
    Block{QLatin1String("formats"), u"Other formats", once, otherFormats},
    Block{QLatin1String("summary"), u"How things stand", inTheme, summary},
    Block{QLatin1String("themesummary"), u"Summary in words", inTheme, themeSummary},
    Block{QLatin1String("narrative"), u"About the theme", inTheme, narrative},
    Block{QLatin1String("measures"), u"Measures", inTheme, themeMeasures, ofMeasures},
    Block{QLatin1String("objectives"), u"Objectives and actions", inTheme, objectives,
          ofObjectives},
};

bool knows(const Block &block, const QString &option)
{
    return std::any_of(block.options.begin(), block.options.end(),
                       [&](const BlockOption &one) { return option == one.key; });
}

void setPaper(Nodes &made, const Paper &paper)
{
    for (Node &node : made) {
        if (paper != Paper() && node.role == Role::Section)
            node.paper = paper;
    }
}

QString remarkOn(const BlockChoice &asked)
{
    const Block *block = blockCalled(asked.key);
    if (!block)
        return u"The block “%1” is not known to this Tidemark, so the report is made without it. "
               "A newer one may know it."_s.arg(inBrief(asked.key));
    for (const QString &option : asked.options) {
        if (!knows(*block, option))
            return u"“%1” is not known of the block “%2” to this Tidemark, so the block is made "
                   "without it. A newer one may know it."_s.arg(inBrief(option), asked.key);
    }
    return {};
}

} // namespace

const Block *blockCalled(const QString &key)
{
    const auto found = std::find_if(everyBlock.begin(), everyBlock.end(),
                                    [&](const Block &block) { return key == block.key; });
    return found == everyBlock.end() ? nullptr : &*found;
}

std::span<const Block> allBlocks()
{
    return everyBlock;
}

Nodes blocksOf(Block::Scope scope, const Source &source)
{
    Nodes nodes;
    Source one = source;
    char16_t letter = u'A';
    for (const BlockChoice &asked : blocksIn(source.options.layout)) {
        const Block *block = blockCalled(asked.key);
        if (!block || block->scope != scope)
            continue;
        one.manner = asked.options;
        one.manner.removeIf([&](const QString &option) { return !knows(*block, option); });
        const bool isAppendix = one.asks(appendix.key);
        one.prefix = isAppendix ? u"Appendix %1: "_s.arg(QChar(letter)) : QString();
        Nodes made = block->make(one);
        setPaper(made, {one.asks(landscape.key), one.asks(large.key)});
        letter = char16_t(letter + (isAppendix && !made.empty()));
        append(nodes, std::move(made));
    }
    return nodes;
}

bool hasBlock(const Layout &layout, QLatin1String key, QLatin1String option)
{
    const auto blocks = blocksIn(layout);
    return std::any_of(blocks.begin(), blocks.end(), [&](const BlockChoice &one) {
        return one.key == key && (option.isEmpty() || one.options.contains(option));
    });
}

bool tellsOf(const Layout &layout, Block::Past past)
{
    const auto blocks = blocksIn(layout);
    return std::any_of(blocks.begin(), blocks.end(), [&](const BlockChoice &one) {
        const Block *block = blockCalled(one.key);
        return block && block->past == past;
    });
}

QStringList remarksOn(const Layout &layout)
{
    QStringList remarks;
    for (const BlockChoice &asked : blocksIn(layout))
        remarks.append(remarkOn(asked));
    remarks.removeAll(QString());
    return remarks;
}

} // namespace tidemark::report
