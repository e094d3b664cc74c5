// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"

#include "core/plan/names.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

constexpr qsizetype longestQuote = 60; // characters of a text that are quoted in a sentence

QString quoted(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= longestQuote)
        return u"“%1”"_s.arg(line);
    const bool splitsPair = line[longestQuote - 1].isHighSurrogate();
    return u"“%1…”"_s.arg(line.first(longestQuote - (splitsPair ? 1 : 0)).trimmed());
}

QString inWords(const QString &text, const Plan &)
{
    return text.isEmpty() ? u"empty"_s : quoted(text);
}

QString inWords(int value, const Plan &)
{
    return QString::number(value);
}

QString inWords(double value, const Plan &)
{
    return QString::number(value, 'g', 12);
}

QString inWords(bool value, const Plan &)
{
    return value ? u"yes"_s : u"no"_s;
}

QString inWords(QDate day, const Plan &)
{
    return day.isValid() ? date(day) : u"no date"_s;
}

QString inWords(const QDateTime &moment, const Plan &)
{
    return moment.isValid() ? moment.toUTC().toString(u"d MMM yyyy, HH:mm 'UTC'"_s) : u"never"_s;
}

QString inWords(const Id &id, const Plan &plan)
{
    const QString name = id.isNull() ? QString() : nameOf(plan, id);
    return name.isEmpty() ? u"none"_s : name;
}

QString inWords(Priority value, const Plan &)
{
    return priority(value);
}

QString inWords(Hold value, const Plan &)
{
    return hold(value);
}

QString inWords(ProgressSource value, const Plan &)
{
    return progressSource(value);
}

QString inWords(DateKind value, const Plan &)
{
    return value == DateKind::Start ? u"start"_s : u"due"_s;
}

QString inWords(Standing value, const Plan &)
{
    return standing(value);
}

QString inWords(Shape value, const Plan &)
{
    return shape(value);
}

QString inWords(Direction value, const Plan &)
{
    return direction(value);
}

QString inWords(Frequency value, const Plan &)
{
    return frequency(value);
}

QString inWords(Accumulation value, const Plan &)
{
    return accumulation(value);
}

QString inWords(ToleranceKind value, const Plan &)
{
    return toleranceKind(value);
}

QString inWords(ReadingState value, const Plan &)
{
    return readingState(value);
}

QString inWords(Rating value, const Plan &plan)
{
    return rating(value, plan.settings());
}

QString inWords(RoundState value, const Plan &)
{
    return value == RoundState::Open ? u"open"_s : u"closed"_s;
}

template <typename T> QString inWords(const std::optional<T> &value, const Plan &plan)
{
    return value ? inWords(*value, plan) : u"none"_s;
}

template <typename Row> QString whoseOf(const Row &row, const Plan &plan)
{
    if constexpr (Referenced<Row>) {
        if (!row.reference.isEmpty())
            return row.reference.simplified();
    }
    const Id owner = parentOf(row);
    const QString of = owner.isNull() ? QString() : u" of "_s + nameOf(plan, owner);
    return u"the "_s + noun(QLatin1String(tableName<Row>)) + of;
}

// A value in full, where the sentence only quotes its beginning.
template <typename T> QString inFull(const T &value, const Plan &plan)
{
    if constexpr (std::is_same_v<T, QString>)
        return value;
    else
        return inWords(value, plan);
}

template <typename Row>
void describeFields(const Edit<Row> &edit, const Plan &plan, QList<EditWords> &words)
{
    forEachField<Row>([&](const auto &column) {
        const auto &before = (*edit.before).*column.member;
        const auto &after = (*edit.after).*column.member;
        if (before == after)
            return;
        const QString what =
            u"%1 of %2"_s.arg(field(QLatin1String(tableName<Row>), QLatin1String(column.name)),
                              whoseOf(*edit.after, plan));
        words.append({what, inFull(before, plan), inFull(after, plan),
                      u"%1 changed from %2 to %3."_s.arg(what, inWords(before, plan),
                                                         inWords(after, plan))});
    });
}

