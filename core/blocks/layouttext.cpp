// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouttext.h"

#include "core/blocks/layouts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

BlockChoice choiceIn(const QString &word)
{
    static const QRegularExpression bracketed(uR"(^([^()]+)\(([^()]*)\)$)"_s);
    const auto match = bracketed.match(word);
    if (!match.hasMatch())
        return {word, {}};
    return {match.captured(1), match.captured(2).split(u',', Qt::SkipEmptyParts)};
}

} // namespace

QList<BlockChoice> blocksIn(const Layout &layout)
{
    const QString text = layout.blocks.trimmed().isEmpty()
                             ? readyLayouts().front().blocks.toString()
                             : layout.blocks;
    QList<BlockChoice> choices;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const BlockChoice one = choiceIn(word);
        if (std::none_of(choices.begin(), choices.end(),
                         [&](const BlockChoice &other) { return other.key == one.key; }))
            choices.append(one);
    }
    return choices;
}

QString layoutText(const QList<BlockChoice> &choices)
{
    QStringList words;
    for (const BlockChoice &choice : choices)
        words.append(choice.options.isEmpty()
                         ? choice.key
                         : u"%1(%2)"_s.arg(choice.key, choice.options.join(u',')));
    return words.join(u' ');
}

} // namespace tidemark::report
