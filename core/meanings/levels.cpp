// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/levels.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

int levelOfWord(const QString &word)
{
    static const QStringList themes{u"theme"_s,  u"priority"_s, u"thema"_s,  u"blaenoriaeth"_s,
                                    u"pillar"_s, u"ambition"_s, u"mission"_s};
    return word.isEmpty() ? 0 : themes.contains(word.toLower()) ? 1 : 2;
}

} // namespace

LevelName levelNameOf(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:(?:strategic |corporate |council |key |well-?being )?(theme|priority|thema|"
        "blaenoriaeth|pillar|ambition|mission|aim|objective|outcome|goal|commitment|amcan|"
        "canlyniad|ymrwymiad)\\b ?)?(?:no\\.? ?)?(\\d{1,3}(?:\\.\\d{1,3}){0,4}[a-z]?)?"
        "(?:\\.(?= )|\\))?( ?: ?| [–—-] | |$)(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString line = text.simplified();
    const auto match = form.match(line);
    const QString word = match.captured(1);
    const QString number = match.captured(2);
    const QString title = match.captured(4);
    const bool isSet =
        !number.isEmpty() || (!word.isEmpty() && !match.captured(3).trimmed().isEmpty());
    if (!match.hasMatch() || !isSet)
        return {{}, line, 0};
    int level = levelOfWord(word);
    if (level == 0)
        level = int(number.count(u'.')) < 2 ? int(number.count(u'.')) + 1 : 0;
    return {number, title.isEmpty() ? line : title, level};
}

QList<int> levelsOf(const QList<LevelRow> &rows, int above)
{
    QList<int> levels;
    const auto isBanner = [&](qsizetype i) {
        return i >= 0 && i < rows.size() && rows[i].isBanner;
    };
    bool isNested = above == 1;
    for (qsizetype i = 0; i < rows.size(); ++i)
        isNested = isNested || (isBanner(i) && (isBanner(i + 1) || rows[i].level == 2));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows[i].isBanner)
            levels.append(0);
        else if (rows[i].level > 0)
            levels.append(rows[i].level);
        else if (isBanner(i + 1) && !isBanner(i - 1) && above == 0)
            levels.append(1);
        else
            levels.append(isNested ? 2 : 1);
    }
    return levels;
}

QString parentReferenceOf(const QString &reference)
{
    const auto end = reference.lastIndexOf(u'.');
    return end > 0 ? reference.first(end) : QString();
}

} // namespace tidemark
