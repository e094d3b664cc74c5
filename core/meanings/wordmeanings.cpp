// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/wordmeanings.h"

#include "core/base/namekey.h"
#include "core/meanings/celldates.h"
#include "core/words/words.h"

#include <QColor>
#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

struct UsualWords {
    std::optional<Standing> standing;
    const char16_t *rest; ///< what else the words mean, as mappings keep it
    const char16_t *words;
};

constexpr UsualWords usualWords[] = {
    {Standing::Done, u"progress: 100",
     u"complete,completed,done,finished,closed,delivered,achieved,b,blue,(blue),(tick),wedi "
     u"cwblhau,cwblhawyd,glas"},
    {Standing::NotStarted, u"progress: 0",
     u"not started,not yet started,not begun,to do,planned,heb ddechrau,new"},
    {Standing::OnTrack, u"",
     u"on track,on target,g,green,(green),ok,good,progressing well,on schedule,ar y trywydd iawn,"
     u"gwyrdd"},
    {Standing::SomeProblems, u"",
     u"some problems,at risk,a,amber,(amber),y,yellow,some concerns,slipping,minor issues,minor "
     u"delay,delayed,behind schedule,delayed <3 months,mewn perygl,oren,melyn"},
    {Standing::NeedsAttention, u"",
     u"needs attention,off track,r,red,(red),off target,major issues,critical,overdue,delayed >3 "
     u"months,late,(cross),coch"},
    {std::nullopt, u"progress: 50",
     u"in progress,started,underway,under way,ongoing,open,active,ar waith,parhaus"},
    {std::nullopt, u"hold: on_hold", u"on hold,suspended,paused,deferred,postponed,parked,ar stop"},
    {std::nullopt, u"hold: cancelled",
     u"cancelled,canceled,deleted,withdrawn,abandoned,stopped,superseded,wedi'i ganslo"},
    {std::nullopt, u"nothing",
     u"data only,grey,gray,(grey),not applicable,not due,no update,not set"},
};

const QHash<QString, const UsualWords *> &usualByWord()
{
    static const QHash<QString, const UsualWords *> known = [] {
        QHash<QString, const UsualWords *> all;
        for (const UsualWords &line : usualWords) {
            const auto keys = QStringView(line.words).split(u',');
            for (const QStringView key : keys)
                all.insert(key.toString(), &line);
        }
        return all;
    }();
    return known;
}

bool isSymbolFont(const QString &font)
{
    return font.contains(u"wingdings"_s, Qt::CaseInsensitive)
           || font.contains(u"webdings"_s, Qt::CaseInsensitive)
           || font.compare(u"symbol"_s, Qt::CaseInsensitive) == 0;
}

QString nameOfSymbol(const QString &letter)
{
    static const QHash<QString, QString> names{
        {u"é"_s, u"(arrow up)"_s},    {u"ê"_s, u"(arrow down)"_s}, {u"è"_s, u"(arrow right)"_s},
        {u"ç"_s, u"(arrow left)"_s},  {u"ñ"_s, u"(arrow up)"_s},   {u"ò"_s, u"(arrow down)"_s},
        {u"ð"_s, u"(arrow right)"_s}, {u"ü"_s, u"(tick)"_s},       {u"û"_s, u"(cross)"_s},
        {u"J"_s, u"green"_s},         {u"K"_s, u"amber"_s},        {u"L"_s, u"red"_s}};
    return names.value(letter, u"(symbol %1)"_s.arg(letter));
}

// The colours of keys are strong; a pale or grey one is a table's ornament.
QString nameOfColour(QRgb fill)
{
    const QColor colour = QColor::fromRgb(fill);
    if (fill == 0 || colour.hsvSaturation() < 80 || colour.value() < 80)
        return {};
    const int hue = colour.hsvHue();
    if (hue < 20 || hue >= 330)
        return u"(red)"_s;
    if (hue < 70)
        return u"(amber)"_s;
    if (hue < 175)
        return u"(green)"_s;
    return hue < 260 ? u"(blue)"_s : QString();
}

