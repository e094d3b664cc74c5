// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/checkpanel.h"

#include "core/draw/mark.h"
#include "ui/style.h"
#include "ui/views/wrappingtree.h"
#include "ui/widgets/markicon.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

using Kind = publishing::Remark::Kind;

constexpr int placeRole = Qt::UserRole; // in m_remarks

// The heading says what each is; the shape, and the word of weightOf(), tell apart what is missing,
// what is wrong, and what is only to be worded otherwise.
Mark markFor(Kind kind)
{
    switch (kind) {
    case Kind::Draft:
    case Kind::NotReported:
    case Kind::NoReading:
    case Kind::Unexplained:
    case Kind::DateMove:
    case Kind::Unfinished:
        return Mark::Stale;
    case Kind::Contradiction:
        return Mark::Contradiction;
    case Kind::Days:
    case Kind::Figures:
    case Kind::Entered:
    case Kind::Glyph:
    case Kind::Layout:
        return Mark::Problem;
    case Kind::Long:
    case Kind::Person:
    case Kind::Abbreviation:
        break;
    }
    return Mark::Planned;
}

// What the mark means, for the tip and the screen reader.
QString weightOf(Mark mark)
{
    switch (mark) {
    case Mark::Stale:
        return u"Still open"_s;
    case Mark::Planned:
        return u"Only the wording"_s;
    default:
        return u"Wrong"_s;
    }
}

} // namespace

CheckPanel::CheckPanel(QWidget *parent)
    : QWidget(parent)
    , m_tally(new QLabel)
    , m_list(new WrappingTree({1}))
    , m_row(new QPushButton(u"Sho&w in the plan"_s))
{
    m_tally->setObjectName(u"report.tally"_s);
    m_tally->setWordWrap(true);
    m_list->setObjectName(u"report.remarks"_s);
    m_list->setAccessibleName(u"To look at before the report is published"_s);
    m_list->setModel(&m_items);
    m_list->setHeaderHidden(true);
    m_list->setIndentation(px(14));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_row->setObjectName(u"report.remarkRow"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    column->addWidget(m_tally);
    column->addWidget(m_list, 1);
    column->addWidget(m_row, 0, Qt::AlignLeft);
    setFocusProxy(m_list);

    connect(m_list, &QTreeView::activated, this, &CheckPanel::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CheckPanel::showButton);
    connect(m_row, &QPushButton::clicked, this, [this] { choose(m_list->currentIndex()); });
    connect(&m_looking, &Background::slow, this,
            [this] { m_tally->setText(u"Looking through the report…"_s); });
    showButton();
}

void CheckPanel::look(Find find)
{
    m_looking.run([this, find = std::move(find)]() -> Background::Finish {
        return [this, remarks = find()] { show(remarks); };
    });
}

void CheckPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void CheckPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        fill();
    QWidget::changeEvent(event);
}

void CheckPanel::show(const QList<publishing::Remark> &remarks)
{
    m_tally->setText(publishing::tallyOf(remarks));
    if (remarks != m_remarks) {
        m_remarks = remarks;
        fill();
    }
    Q_EMIT counted(m_remarks.size());
}

// What was the current one stays so, or the next that has come to its place.
void CheckPanel::fill()
{
    const QModelIndex was = m_list->currentIndex();
    const QModelIndex above = was.parent();
    const int group = above.isValid() ? above.row() : was.row();
    const int place = above.isValid() || !was.isValid() ? std::max(was.row(), 0) : -1;
    m_items.clear();
    for (const publishing::RemarkKind &kind : publishing::remarkKinds()) {
        QList<QStandardItem *> items;
        for (qsizetype i = 0; i < m_remarks.size(); ++i) {
            if (m_remarks[i].kind != kind.kind)
                continue;
            auto *item = new QStandardItem(m_remarks[i].sentence);
            item->setData(i, placeRole);
            items.append(item);
        }
        if (items.isEmpty())
            continue;
        const Mark mark = markFor(kind.kind);
        auto *heading =
            new QStandardItem(iconOfMark(mark, drawPalette(palette()), devicePixelRatioF()),
                              publishing::headingOf(kind, items.size()));
        heading->setToolTip(weightOf(mark));
        heading->setAccessibleText(u"%1: %2"_s.arg(weightOf(mark), heading->text()));
        heading->appendRows(items);
        m_items.appendRow(heading);
    }
    m_list->expandAll();
    const QModelIndex heading =
        m_items.index(std::clamp(group, 0, std::max(m_items.rowCount() - 1, 0)), 0);
    const QModelIndex item =
        m_items.index(std::min(place, m_items.rowCount(heading) - 1), 0, heading);
    m_list->setCurrentIndex(item.isValid() ? item : heading);
    showButton();
}

void CheckPanel::choose(const QModelIndex &index)
{
    const QVariant place = index.data(placeRole);
    if (place.isValid())
        Q_EMIT chosen(m_remarks[place.toLongLong()]);
}

void CheckPanel::showButton()
{
    m_row->setEnabled(m_list->currentIndex().data(placeRole).isValid());
}

} // namespace tidemark
