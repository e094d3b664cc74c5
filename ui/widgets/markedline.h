// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/mark.h"

#include <QWidget>

class QLabel;

namespace tidemark {

/// A sentence with a mark before it: a fact, a rating, an error. The mark stays beside the first
/// line where the sentence takes several.
class MarkedLine : public QWidget {
    Q_OBJECT
public:
    explicit MarkedLine(QWidget *parent = nullptr);
    MarkedLine(Mark mark, const QString &sentence, QWidget *parent = nullptr);

    void set(Mark mark, const QString &sentence);
    void set(const Sign &sign, const QString &sentence);
    /// Instead of the palette's colour for the mark; for the council's own.
    void setMarkColour(const QColor &colour);
    QLabel *label() const { return m_label; }

private:
    class Picture;
    Picture *m_picture;
    QLabel *m_label;
};

} // namespace tidemark
