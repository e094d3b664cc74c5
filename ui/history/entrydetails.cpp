// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/entrydetails.h"

#include "core/words/words.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/style.h"
#include "ui/views/wrappingtree.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
    if (text.isEmpty())
        item->setAccessibleText(u"nothing"_s);
    return item;
}

} // namespace

EntryDetails::EntryDetails(const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_sentence(readableLabel(u"history.sentence"_s, Tone::Section))
    , m_beside(readableLabel(u"history.beside"_s, Tone::Quiet))
    , m_edits(new QStandardItemModel(0, 3, this))
    , m_table(new WrappingTree({2, 3, 3}))
    , m_goTo(buttonOf(commands[u"history.goTo"_s], u"history.goTo"_s))
    , m_obstacle(readableLabel(u"history.obstacle"_s, Tone::Quiet))
{
    m_edits->setHorizontalHeaderLabels({u"What"_s, u"Before"_s, u"After"_s});
    m_table->setObjectName(u"history.edits"_s);
    m_table->setAccessibleName(u"What this changed, field by field"_s);
    m_table->setRootIsDecorated(false);
    m_table->setModel(m_edits);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(px(84));
    makeCopy();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(m_sentence);
    column->addWidget(m_beside);
    column->addWidget(m_table, 1);
    column->addWidget(m_obstacle);
    column->addWidget(makeButtons(commands));
    column->addStretch(); // where there is no table
    setLine(nullptr);
}

// Each field on a line of its own, as a spreadsheet takes it.
void EntryDetails::makeCopy()
{
    auto *copy = new QAction(u"Copy"_s, m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] {
        QModelIndexList rows = m_table->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        QStringList lines;
        for (const QModelIndex &row : std::as_const(rows)) {
            QStringList cells;
            for (int column = 0; column < m_edits->columnCount(); ++column) {
                if (!m_table->isColumnHidden(column))
                    cells.append(row.siblingAtColumn(column).data().toString());
            }
            lines.append(cells.join(u'\t'));
        }
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
}

QWidget *EntryDetails::makeButtons(const Commands &commands)
{
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    for (const QString &command : {u"history.showThen"_s, u"history.undo"_s})
        row->addWidget(buttonOf(commands[command], command));
    row->addWidget(m_goTo);
    row->addStretch();
    return buttons;
}

void EntryDetails::setLine(const HistoryLine *line)
{
    m_edits->setRowCount(0);
    m_table->setVisible(line && !line->edits.isEmpty());
    if (!line) {
        m_sentence->setText({});
        m_beside->setText(u"Choose an entry to see what it changed."_s);
        setRowName({});
        setObstacle({});
        return;
    }
    m_sentence->setText(line->sentence());
    QString beside = words::dateTime(line->entry.at, QTimeZone::systemTimeZone());
    const auto more = line->edits.size() - mostEdits;
    if (more > 0)
        beside += u" · the first %L1 of %L2 changes"_s.arg(mostEdits).arg(line->edits.size());
    m_beside->setText(beside);
    QList<int> told{0};
    for (const words::EditWords &edit :
         line->edits.first(std::min(line->edits.size(), mostEdits))) {
        m_edits->appendRow(
            {readableItem(edit.what), readableItem(edit.before), readableItem(edit.after)});
        if (!edit.before.isEmpty() && !told.contains(1))
            told.append(1);
        if (!edit.after.isEmpty() && !told.contains(2))
            told.append(2);
    }
    m_table->showColumns(told);
}

void EntryDetails::setRowName(const QString &name)
{
    m_goTo->setVisible(!name.isEmpty());
    m_goTo->setText(u"Go to %1"_s.arg(QString(name).replace(u'&', u"&&"_s)));
}

void EntryDetails::setObstacle(const QString &obstacle)
{
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
}

} // namespace tidemark
