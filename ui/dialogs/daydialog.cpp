// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/daydialog.h"

#include "core/words/words.h"
#include "ui/editors/dateeditor.h"
#include "ui/editors/typed.h"

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// Leaves Enter to the dialog.
class DayInDialog : public DateEditor {
public:
    using DateEditor::DateEditor;

protected:
    bool endsWith(const QKeyEvent &) const override { return false; }
};

} // namespace

DayField::DayField(const Ask::AskedDay &asked, QDialog &dialog)
    : m_editor(new DayInDialog(asked.order, asked.latest, words::YearMeant::Last))
    , m_latest(asked.latest)
{
    QObject::connect(m_editor, &Editor::escaped, &dialog, &QDialog::reject);
    m_editor->setFocusPolicy(Qt::StrongFocus); // for the Alt key of its label
    m_editor->setFocusProxy(m_editor->control());
    m_editor->control()->setAccessibleName(QString(asked.label).remove(u'&'));
    m_editor->setSuggestion(asked.likely);
    QObject::connect(m_editor, &Editor::finished, m_editor, [editor = m_editor] {
        if (words::dateFrom(editor->content()))
            editor->setContent(editor->content()); // with its year
    });
    m_editor->setContent(typed::text(asked.likely));
    m_editor->control()->setObjectName(u"dialog.day"_s);
}

QDate DayField::day() const
{
    const auto day = typed::day(m_editor->content(), m_latest);
    return day ? *day : QDate();
}

QString DayField::objection() const
{
    const auto day = typed::day(m_editor->content(), m_latest);
    if (!day)
        return day.error().message;
    if (!day->isValid())
        return u"Say on which day it was decided, such as %1."_s.arg(words::shortDate(m_latest));
    if (*day > m_latest)
        return u"%1 is still to come: nothing has been decided then yet."_s.arg(words::date(*day));
    return {};
}

DayDialog::DayDialog(const Ask::DayQuestion &question, QWidget *parent)
    : FormDialog(question.title, question.explanation, question.verb, parent)
    , m_day(question.day, *this)
{
    addField(question.day.label, m_day.editor());
}

FormDialog::Missing DayDialog::missing() const
{
    return {m_day.objection(), m_day.editor()->control()};
}

} // namespace tidemark