// What a new or deleted row is called: its own title where it has one, else what it belongs to.
template <typename Row> QString introduced(const Row &row, const Plan &plan)
{
    const QString kind = noun(QLatin1String(tableName<Row>));
    if constexpr (requires { row.title; }) {
        if constexpr (Referenced<Row>)
            return u"%1 %2 %3"_s.arg(kind, row.reference.simplified(), quoted(row.title));
        else
            return u"%1 %2"_s.arg(kind, quoted(row.title));
    } else {
        const Id owner = parentOf(row);
        return owner.isNull() ? kind : u"%1 of %2"_s.arg(kind, nameOf(plan, owner));
    }
}

QString details(const Update &row, const Plan &plan)
{
    const auto *judgement = plan.find<Judgement>(row.judgement);
    const QString word = judgement ? u", judged "_s + quoted(judgement->word) : QString();
    const QString said = row.commentary.isEmpty() ? QString() : u": "_s + quoted(row.commentary);
    return u": %1 % as at %2%3%4"_s.arg(QString::number(row.progress), date(row.asAt), word, said);
}

QString details(const DateMove &row, const Plan &plan)
{
    const QString why = row.reason.isEmpty() ? QString() : u": "_s + quoted(row.reason);
    const QString by = row.approvedBy.isEmpty()
                           ? QString()
                           : u", approved by %1"_s.arg(row.approvedBy.simplified());
    return u": %1 from %2 to %3%4%5"_s.arg(inWords(row.which, plan), inWords(row.from, plan),
                                           inWords(row.to, plan), by, why);
}

QString details(const Reading &row, const Plan &plan)
{
    return u": %1 as at %2"_s.arg(inWords(row.value, plan), date(row.asAt));
}

QString details(const Snapshot &row, const Plan &)
{
    return u": version %1"_s.arg(row.version.simplified());
}

template <typename Row> QString details(const Row &, const Plan &)
{
    return {};
}

// "35 % as at 4 Nov 2021" of ": 35 % as at 4 Nov 2021".
QString alone(const QString &details)
{
    return details.startsWith(u": ") ? details.mid(2) : details;
}

template <typename Row>
void describe(const Edit<Row> &edit, const Plan &plan, QList<EditWords> &words)
{
    if (edit.before && edit.after) {
        describeFields(edit, plan, words);
        return;
    }
    const Row &row = edit.after ? *edit.after : *edit.before;
    const QString what = (edit.after ? u"New %1"_s : u"Deleted %1"_s).arg(introduced(row, plan));
    const QString told = details(row, plan);
    words.append({what, edit.before ? alone(told) : QString(), edit.after ? alone(told) : QString(),
                  what + told + u'.'});
}

template <typename Row> bool isNew(const AnyEdit &any)
{
    const auto *edit = std::get_if<Edit<Row>>(&any);
    return edit && !edit->before;
}

// A move that was recorded tells more than the two fields it changed.
const DateMove *recordedMove(const ChangeSet &change)
{
    for (const AnyEdit &any : change.edits) {
        if (isNew<DateMove>(any))
            return &*std::get<Edit<DateMove>>(any).after;
    }
    return nullptr;
}

QString asClause(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace

QList<EditWords> editWords(const ChangeSet &change, const Plan &plan)
{
    QList<EditWords> words;
    for (const AnyEdit &any : change.edits)
        std::visit([&](const auto &edit) { describe(edit, plan, words); }, any);
    return words;
}

QStringList edits(const ChangeSet &change, const Plan &plan)
{
    QStringList sentences;
    for (const EditWords &words : editWords(change, plan))
        sentences.append(words.sentence);
    return sentences;
}

QString whatWasDone(const ChangeSet &change, const QList<EditWords> &edits, const Plan &plan)
{
    const DateMove *move = recordedMove(change);
    const Action *moved = move ? plan.find<Action>(move->action) : nullptr;
    if (moved)
        return u"%1 of %2 moved from %3 to %4"_s.arg(
            move->which == DateKind::Start ? u"Start"_s : u"Due"_s, shortNameOf(plan, *moved),
            inWords(move->from, plan), inWords(move->to, plan));
    if (edits.size() == 1)
        return asClause(edits.first().sentence);
    return change.title.isEmpty() && !edits.isEmpty() ? asClause(edits.first().sentence)
                                                      : change.title;
}

} // namespace tidemark::words
