// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/signoffform.h"

#include "core/rules/statements.h"
#include "core/verbs/statements.h"
#include "ui/style.h"
#include "ui/widgets/markedline.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// "Ann Lee, 20 October 2026. Subject to page 3."
QString signedWords(const SignOff &row)
{
    const QString words = u"%1, %2"_s.arg(row.by.simplified(), words::date(row.on));
    return row.note.isEmpty() ? words : u"%1. %2"_s.arg(words, row.note.simplified());
}

QLabel *labelled(const QString &words, Editor *editor, const QString &name)
{
    auto *label = new QLabel(words);
    editor->control()->setObjectName(name);
    editor->control()->setAccessibleName(QString(words).remove(u'&'));
    label->setBuddy(editor->control());
    return label;
}

} // namespace

SignOffForm::SignOffForm(const Desk &desk, QWidget *parent)
    : RowForm(desk, parent)
    , m_steps(new QWidget)
    , m_nextWords(new QLabel)
    , m_by(new LineEditor)
    , m_on(new DateEditor(desk.view.dayOrder(), desk.view.today(), words::YearMeant::Last))
    , m_note(new LineEditor)
    , m_error(new MarkedLine)
{
    FieldRow *meeting = add(date(&Round::meetingOn));
    setTitleField(meeting);
    meeting->setHint(u"The day on which the report goes to its meeting. The cover says it."_s);
    auto *column = new QVBoxLayout(m_steps);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    auto *heading = new QLabel(u"Sign-off"_s);
    setTone(heading, Tone::Section);
    column->addWidget(heading);
    for (const SignOffStep step : {SignOffStep::Draft, SignOffStep::Director, SignOffStep::Final})
        addStep(step);
    column->addWidget(m_next = makeNext());
    addWidget(m_steps);
}

void SignOffForm::addStep(SignOffStep step)
{
    const QString name = u"signOff.%1"_s.arg(storedWord(step));
    auto *words = new QLabel;
    words->setObjectName(name);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    QPushButton *withdraw = makeButton(u"Withdraw"_s, name + u".withdraw"_s);
    withdraw->setAccessibleName(u"Withdraw: %1"_s.arg(words::signOffStep(step)));
    connect(withdraw, &QPushButton::clicked, this,
            [this, step] { desk().perform(withdrawSignOff(plan(), row(), step)); });
    auto *line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(words, 1);
    line->addWidget(withdraw);
    static_cast<QVBoxLayout *>(m_steps->layout())->addLayout(line);
    m_step.append({step, words, withdraw});
}

QWidget *SignOffForm::makeNext()
{
    setTone(m_error->label(), Tone::Error);
    m_error->label()->setObjectName(u"signOff.error"_s);
    m_error->hide();
    m_by->completeFrom([this] { return namesInUse(plan()); });
    m_by->setContent(desk().document.session().user);
    m_on->setContent(typed::text(desk().view.today()));
    m_sign = makeButton(u"Si&gn off"_s, u"signOff.sign"_s);
    connect(m_sign, &QPushButton::clicked, this, &SignOffForm::sign);

    auto *next = new QWidget;
    auto *grid = new QGridLayout(next);
    grid->setContentsMargins(0, space::medium, 0, 0);
    grid->setSpacing(space::small);
    grid->addWidget(m_nextWords, 0, 0, 1, 2);
    grid->addWidget(labelled(u"Signed off b&y"_s, m_by, u"signOff.by"_s), 1, 0);
    grid->addWidget(m_by, 1, 1);
    grid->addWidget(labelled(u"O&n"_s, m_on, u"signOff.on"_s), 2, 0);
    grid->addWidget(m_on, 2, 1);
    grid->addWidget(labelled(u"N&ote"_s, m_note, u"signOff.note"_s), 3, 0);
    grid->addWidget(m_note, 3, 1);
    grid->addWidget(m_error, 4, 0, 1, 2);
    grid->addWidget(m_sign, 5, 1, Qt::AlignLeft);
    return next;
}

std::optional<SignOffStep> SignOffForm::next() const
{
    const auto open = openSteps(plan(), row());
    return open.isEmpty() ? std::nullopt : std::optional(open.first());
}

void SignOffForm::sign()
{
    const auto on = typed::day(m_on->content(), desk().view.today());
    const auto done = on ? write(*on) : Result<void>(on.error());
    m_error->set(Mark::Problem, done ? QString() : done.error().message);
    m_error->setVisible(!done);
    if (!done)
        return;
    m_note->setContent({});
    if (!next())
        m_step.last().withdraw->setFocus();
}

Result<void> SignOffForm::write(const QDate &on)
{
    const auto step = next();
    return step
               ? desk().write(signOff(plan(), row(), *step, m_by->content(), on, m_note->content()))
               : Result<void>();
}

void SignOffForm::refreshRest()
{
    m_steps->setVisible(plan().settings().signsOff);
    for (const Step &step : std::as_const(m_step))
        showStep(step);
    showNext();
}

void SignOffForm::showStep(const Step &step)
{
    const auto *row = plan().find<SignOff>(signOffId(this->row(), step.step));
    step.words->setText(u"%1: %2"_s.arg(words::signOffStep(step.step),
                                        row ? signedWords(*row) : u"not signed yet"_s));
    step.withdraw->setVisible(row && !isReadOnly());
}

void SignOffForm::showNext()
{
    const auto step = next();
    m_next->setVisible(step && !isReadOnly());
    if (step)
        m_nextWords->setText(u"Next: %1"_s.arg(words::signOffStep(*step)));
}

} // namespace tidemark
