// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"

#include "core/rules/approval.h"
#include "core/words/names.h"
#include "core/words/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString inSentence(QString name)
{
    name.front() = name.front().toLower();
    return name;
}

// " “Complaints”", " as at 31 Oct 2021": which of several rows of the same kind it is.
template <typename Row> QString which(const Row &row)
{
    QString name;
    if constexpr (std::is_same_v<Row, Settings>)
        return {};
    else if constexpr (requires { row.title; })
        name = row.title.simplified();
    else if constexpr (requires { row.word; })
        name = row.word.simplified();
    else if constexpr (std::is_same_v<Row, Layout>)
        name = row.name.simplified();
    else if constexpr (
        requires { row.asAt; } && !requires { row.name; })
        return u" as at "_s + date(row.asAt);
    return name.isEmpty() ? QString() : u' ' + quoted(name);
}

template <typename Row> QString whoseOf(const Row &row, const Plan &plan)
{
    if constexpr (std::is_same_v<Row, Statement> || std::is_same_v<Row, SignOff>)
        return u"the "_s + inSentence(fullNameOf(plan, row));
    if constexpr (Referenced<Row>) {
        if (!row.reference.isEmpty())
            return row.reference.simplified();
    }
    const Id owner = parentOf(row);
    const QString of = owner.isNull() ? QString() : u" of "_s + nameOf(plan, owner);
    return u"the "_s + noun(QLatin1String(tableName<Row>)) + which(row) + of;
}

// The measure whose values the row holds; null of any other row.
template <typename Row> const Measure *measuredBy(const Row &row, const Plan &plan)
{
    if constexpr (std::is_same_v<Row, Measure>)
        return &row;
    else if constexpr (requires { row.measure; })
        return plan.find<Measure>(row.measure);
    else
        return nullptr;
}

// With the measure's decimals, and with more where they would hide what was entered.
QString figureOf(double value, const Measure &measure)
{
    constexpr int mostDecimals = 6;
    int decimals = measure.decimals;
    const auto shown = [&] { return QString::number(value, 'f', decimals).toDouble(); };
    while (decimals < mostDecimals && shown() != value)
        ++decimals;
    return number(value, decimals);
}

// Whether the field holds what the measure counts, and not a part of it or a number of its own.
bool isInUnit(const char *field)
{
    const QLatin1String name(field);
    return name == "value"_L1 || name == "target"_L1 || name == "target_high"_L1;
}

// A value as the window shows it.
template <typename Row, typename T>
QString told(const Row &row, const char *field, const T &value, const Plan &plan)
{
    if constexpr (std::is_same_v<T, std::optional<double>>) {
        const Measure *measure = measuredBy(row, plan);
        if (value && measure) {
            const QString figure = figureOf(*value, *measure);
            return isInUnit(field) ? amount(figure, measure->unit) : figure;
        }
    }
    if constexpr (std::is_same_v<Row, Update> && std::is_same_v<T, int>)
        return percent(value);
    return inWords(value, plan);
}

// A value in full, where the sentence only quotes its beginning.
template <typename Row, typename T>
QString inFull(const Row &row, const char *field, const T &value, const Plan &plan)
{
    if constexpr (std::is_same_v<T, QString>)
        return value;
    else
        return told(row, field, value, plan);
}

// A text in quotation marks: in full, or as much of it as a sentence can bear.
using Quote = QString (*)(const QString &text);

QString quotedInFull(const QString &text)
{
    return u"“%1”"_s.arg(text.trimmed());
}

// What a layout is made of is stored as keys, which say nothing to a person.
template <typename Row> bool isInKeys(const char *field)
{
    return std::is_same_v<Row, Layout> && QLatin1String(field) == "blocks"_L1;
}

QString partsIn(const QString &keys)
{
    return counted(keys.split(u' ', Qt::SkipEmptyParts).size(), u"part"_s, u"parts"_s);
}

EditWords inKeys(const QString &what, const QString &before, const QString &after)
{
    return {what, partsIn(before), partsIn(after), u"%1 changed."_s.arg(what)};
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
            u"%1 of %2"_s.arg(field(QLatin1String(column.name)), whoseOf(*edit.after, plan));
        if constexpr (std::is_same_v<decltype(before), const QString &>) {
            if (isInKeys<Row>(column.name))
                return words.append(inKeys(what, before, after));
        }
        const Row &row = *edit.after;
        words.append({what, inFull(row, column.name, before, plan),
                      inFull(row, column.name, after, plan),
                      u"%1 changed from %2 to %3."_s.arg(what, told(row, column.name, before, plan),
                                                         told(row, column.name, after, plan))});
    });
}

// What a new or deleted row is called: its own title where it has one, else what it belongs to.
QString introduced(const Statement &row, const Plan &plan)
{
    return inSentence(fullNameOf(plan, row));
}

QString introduced(const SignOff &row, const Plan &plan)
{
    return inSentence(fullNameOf(plan, row));
}

QString introduced(const Snapshot &row, const Plan &plan)
{
    return u"version %1 of %2"_s.arg(row.version.simplified(), shortNameOf(plan, row.round));
}

