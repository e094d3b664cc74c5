// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/entrydetails.h"

#include "core/words/words.h"
#include "ui/style.h"
#include "ui/views/wrappingtree.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTimeZone>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEdits = 500; // of a whole plan that was imported, nobody reads more here

QLabel *readableLabel(const QString &name, Tone tone)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(label, tone);
    return label;
}

QStandardItem *readableItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

EntryDetails::EntryDetails(QWidget *parent)
    : QWidget(parent)
    , m_sentence(readableLabel(u"history.sentence"_s, Tone::Section))
    , m_beside(readableLabel(u"history.beside"_s, Tone::Quiet))
    , m_edits(new QStandardItemModel(0, 3, this))
    , m_table(new WrappingTree({2, 2, 2}))
    , m_showThen(new QPushButton(u"&Show the plan as it was then"_s))
    , m_undo(new QPushButton(u"&Undo just this"_s))
    , m_goTo(new QPushButton(u"G&o to it"_s))
    , m_obstacle(readableLabel(u"history.obstacle"_s, Tone::Quiet))
{
    m_edits->setHorizontalHeaderLabels({u"What"_s, u"Before"_s, u"After"_s});
    m_table->setObjectName(u"history.edits"_s);
    m_table->setAccessibleName(u"What this changed, field by field"_s);
    m_table->setRootIsDecorated(false);
    m_table->setModel(m_edits);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(m_sentence);
    column->addWidget(m_beside);
    column->addWidget(m_table, 1);
    column->addWidget(m_obstacle);
    column->addWidget(makeButtons());
    setLine(nullptr);
}

QWidget *EntryDetails::makeButtons()
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    m_showThen->setObjectName(u"history.showThen"_s);
    m_undo->setObjectName(u"history.undo"_s);
    m_goTo->setObjectName(u"history.goTo"_s);
    for (QPushButton *button : {m_showThen, m_undo, m_goTo})
        row->addWidget(button);
    row->addStretch();
    connect(m_showThen, &QPushButton::clicked, this, &EntryDetails::showThenWanted);
    connect(m_undo, &QPushButton::clicked, this, &EntryDetails::undoWanted);
    connect(m_goTo, &QPushButton::clicked, this, &EntryDetails::goToWanted);
    return buttons;
}

void EntryDetails::setLine(const HistoryLine *line)
{
    m_edits->setRowCount(0);
    m_showThen->setEnabled(line);
    m_table->setVisible(line && !line->edits.isEmpty());
    if (!line) {
        m_sentence->setText({});
        m_beside->setText(u"Choose an entry to see what it changed."_s);
        setRowName({});
        setObstacle({});
        m_undo->setEnabled(false);
        return;
    }
    m_sentence->setText(line->sentence());
    QString beside = words::dateTime(line->entry.at, QTimeZone::systemTimeZone());
    const auto more = line->edits.size() - mostEdits;
    if (more > 0)
        beside += u" · the first %L1 of %L2 changes"_s.arg(mostEdits).arg(line->edits.size());
    m_beside->setText(beside);
    for (const words::EditWords &edit : line->edits.first(std::min(line->edits.size(), mostEdits)))
        m_edits->appendRow(
            {readableItem(edit.what), readableItem(edit.before), readableItem(edit.after)});
}

void EntryDetails::setRowName(const QString &name)
{
    m_goTo->setVisible(!name.isEmpty());
    m_goTo->setText(u"Go to %1"_s.arg(QString(name).replace(u'&', u"&&"_s)));
}

void EntryDetails::setObstacle(const QString &obstacle)
{
    m_undo->setEnabled(obstacle.isEmpty());
    m_undo->setAccessibleDescription(obstacle);
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
}

} // namespace tidemark
