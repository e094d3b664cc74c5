// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/contentspanel.h"

#include "core/report/source.h"
#include "core/words/words.h"
#include "ui/style.h"
#include "ui/widgets/plaintip.h"
#include "ui/widgets/searchfield.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int nodeRole = Qt::UserRole;
// A longer list is not read to its end, and takes long to fill.
constexpr int mostFound = 500;

bool hasWords(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

ContentsPanel::ContentsPanel(QWidget *parent)
    : QWidget(parent)
    , m_find(new QLineEdit)
    , m_count(new QLabel)
    , m_list(new QTreeWidget)
    , m_row(new QPushButton(u"Sho&w in the plan"_s))
{
    m_find->setObjectName(u"report.find"_s);
    m_find->setAccessibleName(u"Find in the report"_s);
    m_find->setPlaceholderText(u"Find in the report"_s);
    addClearButton(*m_find);
    m_find->installEventFilter(this);
    m_count->setObjectName(u"report.found"_s);
    setTone(m_count, Tone::Quiet);
    m_list->setObjectName(u"report.contents"_s);
    m_list->installEventFilter(this);
    m_list->setAccessibleName(u"Contents of the report"_s);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIndentation(px(14));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_row->setObjectName(u"report.row"_s);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    column->addWidget(m_find);
    column->addWidget(m_count);
    column->addWidget(m_list, 1);
    column->addWidget(m_row, 0, Qt::AlignLeft);

    connect(m_find, &QLineEdit::textChanged, this, &ContentsPanel::fill);
    connect(m_find, &QLineEdit::textChanged, this, &ContentsPanel::findChanged);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        showRowButton();
        if (item)
            Q_EMIT placeWanted(item->data(0, nodeRole).toString());
    });
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        Q_EMIT placeWanted(item->data(0, nodeRole).toString());
    });
    connect(m_row, &QPushButton::clicked, this, [this] {
        Q_EMIT rowWanted(report::rowOfNode(m_list->currentItem()->data(0, nodeRole).toString()));
    });
    fill();
}

void ContentsPanel::setPlaces(const QList<Place> &places)
{
    m_places = places;
    fill();
}

void ContentsPanel::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

bool ContentsPanel::isFinding() const
{
    return !m_find->text().trimmed().isEmpty();
}

void ContentsPanel::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QStringList words = m_find->text().simplified().split(u' ', Qt::SkipEmptyParts);
    m_count->setVisible(!words.isEmpty());
    if (words.isEmpty())
        fillHeadings();
    else
        fillFound(words);
    m_list->expandAll();
    showRowButton();
}

QTreeWidgetItem *ContentsPanel::itemOf(const Place &place, const QString &text) const
{
    auto *item = new QTreeWidgetItem({text, QString::number(place.page)});
    item->setSizeHint(0, {0, px(26)});
    item->setData(0, nodeRole, place.node);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, plainTip(place.text));
    item->setData(1, Qt::AccessibleTextRole, u"page %1"_s.arg(place.page));
    return item;
}

// Each under the last of a higher level.
void ContentsPanel::fillHeadings()
{
    QList<std::pair<int, QTreeWidgetItem *>> above;
    for (const Place &place : std::as_const(m_places)) {
        if (place.level == 0)
            continue;
        while (!above.isEmpty() && above.last().first >= place.level)
            above.removeLast();
        auto *item = itemOf(place, place.text);
        if (above.isEmpty())
            m_list->addTopLevelItem(item);
        else
            above.last().second->addChild(item);
        above.append({place.level, item});
    }
}

void ContentsPanel::fillFound(const QStringList &words)
{
    int found = 0;
    for (const Place &place : std::as_const(m_places)) {
        if (!hasWords(place.text, words))
            continue;
        if (++found <= mostFound)
            m_list->addTopLevelItem(itemOf(place, place.text));
    }
    m_count->setText(found == 0 ? u"No place has these words."_s
                                : words::counted(found, u"place"_s, u"places"_s));
}

void ContentsPanel::showRowButton()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    m_row->setEnabled(item && !report::rowOfNode(item->data(0, nodeRole).toString()).isNull());
}

bool ContentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && take(*static_cast<QKeyEvent *>(event), watched == m_find))
        return true;
    return QWidget::eventFilter(watched, event);
}

// Enter goes to the first place that is found, and from there on, as F3 does.
bool ContentsPanel::take(const QKeyEvent &key, bool inField)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (inField && (enter || key.key() == Qt::Key_Down) && m_list->topLevelItemCount() > 0) {
        m_list->setFocus();
        m_list->setCurrentItem(m_list->topLevelItem(0));
        return true;
    }
    if (inField && key.key() == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    if (!isFinding() || !(enter || key.key() == Qt::Key_F3))
        return false;
    goOn(key.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    return true;
}

void ContentsPanel::goOn(int steps)
{
    const int count = m_list->topLevelItemCount();
    if (count == 0)
        return;
    const int at = m_list->indexOfTopLevelItem(m_list->currentItem());
    const int next = at < 0 ? (steps > 0 ? 0 : count - 1) : (at + steps + count) % count;
    m_list->setCurrentItem(m_list->topLevelItem(next));
}

} // namespace tidemark