template <typename Row> QString introduced(const Row &row, const Plan &plan)
{
    const QString kind = noun(QLatin1String(tableName<Row>));
    if constexpr (requires { row.title; }) {
        if constexpr (Referenced<Row>)
            return u"%1 %2"_s.arg(u"%1 %2"_s.arg(kind, row.reference).simplified(),
                                  quoted(row.title));
        else
            return u"%1 %2"_s.arg(kind, quoted(row.title));
    } else if constexpr (requires { row.name; }) {
        return u"%1 %2"_s.arg(kind, quoted(row.name));
    } else if constexpr (requires { row.word; }) {
        return u"%1 %2"_s.arg(kind, quoted(row.word));
    } else {
        const Id owner = parentOf(row);
        return owner.isNull() ? kind : u"%1 of %2"_s.arg(kind, nameOf(plan, owner));
    }
}

QString details(const Update &row, const Plan &plan, Quote quote)
{
    const auto *judgement = plan.find<Judgement>(row.judgement);
    const QString word = judgement ? u", judged "_s + quoted(judgement->word) : QString();
    const QString said = row.commentary.isEmpty() ? QString() : u": "_s + quote(row.commentary);
    return u": %1 as at %2%3%4"_s.arg(percent(row.progress), date(row.asAt), word, said);
}

QString details(const DateMove &row, const Plan &plan, Quote quote)
{
    const QString why = row.reason.isEmpty() ? QString() : u": "_s + quote(row.reason);
    QString by = agreement(row, !isApproved(plan, row));
    if (!by.isEmpty())
        by.prepend(u", "_s);
    return u": %1 from %2 to %3%4%5"_s.arg(inWords(row.which, plan), inWords(row.from, plan),
                                           inWords(row.to, plan), by, why);
}

QString details(const Reading &row, const Plan &plan, Quote quote)
{
    const QString value = row.value ? told(row, "value", row.value, plan) : u"no value"_s;
    const QString said = row.commentary.isEmpty() ? QString() : u": "_s + quote(row.commentary);
    return u": %1 as at %2%3"_s.arg(value, date(row.asAt), said);
}

QString details(const Statement &row, const Plan &, Quote quote)
{
    return u": "_s + quote(row.text);
}

QString details(const SignOff &row, const Plan &, Quote quote)
{
    const QString note = row.note.isEmpty() ? QString() : u": "_s + quote(row.note);
    return u": by %1 on %2%3"_s.arg(row.by.simplified(), date(row.on), note);
}

template <typename Row> QString details(const Row &, const Plan &, Quote)
{
    return {};
}

// "35% as at 4 November 2021" of ": 35% as at 4 November 2021".
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
    const QString what =
        upperFirst(introduced(row, plan) + (edit.after ? u" added"_s : u" deleted"_s));
    const QString all = alone(details(row, plan, quotedInFull));
    words.append({what, edit.before ? all : QString(), edit.after ? all : QString(),
                  ended(what + details(row, plan, quoted))});
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

// Whether nothing but an action's own fields and the moves of its dates changes.
bool isOfOneAction(const ChangeSet &change, Id action)
{
    return std::all_of(change.edits.begin(), change.edits.end(), [&](const AnyEdit &any) {
        if (const auto *edit = std::get_if<Edit<Action>>(&any))
            return edit->id() == action;
        const auto *edit = std::get_if<Edit<DateMove>>(&any);
        return edit && edit->after && edit->after->action == action;
    });
}

// A correction is called so wherever it is named.
bool issuesVersion(const ChangeSet &change)
{
    return std::any_of(change.edits.begin(), change.edits.end(), isNew<Snapshot>);
}

// What the hold was before is told by the fields of the action that changed.
bool repeats(const AnyEdit &any, const ChangeSet &change)
{
    const auto *edit = std::get_if<Edit<HoldChange>>(&any);
    if (!edit)
        return false;
    const Id action = edit->after ? edit->after->action : edit->before->action;
    const auto actions = editsOf<Action>(change);
    return std::any_of(actions.begin(), actions.end(), [&](const Edit<Action> &changed) {
        return changed.before && changed.after && changed.id() == action;
    });
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
    for (const AnyEdit &any : change.edits) {
        if (!repeats(any, change))
            std::visit([&](const auto &edit) { describe(edit, plan, words); }, any);
    }
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
    if (moved && isOfOneAction(change, moved->id))
        return u"%1 of %2 moved from %3 to %4"_s.arg(
            move->which == DateKind::Start ? u"Start"_s : u"Due"_s, shortNameOf(plan, *moved),
            inWords(move->from, plan), inWords(move->to, plan));
    if (edits.size() == 1 && !issuesVersion(change))
        return asClause(edits.first().sentence);
    return change.title.isEmpty() && !edits.isEmpty() ? asClause(edits.first().sentence)
                                                      : change.title;
}

QString withoutHistory()
{
    return u"It holds the plan and its issued versions as they are now, and nothing of what stood "
           "there before. In it no earlier change can be undone or looked up under History, and it "
           "can be brought together with this plan again only by comparing the two as a whole."_s;
}

} // namespace tidemark::words
