// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouttext.h"

#include "core/blocks/layouts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

const QString numberedWord = u"numbered"_s;

QStringList wordsOf(const Layout &layout)
{
    const QString text = layout.blocks.trimmed().isEmpty()
                             ? readyLayouts().front().blocks.toString()
                             : layout.blocks;
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

BlockChoice choiceIn(const QString &word)
{
    const qsizetype opens = word.indexOf(u'(');
    const bool bracketed =
        opens > 0 && word.endsWith(u')') && word.count(u'(') == 1 && word.count(u')') == 1;
    if (!bracketed)
        return {word, {}};
    const QString options = word.sliced(opens + 1).chopped(1);
    return {word.first(opens), options.split(u',', Qt::SkipEmptyParts)};
}

} // namespace

QList<BlockChoice> blocksIn(const Layout &layout)
{
    QList<BlockChoice> choices;
    for (const QString &word : wordsOf(layout)) {
        const BlockChoice one = choiceIn(word);
        if (word != numberedWord
            && std::none_of(choices.begin(), choices.end(),
                            [&](const BlockChoice &other) { return other.key == one.key; }))
            choices.append(one);
    }
    return choices;
}

bool isNumbered(const Layout &layout)
{
    return wordsOf(layout).contains(numberedWord);
}

QString layoutText(const QList<BlockChoice> &choices, Paragraphs paragraphs)
{
    QStringList words;
    if (paragraphs == Paragraphs::Numbered)
        words.append(numberedWord);
    for (const BlockChoice &choice : choices)
        words.append(choice.options.isEmpty()
                         ? choice.key
                         : u"%1(%2)"_s.arg(choice.key, choice.options.join(u',')));
    return words.join(u' ');
}

Layout beginningOf(const Layout &layout, qsizetype blocks)
{
    Layout part = layout;
    part.blocks = layoutText(blocksIn(layout).first(blocks),
                             isNumbered(layout) ? Paragraphs::Numbered : Paragraphs::Plain);
    return part;
}

} // namespace tidemark::report
