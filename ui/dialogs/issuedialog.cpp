// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/issuedialog.h"

#include "ui/style.h"
#include "ui/widgets/namecompleter.h"

#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 8; // more of them scroll

QLabel *lineOf(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// A heading over lines, which scroll where there are many.
QWidget *listOf(const QString &heading, const QList<QWidget *> &lines)
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    for (QWidget *line : lines)
        column->addWidget(line);

    auto *part = new QWidget;
    auto *all = new QVBoxLayout(part);
    all->setContentsMargins({});
    all->setSpacing(space::tight);
    auto *title = lineOf(heading);
    setTone(title, Tone::Section);
    all->addWidget(title);
    if (lines.size() <= mostLines) {
        all->addWidget(list);
        return part;
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFixedHeight(mostLines * (scroll->fontMetrics().lineSpacing() + space::small));
    scroll->setAccessibleName(heading);
    all->addWidget(scroll);
    return part;
}

} // namespace

IssueDialog::IssueDialog(const Ask::IssueQuestion &question, QWidget *parent)
    : FormDialog(question.title, question.explanation, question.verb, parent)
    , m_question(question)
    , m_waiver(new QLineEdit(this))
    , m_note(new QPlainTextEdit)
    , m_by(new QLineEdit(question.by))
{
    m_waiver->setObjectName(u"issue.waiver"_s);
    m_note->setObjectName(u"issue.note"_s);
    m_by->setObjectName(u"issue.by"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 4);
    if (!question.lines.isEmpty()) {
        QList<QWidget *> lines;
        for (const QString &line : question.lines)
            lines.append(lineOf(line));
        addLines(listOf(question.linesTitle, lines));
    }
    if (question.unexplained.isEmpty())
        m_waiver->hide();
    else
        addUnexplained();
    addField(u"&Note"_s, m_note);
    addField(u"&Issued by"_s, m_by);
    new NameCompleter(*m_by, [names = question.names] { return names; });
}

void IssueDialog::addUnexplained()
{
    QList<QWidget *> links;
    for (const Ask::Unexplained &missing : std::as_const(m_question.unexplained)) {
        auto *link = new QPushButton(QString(missing.sentence).replace(u'&', u"&&"_s));
        link->setObjectName(u"issue.unexplained.%1"_s.arg(links.size()));
        link->setAccessibleDescription(u"Goes to the action to write the explanation"_s);
        link->setAutoDefault(false);
        setTone(link, Tone::Link);
        connect(link, &QPushButton::clicked, this, [this, action = missing.action] {
            m_goTo = action;
            done(Accepted);
        });
        links.append(link);
    }
    addLines(listOf(u"Explanations missing"_s, links));
    addField(u"&Reason for closing without them"_s, m_waiver);
}

Ask::Issuing IssueDialog::issuing() const
{
    return {m_by->text().trimmed(), m_note->toPlainText().trimmed(), m_waiver->text().trimmed(),
            m_goTo};
}

FormDialog::Missing IssueDialog::missing() const
{
    const Ask::Issuing said = issuing();
    if (!m_question.unexplained.isEmpty() && said.waiver.isEmpty())
        return {u"Write the missing explanations, or give a reason for closing without them; it "
                "is kept with the round."_s,
                m_waiver};
    if (said.by.isEmpty())
        return {u"Say who issues this version."_s, m_by};
    return {};
}

} // namespace tidemark
