// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/readingsview.h"

#include "core/columns/readingcolumns.h"
#include "ui/measures/measuredelegate.h"
#include "ui/style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

ReadingsView::ReadingsView(QWidget *parent) : QTableView(parent)
{
    setObjectName(u"readings"_s);
    setAccessibleName(u"Readings"_s);
    setItemDelegate(new MeasureDelegate(this));
    setFrameShape(NoFrame);
    setShowGrid(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(px(30));
    verticalHeader()->setMinimumSectionSize(px(26));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(px(60));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_showsLatest = value >= verticalScrollBar()->maximum(); });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_showsLatest)
            verticalScrollBar()->setValue(maximum);
    });
}

void ReadingsView::showLatest()
{
    m_showsLatest = true;
    scrollToBottom();
    m_showsLatest = true; // where there is nothing to be scrolled yet, too
}

void ReadingsView::fitColumns(bool isRatio)
{
    setColumnHidden(int(ReadingColumn::Numerator), !isRatio);
    setColumnHidden(int(ReadingColumn::Denominator), !isRatio);
    for (int column = 0; column < int(ReadingColumn::Commentary); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::clamp(columnWidth(column) + px(space::small), px(72), px(220)));
    }
}

// F2 means the cell here, and to the window the name of the row.
bool ReadingsView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2 && currentIndex().isValid())
        event->accept();
    return QTableView::event(event);
}

void ReadingsView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && state() != EditingState && currentIndex().isValid())
        Q_EMIT givenUp(currentIndex());
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (enter && state() != EditingState && currentIndex().isValid())
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

// The focus begins in the row that is to be typed in.
void ReadingsView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(model()->rowCount() - 1, int(ReadingColumn::Value)));
    QTableView::focusInEvent(event);
}

// What is taken in may bring new rows, and the editor may go with the old ones.
void ReadingsView::finishTyping()
{
    const QPointer<QWidget> editor = indexWidget(currentIndex());
    if (state() != EditingState || !editor)
        return;
    commitData(editor);
    if (editor)
        closeEditor(editor, QAbstractItemDelegate::NoHint);
}

bool ReadingsView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool begins = state() != EditingState;
    const bool done = QTableView::edit(index, trigger, event);
    if (auto *line = begins ? qobject_cast<QLineEdit *>(indexWidget(index)) : nullptr) {
        const QString held = index.data(Qt::EditRole).toString();
        const auto tell = [this, held](const QString &text) { Q_EMIT typing(text != held); };
        connect(line, &QLineEdit::textChanged, this, tell);
        tell(line->text());
    }
    return done;
}

void ReadingsView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    Q_EMIT typing(false);
    QTableView::closeEditor(editor, hint);
    if (hint == QAbstractItemDelegate::RevertModelCache)
        Q_EMIT givenUp(currentIndex());
    if (hint != QAbstractItemDelegate::SubmitModelCache)
        return;
    const QModelIndex below = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (below.isValid())
        setCurrentIndex(below);
}

void ReadingsView::copy() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (isColumnHidden(cells[i].column()))
            continue;
        if (i > 0 && !text.isEmpty())
            text += cells[i].row() == cells[i - 1].row() ? u'\t' : u'\n';
        text += cells[i].data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace tidemark
