// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markedline.h"

#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tidemark {

/// The mark, as high as a line of text.
class MarkedLine::Sign : public QWidget {
public:
    void set(Mark mark, const QColor &colour)
    {
        m_mark = mark;
        m_colour = colour;
        update();
    }
    Mark mark() const { return m_mark; }

    QSize sizeHint() const override
    {
        const int line = fontMetrics().lineSpacing();
        return {line, line};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Palette &colours = drawPalette(palette());
        const QRectF area = QRectF(rect()).adjusted(2, 2, -2, -2);
        if (m_colour.isValid())
            paint(painter, area, m_mark, m_colour, colours.weight);
        else
            paint(painter, area, m_mark, colours);
    }

private:
    Mark m_mark = Mark::Disc;
    QColor m_colour;
};

MarkedLine::MarkedLine(QWidget *parent) : QWidget(parent), m_sign(new Sign), m_label(new QLabel)
{
    m_sign->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::tight);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
}

MarkedLine::MarkedLine(Mark mark, const QString &sentence, QWidget *parent) : MarkedLine(parent)
{
    set(mark, sentence);
}

void MarkedLine::set(Mark mark, const QString &sentence)
{
    m_sign->set(mark, {});
    m_label->setText(sentence);
}

void MarkedLine::setMarkColour(const QColor &colour)
{
    m_sign->set(m_sign->mark(), colour);
}

} // namespace tidemark
