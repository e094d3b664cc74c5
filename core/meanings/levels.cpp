// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/levels.h"

#include "core/base/scan.h"

#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

int levelOfWord(const QString &word)
{
    static const QStringList themes{u"theme"_s,  u"priority"_s, u"thema"_s,  u"blaenoriaeth"_s,
                                    u"pillar"_s, u"ambition"_s, u"mission"_s};
    return word.isEmpty() ? 0 : themes.contains(word.toLower()) ? 1 : 2;
}

struct LevelForm {
    QString word;
    QString number;
    bool hasMark = false; ///< more than a blank stands before the title
    QString title;
};

// 1 to 3 digits, up to 4 times "." and 1 to 3 digits, perhaps a letter: "3", "1.2", "4.1a".
QString takeLevelNumber(Scan &scan)
{
    const QStringView whole = scan.rest();
    if (scan.takeDigits(3).isEmpty())
        return {};
    for (int i = 0; i < 4; ++i) {
        const Scan before = scan;
        if (!scan.take(u".") || scan.takeDigits(3).isEmpty()) {
            scan = before;
            break;
        }
    }
    scan.takeLetter();
    return whole.chopped(scan.rest().size()).toString();
}

// Perhaps a number, perhaps "." before a blank or ")"; then ":", a dash between blanks, a blank or
// the end; the rest is the title.
std::optional<LevelForm> formAfterWord(Scan scan)
{
    LevelForm form;
    form.number = takeLevelNumber(scan);
    if (scan.rest().startsWith(u". "))
        scan.take(u".");
    else
        scan.take(u")");
    form.hasMark = !scan.takeOneOf({u" : ", u" :", u": ", u":", u" – ", u" — ", u" - "}).isEmpty();
    if (!form.hasMark && !scan.take(u" ") && !scan.isAtEnd())
        return std::nullopt;
    form.title = scan.rest().toString();
    return form;
}

// Where "no", "no.", "no " or "no. " may end, the longest first, and where none begins.
QList<Scan> afterNo(const Scan &start)
{
    QList<Scan> ends;
    for (const QStringView no : {u"no. ", u"no.", u"no ", u"no"}) {
        Scan scan = start;
        if (scan.take(no))
            ends.append(scan);
    }
    ends.append(start);
    return ends;
}

// Perhaps one of the adjectives and one of the words, whole; the word is empty where none is.
QString takeLevelWord(Scan &scan)
{
    const Scan start = scan;
    scan.takeOneOf(
        {u"strategic ", u"corporate ", u"council ", u"key ", u"wellbeing ", u"well-being "});
    const QStringView word =
        scan.takeOneOf({u"theme", u"priority", u"thema", u"blaenoriaeth", u"pillar", u"ambition",
                        u"mission", u"aim", u"objective", u"outcome", u"goal", u"commitment",
                        u"amcan", u"canlyniad", u"ymrwymiad"});
    if (!word.isEmpty() && !scan.isInWord())
        return word.toString();
    scan = start;
    return {};
}

// "Theme 1: …", "Key priority no. 4 – …", "1.2 …", "3) …": word, "no." and number may be absent.
std::optional<LevelForm> levelFormOf(QStringView line)
{
    Scan scan(line);
    const QString word = takeLevelWord(scan);
    QList<Scan> starts{scan};
    if (!word.isEmpty() && scan.take(u" "))
        starts.prepend(scan);
    for (const Scan &start : starts) {
        for (const Scan &end : afterNo(start)) {
            auto form = formAfterWord(end);
            if (!form)
                continue;
            form->word = word;
            return form;
        }
    }
    return std::nullopt;
}

} // namespace

LevelName levelNameOf(const QString &text)
{
    const QString line = text.simplified();
    const LevelForm form = levelFormOf(line).value_or(LevelForm());
    const auto &[word, number, hasMark, title] = form;
    if (number.isEmpty() && (word.isEmpty() || !hasMark))
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
