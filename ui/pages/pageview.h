// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <functional>

class QPainter;

namespace tidemark {

/// Sheets of paper one under the other, to be looked at: scrolled and turned by keys, larger and
/// smaller, or as wide as the view. Their content comes from the caller.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// The size of each sheet in px at 100 %; `paint` paints one, its top left corner at the
    /// painter's origin, in the same px.
    struct Sheets {
        QList<QSizeF> sizes;
        std::function<void(QPainter &, int)> paint;
    };

    explicit PageView(QWidget *parent = nullptr);

    /// Shows other sheets; the place that was looked at stays.
    void setSheets(Sheets sheets);
    int count() const { return int(m_sheets.sizes.size()); }

    /// The sheet that fills most of the view, from 0.
    int current() const;
    void goTo(int sheet);
    /// Scrolls to a place of a sheet, in px at 100 % from its top.
    void goTo(int sheet, qreal top);

    /// Frames a place of a sheet, in px at 100 % from its top left corner, and writes the word at
    /// the frame; an empty place: none is framed.
    void mark(int sheet, const QRectF &place, const QString &word);

    /// In per cent; 0: as wide as the view.
    void setZoom(int percent);
    /// The size shown, in per cent.
    int shownPercent() const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fitWidth();
    void nextSheet();
    void previousSheet();

Q_SIGNALS:
    /// Another sheet is looked at, or there are others, or their size has changed.
    void lookChanged();
    /// A place was clicked twice, in px at 100 % from the sheet's top left corner.
    void doubleClicked(int sheet, QPointF place);

protected:
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    qreal scale() const;
    qreal sheetTop(int sheet) const;
    QSizeF sizeOf(int sheet) const { return m_sheets.sizes[sheet] * scale(); }
    QRectF sheetArea(int sheet) const;
    const QPixmap &picture(int sheet);
    void paintMark(QPainter &painter) const;
    void layOut();
    void zoomTo(int percent);

    Sheets m_sheets;
    QList<qreal> m_above{0}; ///< the height of all sheets above each, and of all
    qreal m_widest = 0;
    int m_percent = 0;
    int m_markedSheet = 0;
    QRectF m_marked; ///< empty: nothing is framed
    QString m_markWord;
    QCache<int, QPixmap> m_pictures;
};

} // namespace tidemark
