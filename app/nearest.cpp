// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nearest.h"

#include <algorithm>
#include <vector>

namespace tidemark {

namespace {

constexpr qsizetype shortestBeginning = 3;
constexpr qsizetype longestWord = 40; // beyond it nobody has mistyped a word of ours

/// How many slips lie between two words, row by row of the usual table (optimal string alignment).
qsizetype slips(const QString &typed, const QString &word)
{
    const auto width = static_cast<size_t>(word.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<qsizetype>(j);
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= word.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const bool same = typed[i - 1] == word[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

} // namespace

QString nearest(const QString &typed, const QStringList &known)
{
    const QString word = typed.toLower();
    if (word.size() > longestWord)
        return {};
    QString best;
    qsizetype fewest = std::max<qsizetype>(1, word.size() / 2);
    for (const QString &candidate : known) {
        const bool begins = word.size() >= shortestBeginning && candidate.startsWith(word);
        const qsizetype count = begins ? 1 : slips(word, candidate);
        if (count < fewest || (count == fewest && best.isEmpty())) {
            best = candidate;
            fewest = count;
        }
    }
    return best;
}

} // namespace tidemark
