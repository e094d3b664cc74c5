// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/rounds/updatemode.h"
#include "ui/style.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/wrappedrow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

/// What stands around the sheet: the line above it, the line below it, and what comes at the end.
namespace tidemark {

using namespace Qt::StringLiterals;

QWidget *UpdateMode::makeHead()
{
    auto *head = new QWidget;
    setTone(head, Tone::Panel);
    setTone(m_title, Tone::Section);
    m_title->setTextFormat(Qt::PlainText);
    m_place->setObjectName(u"updates.place"_s);
    m_order->setObjectName(u"updates.order"_s);
    m_order->setAccessibleName(u"Order of the actions"_s);
    m_order->addItem(u"By lead officer"_s, int(UpdateOrder::ByLead));
    m_order->addItem(u"By reference"_s, int(UpdateOrder::ByReference));
    connect(m_order, &QComboBox::activated, this, &UpdateMode::sort);

    // On one line: wrapped, it would ask the page for the height of all that scrolls below it.
    m_said->setObjectName(u"updates.said"_s);
    m_said->hide();

    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(space::wide, space::small, space::wide, space::small);
    lines->setSpacing(space::small);
    m_name->setObjectName(u"updates.name"_s);
    m_name->setTextFormat(Qt::PlainText);
    setTone(m_name, Tone::Section);
    auto *row = new WrappedRow;
    lines->addWidget(m_name);
    lines->addLayout(row);
    lines->addWidget(m_said);
    row->setSpacing(space::medium);
    row->addWidget(m_title);
    row->addWidget(m_place);
    row->addGap();
    // Together: where the line breaks, none of them stands on the next one alone.
    m_ways = new QWidget;
    auto *across = new QHBoxLayout(m_ways);
    across->setContentsMargins({});
    across->setSpacing(space::medium);
    across->addWidget(m_order);
    across->addWidget(makeStep(u"updates.goTo"_s));
    across->addWidget(makeStep(u"updates.leave"_s));
    row->addWidget(m_ways);
    return head;
}

QWidget *UpdateMode::makeFoot()
{
    auto *foot = new QWidget;
    setTone(foot, Tone::Panel);
    auto *next = makeStep(u"updates.next"_s);
    setTone(next, Tone::Primary);

    auto *row = new WrappedRow(foot);
    row->setContentsMargins(space::wide, space::small, space::wide, space::small);
    row->setSpacing(space::small);
    // Under the fields, so that Tab goes on from them to what comes next.
    row->addWidget(next);
    row->addWidget(makeStep(u"updates.noChange"_s));
    row->addWidget(makeStep(u"updates.takeBack"_s));
    row->addGap();
    row->addWidget(makeStep(u"updates.back"_s));
    return foot;
}

QWidget *UpdateMode::makeEnd()
{
    auto *end = new QWidget;
    setTone(end, Tone::Paper);
    setTone(m_end, Tone::Section);
    m_end->setObjectName(u"updates.end"_s);
    m_end->setWordWrap(true);
    m_close = buttonOf(m_desk.commands[u"rounds.close"_s], u"updates.close"_s);
    setTone(m_close, Tone::Primary);
    m_again =
        makeButton(u"&Go through what is outstanding"_s, u"updates.again"_s, &UpdateMode::goOn);
    m_allAgain =
        makeButton(u"Go through &all again"_s, u"updates.all"_s, &UpdateMode::goThroughAll);
    auto *buttons = new WrappedRow;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_close);
    buttons->addWidget(m_again);
    buttons->addWidget(m_allAgain);
    buttons->addWidget(makeButton(u"Back to the &round"_s, u"updates.done"_s, &UpdateMode::leave));
    auto *column = new QVBoxLayout(end);
    column->setContentsMargins(space::wide, space::huge, space::wide, space::huge);
    column->setSpacing(space::large);
    column->addWidget(m_end);
    column->addLayout(buttons);
    column->addStretch(1);
    // It scrolls in a low window, which else would be as high for the actions too.
    auto *scroll = new QScrollArea;
    scroll->setWidget(end);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

QPushButton *UpdateMode::makeStep(const QString &command)
{
    return buttonOf(m_desk.commands[command], command, wordsWithKey(*m_desk.commands[command]));
}

void UpdateMode::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameSteps(); // first: how much room is left beside them depends on their words
    fitHeight();
}

// In a narrow window the keys are left to the tips. Escape leaves where there is nothing to be
// taken back.
void UpdateMode::nameSteps()
{
    constexpr int roomForKeys = 760;
    const bool hasRoom = width() >= px(roomForKeys);
    for (const Step &step : steps()) {
        const QAction *command = m_desk.commands[step.command];
        const bool isUntyped = !m_sheet->isTouched() && !m_sheet->isRefused();
        QString words = hasRoom ? wordsWithKey(*command) : command->text();
        if (step.does == &UpdateMode::leave && isUntyped)
            words = hasRoom ? u"Leave (Esc)"_s : u"Leave"_s;
        if (step.does == &UpdateMode::takeBack && isUntyped)
            words = command->text();
        findChild<QPushButton *>(step.command)->setText(words);
    }
}

// The round's name is said with the fields, and Escape or the plan's page do what is left out.
void UpdateMode::fitHeight()
{
    const bool low = isLow(*this);
    m_name->setVisible(low && !m_name->text().isEmpty());
    m_title->setVisible(m_name->isHidden());
    m_order->setHidden(low);
    findChild<QPushButton *>(u"updates.goTo"_s)->setHidden(low);
    // One line is all that a low window has for them.
    const int room = width() - m_ways->sizeHint().width() - 2 * space::wide - 2 * space::medium;
    m_place->setMaximumWidth(low ? std::max(px(160), room) : QWIDGETSIZE_MAX);
}

QPushButton *UpdateMode::makeButton(const QString &words, const QString &name,
                                    void (UpdateMode::*does)())
{
    auto *button = new QPushButton(words);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, does);
    return button;
}

} // namespace tidemark
