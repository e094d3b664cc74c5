// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/concernlist.h"

#include "ui/style.h"
#include "ui/widgets/plaintip.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// Two lines for each row: what it is, and what is the matter with it.
class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {px(200), 2 * option.fontMetrics.lineSpacing() + 2 * space::small};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Palette &colours = drawPalette(option.palette);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, current ? colours.selection : colours.paper);
        if (current && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colours.focus, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        const int line = option.fontMetrics.lineSpacing();
        const QRect inner =
            option.rect.adjusted(space::small, space::small, -space::small, -space::small);
        const auto drawn = [&](int top, const QColor &ink, const QString &text) {
            painter->setPen(ink);
            painter->drawText(QRect(inner.left(), top, inner.width(), line),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              option.fontMetrics.elidedText(text, Qt::ElideRight, inner.width()));
        };
        drawn(inner.top(), colours.ink, index.data().toString());
        drawn(inner.top() + line, colours.inkSoft,
              index.data(ConcernModel::SentenceRole).toString());
    }
};

} // namespace

void ConcernModel::setLines(const QList<ConcernLine> &lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int ConcernModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ConcernModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConcernLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.name;
    case SentenceRole:
    case Qt::AccessibleDescriptionRole:
        return line.sentence;
    case Qt::AccessibleTextRole:
        return u"%1. %2"_s.arg(line.name, line.sentence);
    case Qt::ToolTipRole:
        return plainTip(line.sentence);
    case RowRole:
        return QVariant::fromValue(line.row);
    default:
        return {};
    }
}

ConcernList::ConcernList(QWidget *parent)
    : QWidget(parent)
    , m_kinds(new QButtonGroup(this))
    , m_lines(new ConcernModel(this))
    , m_list(new QListView)
    , m_none(new QLabel)
{
    setObjectName(u"overview.concerns"_s);
    m_list->setObjectName(u"overview.concernRows"_s);
    m_list->setModel(m_lines);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_none->setObjectName(u"overview.noConcern"_s);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_none->setContentsMargins(space::small, space::small, 0, 0);
    setTone(m_none, Tone::Quiet);

    auto *kinds = new QVBoxLayout;
    kinds->setSpacing(space::tight);
    for (int kind = 0; kind <= int(ConcernKind::Stale); ++kind)
        kinds->addWidget(buttonOf(ConcernKind(kind)));
    kinds->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::medium);
    row->addLayout(kinds);
    row->addWidget(m_list, 1);
    row->addWidget(m_none, 1);

    const auto follow = [this](const QModelIndex &index) {
        Q_EMIT chosen(index.data(ConcernModel::RowRole).value<Id>());
    };
    connect(m_list, &QListView::clicked, this, follow);
    connect(m_list, &QListView::activated, this, follow);
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int kind, bool on) {
        if (on)
            show(kind);
    });
}

// At first the first kind that is not empty is shown.
void ConcernList::setConcerns(const QList<Concern> &concerns, const Sign &toImprove)
{
    m_concerns = concerns;
    m_toImprove = toImprove;
    showCounts();
    const int chosen = m_kinds->checkedId();
    if (chosen >= 0 && !m_concerns[chosen].lines.isEmpty())
        return show(chosen);
    int first = 0;
    while (first < int(ConcernKind::Stale) && m_concerns[first].lines.isEmpty())
        ++first;
    m_kinds->button(first)->setChecked(true);
    show(first);
}

void ConcernList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_concerns.isEmpty())
        showCounts();
    QWidget::changeEvent(event);
}

void ConcernList::show(int kind)
{
    const Concern &concern = m_concerns[kind];
    m_lines->setLines(concern.lines);
    m_list->setAccessibleName(words::heading(concern.kind));
    m_list->setVisible(!concern.lines.isEmpty());
    m_none->setVisible(concern.lines.isEmpty());
    m_none->setText(u"%1: none."_s.arg(words::heading(concern.kind)));
    if (!concern.lines.isEmpty())
        m_list->setCurrentIndex(m_lines->index(0));
}

void ConcernList::showCounts()
{
    const Palette &colours = drawPalette(palette());
    const int side = px(16);
    for (const Concern &concern : std::as_const(m_concerns)) {
        auto *button = m_kinds->button(int(concern.kind));
        button->setText(u"%1  %2"_s.arg(words::heading(concern.kind)).arg(concern.lines.size()));
        button->setEnabled(!concern.lines.isEmpty());
        const qreal ratio = devicePixelRatioF();
        QPixmap picture(QSize(side, side) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool isRated = concern.kind == ConcernKind::NeedsImprovement;
        const Sign sign = isRated ? m_toImprove : Sign{markOf(concern.kind)};
        paint(painter, QRectF(0, 0, side, side), sign, colours);
        button->setIcon(picture);
    }
}

QPushButton *ConcernList::buttonOf(ConcernKind kind)
{
    auto *button = new QPushButton(words::heading(kind));
    button->setObjectName(u"overview.kind%1"_s.arg(int(kind)));
    button->setCheckable(true);
    button->setStyleSheet(u"text-align: left;"_s);
    button->setMinimumWidth(px(160));
    m_kinds->addButton(button, int(kind));
    return button;
}

Mark markOf(ConcernKind kind)
{
    switch (kind) {
    case ConcernKind::Overdue:
    case ConcernKind::StartMissed:
        return Mark::Problem;
    case ConcernKind::Contradiction:
        return Mark::Contradiction;
    case ConcernKind::NeedsImprovement:
        return Mark::Worse; // its own sign is that of the rating
    case ConcernKind::DueSoon:
        return Mark::DueSoon;
    case ConcernKind::Stale:
        return Mark::Stale;
    }
    return Mark::Problem;
}

} // namespace tidemark
