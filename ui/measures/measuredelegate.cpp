// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/measuredelegate.h"

#include "core/columns/readingcolumns.h"
#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "ui/measures/measuresmodel.h"
#include "ui/style.h"
#include "ui/widgets/markicon.h"

#include <QLineEdit>
#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int markSide = 16;

} // namespace

MeasureDelegate::MeasureDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

void MeasureDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    option->state.setFlag(QStyle::State_HasFocus, false);
    if (m_oneLine)
        option->text.replace(QChar::LineSeparator, u" · "_s);
    const QVariant mark = index.data(MeasuresModel::MarkRole);
    if (mark.isValid()) {
        option->icon = iconOfSign(mark.value<Sign>(), drawPalette(option->palette),
                                  option->widget ? option->widget->devicePixelRatioF() : 1);
        // Its colour says something, also in a selected row.
        const QSize side(px(markSide), px(markSide));
        option->icon.addPixmap(option->icon.pixmap(side), QIcon::Selected);
        option->decorationSize = QSize(px(markSide), px(markSide));
        option->features.setFlag(QStyleOptionViewItem::HasDecoration);
    }
    if (index.data(MeasuresModel::WaitingRole).toBool())
        option->palette.setColor(QPalette::Text, drawPalette(option->palette).inkSoft);
    // What to do in the row of the next reading stands beside the heading too: not half of it here.
    const int room = option->rect.width() - 2 * px(space::tight);
    if (index.data(MeasuresModel::WaitingRole).toBool()
        && index.column() == int(ReadingColumn::Commentary)
        && option->fontMetrics.horizontalAdvance(option->text) > room)
        option->text.clear();
    // A heading cannot be chosen, and is to be read all the same.
    if (!index.flags().testFlag(Qt::ItemIsEnabled)) {
        option->state.setFlag(QStyle::State_Enabled);
        option->font.setWeight(QFont::DemiBold);
        option->backgroundBrush = drawPalette(option->palette).panel;
    }
}

void MeasureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const Palette &colours = drawPalette(option.palette);
    const QVariant course = index.data(MeasuresModel::SparklineRole);
    if (course.isValid())
        tidemark::paint(*painter, QRectF(option.rect).adjusted(4, 2, -4, -2),
                        course.value<Sparkline>(), colours);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    painter->save();
    painter->setPen(QPen(colours.focus, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

QSize MeasureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = !index.flags().testFlag(Qt::ItemIsEnabled);
    const bool twoLines = index.data(MeasuresModel::IdRole).isValid() && !heading && !m_oneLine;
    const int lines = (twoLines ? 2 : 1) * option.fontMetrics.lineSpacing();
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + space::medium, lines + space::medium};
}

QWidget *MeasureDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"cell.editor"_s);
    editor->setFrame(false);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

} // namespace tidemark
