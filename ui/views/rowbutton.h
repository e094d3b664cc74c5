// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/mark.h"

#include <QAbstractButton>

#include <optional>

namespace tidemark {

/// A row of a list that leads to a form of its own: a title, a quieter line under it with a mark,
/// and an arrow at the right.
class RowButton : public QAbstractButton {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString detail;
        std::optional<Sign> sign = {};
    };
    explicit RowButton(QWidget *parent = nullptr);

    void setWords(const Words &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintDetail(QPainter &painter, const QRectF &area) const;

    Words m_words;
};

} // namespace tidemark
