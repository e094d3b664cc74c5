// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/itempart.h"

#include "core/rules/statements.h"
#include "core/verbs/statements.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "ui/editors/checkeditor.h"
#include "ui/style.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace tidemark {

ItemPart::ItemPart(const Desk &desk, QWidget *parent) : RowForm(desk, parent)
{
    addHeading(u"Reports and their meeting"_s);
    add(line(&Settings::reportsTo))
        ->setHint(u"The meeting that the reports go to, such as Cabinet."_s);
    add(line(&Settings::datesApprovedBy))
        ->setHint(u"A move of a date waits for approval until exactly this is named in it. Leave "
                  "it empty where officers decide: reports then only note the moves."_s);
    add(field(&Settings::signsOff, new CheckEditor(u"Reports are signed off"_s)))->hideLabel();

    addHeading(u"Covering item: standing words"_s);
    auto *use = new QLabel(u"Used in the covering item of every round that has no words of its "
                           "own. The layout “Covering item” of the report prints it."_s);
    use->setWordWrap(true);
    setTone(use, Tone::Quiet);
    addWidget(use);
    for (const StatementKind kind : itemTexts)
        addWords(kind);
}

void ItemPart::addWords(StatementKind kind)
{
    auto *field = new FieldRow(
        u"standing.%1"_s.arg(storedWord(kind)), words::statementKind(kind), new TextEditor,
        {[this, kind] { return statedFor(plan(), {}, kind); },
         [this, kind](const QString &text) -> Result<void> {
             return this->desk().write(writeStatement(plan(), {}, kind, {}, text));
         }});
    add(field)->setHint(words::upperFirst(words::whatIsWritten(kind)));
}

} // namespace tidemark
