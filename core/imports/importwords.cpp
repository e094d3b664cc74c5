// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importwords.h"

#include "core/base/escape.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString fateWord(const RowFate &row)
{
    switch (row.kind) {
    case RowFate::Kind::New:
        return u"new"_s;
    case RowFate::Kind::Changed:
        return u"changed"_s;
    case RowFate::Kind::Unchanged:
        return u"unchanged"_s;
    case RowFate::Kind::NotUnderstood:
        return u"not understood"_s;
    case RowFate::Kind::PassedOver:
        break;
    }
    return u"passed over (%1)"_s.arg(row.why);
}

QString matchWords(MatchedBy by)
{
    switch (by) {
    case MatchedBy::RowId:
        return u", found by its id"_s;
    case MatchedBy::Reference:
        return u", found by its reference"_s;
    case MatchedBy::Title:
        return u", found by its title"_s;
    case MatchedBy::Nothing:
        break;
    }
    return {};
}

} // namespace

QString meaningInWords(const QString &stored)
{
    QString text = stored;
    text.replace(u"judgement: "_s, u"judgement "_s).replace(u"hold: on_hold"_s, u"On Hold"_s);
    text.replace(u"hold: cancelled"_s, u"Cancelled"_s).replace(u"progress: "_s, u"progress "_s);
    return text.replace(u"; "_s, u", "_s);
}

namespace {

QString wordLine(const FoundWord &word)
{
    const QString name = quoted(plainLine(word.word));
    const QString often = counted(word.count, u"cell"_s, u"cells"_s);
    if (word.kind == FoundWord::Kind::Person && !word.isGuess)
        return u"%1 (%2) was taken for %3."_s.arg(name, often, quoted(plainLine(word.meaning)));
    if (word.kind == FoundWord::Kind::Person)
        return u"%1 (%2) is like %3; it was kept as it is written."_s.arg(
            name, often, quoted(plainLine(word.like)));
    if (word.meaning.isEmpty())
        return u"%1 (%2) means nothing known; it was passed over."_s.arg(name, often);
    return u"%1 (%2) was taken for %3."_s.arg(name, often, plainLine(meaningInWords(word.meaning)));
}

} // namespace

QString importCounts(const Import &import)
{
    return u"%1 new, %2 changed, %3 unchanged, %4 not understood"_s.arg(
        QString::number(import.count(RowFate::Kind::New)),
        QString::number(import.count(RowFate::Kind::Changed)),
        QString::number(import.count(RowFate::Kind::Unchanged)),
        QString::number(import.count(RowFate::Kind::NotUnderstood)));
}

namespace {

/// What the rows of that fate are, in the order in which they come.
QStringList tablesOf(const Import &import, RowFate::Kind kind)
{
    QStringList tables;
    for (const RowFate &row : import.rows) {
        if (row.kind == kind && !tables.contains(row.table))
            tables.append(row.table);
    }
    return tables;
}

/// "12 actions and 3 measures" of the rows of that fate.
QString countedRows(const Import &import, RowFate::Kind kind)
{
    QStringList parts;
    for (const QString &table : tablesOf(import, kind)) {
        const auto count =
            std::count_if(import.rows.begin(), import.rows.end(), [&](const RowFate &row) {
                return row.kind == kind && row.table == table;
            });
        const QString name = noun(QLatin1String(table.toLatin1()));
        parts.append(counted(count, name, name + u's'));
    }
    return listed(parts);
}

} // namespace

QString importDone(const Import &import)
{
    constexpr auto isNew = RowFate::Kind::New;
    constexpr auto isChanged = RowFate::Kind::Changed;
    QStringList tables = tablesOf(import, isNew) + tablesOf(import, isChanged);
    if (!import.deleted.isEmpty())
        tables.append(u"action"_s);
    tables.removeDuplicates();
    const bool isOneKind = tables.size() == 1;
    QStringList parts;
    // Where all are of one kind, it is named once.
    const auto tell = [&](qsizetype count, const QString &named, const QString &what) {
        if (count > 0)
            parts.append((isOneKind && !parts.isEmpty() ? QString::number(count) : named) + what);
    };
    tell(import.count(isNew), countedRows(import, isNew), u" added"_s);
    tell(import.count(isChanged), countedRows(import, isChanged), u" changed"_s);
    tell(import.deleted.size(), counted(import.deleted.size(), u"action"_s, u"actions"_s),
         u" deleted"_s);
    const QString done = parts.isEmpty() ? u"Nothing was new"_s : parts.join(u", "_s);
    const int lost = import.count(RowFate::Kind::NotUnderstood);
    return lost == 0 ? done + u'.'
                     : u"%1; %2 not understood."_s.arg(done, counted(lost, u"row"_s, u"rows"_s));
}

QStringList rowFate(const RowFate &row)
{
    QStringList lines{u"%1, row %2: %3%4"_s.arg(plainLine(row.sheet), QString::number(row.row),
                                                fateWord(row), matchWords(row.by))};
    if (!row.name.isEmpty())
        lines.first() += u": "_s + plainLine(row.name).simplified();
    for (const FieldChange &field : row.fields)
        lines.append(
            u"    %1: %2 → %3"_s.arg(field.field, plainLine(field.before), plainLine(field.after)));
    for (const QString &remark : row.remarks)
        lines.append(u"    "_s + ended(plainLine(remark)));
    for (const QString &problem : row.problems)
        lines.append(u"    Not taken: "_s + ended(plainLine(problem)));
    return lines;
}

QStringList importQuestions(const Import &import)
{
    QStringList lines;
    for (const Question &question : import.questions)
        lines.append(question.text + u' ' + question.assumed);
    for (const FoundWord &word : import.words) {
        if (word.isGuess)
            lines.append(wordLine(word));
    }
    return lines;
}

QStringList importRemarks(const Import &import)
{
    QStringList lines;
    for (const FoundWord &word : import.words) {
        if (!word.isGuess)
            lines.append(wordLine(word));
    }
    for (const QString &remark : import.remarks)
        lines.append(plainLine(remark));
    QStringList left = import.notInFile;
    for (const QString &name : import.deleted) {
        left.removeOne(name);
        lines.append(u"In the plan and not in the file, and deleted: %1"_s.arg(plainLine(name)));
    }
    for (const QString &name : std::as_const(left))
        lines.append(
            u"In the plan and not in the file, and left as it is: %1"_s.arg(plainLine(name)));
    return lines;
}

} // namespace tidemark::words