const Judgement *judgementOf(const Plan &plan, Standing standing)
{
    for (const Judgement *judgement : plan.judgements().rowsUnder({})) {
        if (judgement->standing == standing)
            return judgement;
    }
    return nullptr;
}

const Judgement *judgementCalled(const Plan &plan, const QString &word)
{
    for (const Judgement *judgement : plan.judgements().rowsUnder({})) {
        if (nameKey(judgement->word) == nameKey(word))
            return judgement;
    }
    return nullptr;
}

// Split at every "; " that "judgement: ", "hold: " or "progress: " follows: a word may hold one
// too.
QStringList partsOf(const QString &stored)
{
    const auto beginsPart = [](QStringView rest) {
        return rest.startsWith(u"judgement: ") || rest.startsWith(u"hold: ")
               || rest.startsWith(u"progress: ");
    };
    QStringList parts;
    qsizetype from = 0;
    for (auto at = stored.indexOf(u"; "_s); at >= 0; at = stored.indexOf(u"; "_s, at + 2)) {
        if (!beginsPart(QStringView(stored).sliced(at + 2)))
            continue;
        parts.append(stored.sliced(from, at - from));
        from = at + 2;
    }
    parts.append(stored.sliced(from));
    return parts;
}

} // namespace

QString wordIn(const Cell &cell)
{
    const QString text = lineOf(cell);
    if (!text.isEmpty() && !isSymbolFont(cell.font))
        return text;
    const QString colour = nameOfColour(cell.fill);
    return text.isEmpty() || !colour.isEmpty() ? colour : nameOfSymbol(text);
}

QString usualMeaning(const QString &word, const Plan &plan)
{
    const QString key = nameKey(word);
    const UsualWords *usual = usualByWord().value(key);
    const Judgement *own = judgementCalled(plan, word);
    if (!own && usual && usual->standing)
        own = judgementOf(plan, *usual->standing);
    QStringList parts;
    if (own)
        parts.append(u"judgement: "_s + own->word);
    if (usual && usual->rest[0] != u'\0')
        parts.append(QStringView(usual->rest).toString());
    else if (own && own->standing == Standing::Done)
        parts.append(u"progress: 100"_s);
    return parts.join(u"; "_s);
}

std::optional<WordMeaning> meaningFrom(const QString &stored, const Plan &plan)
{
    WordMeaning meaning;
    if (stored == u"nothing")
        return meaning;
    const auto parts = partsOf(stored);
    for (const QString &part : parts) {
        const QString value = part.section(u": "_s, 1);
        if (part.startsWith(u"judgement: ")) {
            const Judgement *judgement = judgementCalled(plan, value);
            if (!judgement)
                return std::nullopt;
            meaning.judgement = judgement->id;
        } else if (part.startsWith(u"hold: ")) {
            meaning.hold = fromStoredWord<Hold>(value);
            if (!meaning.hold)
                return std::nullopt;
        } else if (part.startsWith(u"progress: ")) {
            bool isNumber = false;
            const int progress = value.toInt(&isNumber);
            if (!isNumber || progress < 0 || progress > 100)
                return std::nullopt;
            meaning.progress = progress;
        } else {
            return std::nullopt;
        }
    }
    return meaning;
}

std::optional<Priority> priorityIn(const QString &word)
{
    static const QHash<QString, Priority> words{
        {u"urgent"_s, Priority::High},   {u"important"_s, Priority::High},
        {u"high"_s, Priority::High},     {u"critical"_s, Priority::High},
        {u"h"_s, Priority::High},        {u"1"_s, Priority::High},
        {u"uchel"_s, Priority::High},    {u"normal"_s, Priority::Normal},
        {u"medium"_s, Priority::Normal}, {u"m"_s, Priority::Normal},
        {u"2"_s, Priority::Normal},      {u"canolig"_s, Priority::Normal},
        {u"low"_s, Priority::Low},       {u"l"_s, Priority::Low},
        {u"3"_s, Priority::Low},         {u"isel"_s, Priority::Low}};
    const auto found = words.constFind(nameKey(word));
    return found == words.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace tidemark
