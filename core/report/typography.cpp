// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/typography.h"

namespace tidemark::report {

namespace {

void curl(QString &text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'\'' && text[i - 1].isLetterOrNumber())
            text[i] = u'’';
    }
}

} // namespace

void curlApostrophes(Nodes &nodes)
{
    for (Node &node : nodes) {
        for (Run &run : node.runs)
            curl(run.text);
        if (node.figure)
            curl(node.figure->title);
        curlApostrophes(node.children);
    }
}

} // namespace tidemark::report
