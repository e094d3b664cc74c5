// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verbs/edits.h"
#include "core/words/namesinuse.h"
#include "core/words/words.h"
#include "ui/editors/choiceeditor.h"
#include "ui/editors/dateeditor.h"
#include "ui/editors/lineeditor.h"
#include "ui/editors/texteditor.h"
#include "ui/editors/typed.h"
#include "ui/parts/form.h"

namespace tidemark {

/// The stored name of a row's field ("lead_officer"), found in fields.h.
template <typename Row, typename Value> QLatin1String fieldName(Value Row::*member)
{
    QLatin1String name;
    forEachField<Row>([&](const auto &field) {
        if constexpr (std::is_same_v<std::remove_cv_t<decltype(field.member)>, Value Row::*>) {
            if (field.member == member)
                name = QLatin1String(field.name);
        }
    });
    return name;
}

/// Every value of an enumeration with its words, in its order.
template <typename E> QList<ChoiceEditor::Choice> choicesOf(QString (*words)(E), qsizetype count)
{
    QList<ChoiceEditor::Choice> choices;
    for (qsizetype i = 0; i < count; ++i) {
        const E value = static_cast<E>(i);
        choices.append({storedWord(value), words(value)});
    }
    return choices;
}

/// A form whose fields are those of one row type: a field is bound by naming its member. Its label
/// comes from words, its place in the object tree is "table.field".
template <typename Row> class RowForm : public Form {
public:
    using RowType = Row;
    using Form::Form;

protected:
    /// The row that is shown; null while there is none, or no longer.
    const Row *current() const { return plan().template find<Row>(row()); }

    template <typename Value> FieldRow *field(Value Row::*member, Editor *editor)
    {
        return boundField(member, editor, [this, member](const QString &content) -> Result<void> {
            return writeMember(member, content);
        });
    }

    /// A field whose content goes through a verb of its own.
    template <typename Value>
    FieldRow *boundField(Value Row::*member, Editor *editor,
                         std::function<Result<void>(const QString &)> write,
                         std::function<QString()> hint = {})
    {
        const QLatin1String table(tableName<Row>);
        const QLatin1String name = fieldName(member);
        return new FieldRow(
            QStringLiteral("%1.%2").arg(table, name), words::field(name), editor,
            {[this, member] { return readMember(member); }, std::move(write), std::move(hint)});
    }

    template <typename Value> FieldRow *line(Value Row::*member)
    {
        return field(member, new LineEditor);
    }
    /// Somebody's name, completed from those that the plan has.
    FieldRow *name(QString Row::*member)
    {
        auto *editor = new LineEditor;
        editor->completeFrom([this] { return namesInUse(plan()); });
        return boundField(
            member, editor,
            [this, member](const QString &content) { return writeMember(member, content); },
            [this, member] {
                const QString meant = nameMeant(plan(), readMember(member));
                return meant.isEmpty() ? QString() : QStringLiteral("Did you mean %1?").arg(meant);
            });
    }
    FieldRow *text(QString Row::*member) { return field(member, new TextEditor); }
    /// What names the row: one paragraph, however long.
    FieldRow *title(QString Row::*member)
    {
        FieldRow *named = field(member, new TextEditor(TextEditor::Kind::Title));
        setTitleField(named);
        return named;
    }
    FieldRow *date(QDate Row::*member)
    {
        return field(member, new DateEditor(desk().view.dayOrder(), desk().view.today(),
                                            words::YearMeant::Next));
    }
    template <typename E> FieldRow *choice(E Row::*member, QString (*words)(E))
    {
        const auto count = static_cast<qsizetype>(storedWords<E>.size());
        return field(member, new ChoiceEditor(choicesOf(words, count)));
    }

private:
    template <typename Value> QString readMember(Value Row::*member) const
    {
        const Row *row = current();
        return row ? typed::text(row->*member) : QString();
    }

    template <typename Value> Result<void> writeMember(Value Row::*member, const QString &content)
    {
        const Row *before = current();
        if (!before)
            return withdrawn();
        auto value = typed::value<Value>(content, desk().view.today());
        if (!value)
            return value.error();
        Row after = *before;
        after.*member = *value;
        return desk().write(changeRow(plan(), after));
    }
};

} // namespace tidemark
