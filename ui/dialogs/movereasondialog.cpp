// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movereasondialog.h"

#include "ui/editors/dateeditor.h"
#include "ui/widgets/namecompleter.h"

#include <QFontMetrics>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tidemark {

using namespace Qt::StringLiterals;

MoveReasonDialog::MoveReasonDialog(const Ask::MoveQuestion &question, QWidget *parent)
    : FormDialog(u"Why does this date move?"_s,
                 u"%1\nThe plan has been adopted, so its first date stays on record beside the new "
                 "one. %2"_s.arg(question.what, question.approval)
                     .trimmed(),
                 u"Move the date"_s, parent)
    , m_reason(new QPlainTextEdit)
    , m_approvedBy(new QLineEdit)
    , m_day(question.day, *this)
{
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_reason->fontMetrics().lineSpacing() * 5);
    addField(u"&Reason"_s, m_reason);
    addField(u"&Approved by"_s, m_approvedBy);
    addField(question.day.label, m_day.editor());
    new NameCompleter(*m_approvedBy, [names = question.names] { return names; });
}

Ask::MoveReason MoveReasonDialog::reason() const
{
    return {m_reason->toPlainText().trimmed(), m_approvedBy->text().trimmed(), m_day.day()};
}

FormDialog::Missing MoveReasonDialog::missing() const
{
    if (reason().reason.isEmpty())
        return {u"Say in a few words why the date moves; the report will give this reason."_s,
                m_reason};
    return {m_day.objection(), m_day.editor()->control()};
}

} // namespace tidemark
