// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markedline.h"

#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tidemark {

/// The mark, as high as a line of text.
class MarkedLine::Picture : public QWidget {
public:
    void set(const Sign &sign, const QColor &colour)
    {
        m_sign = sign;
        m_colour = colour;
        update();
    }
    Sign sign() const { return m_sign; }

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
            paint(painter, area, m_sign.mark, m_colour, colours.weight);
        else
            paint(painter, area, m_sign, colours);
    }

private:
    Sign m_sign{Mark::Disc};
    QColor m_colour;
};

MarkedLine::MarkedLine(QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture)
    , m_label(new QLabel)
{
    m_picture->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::tight);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
}

MarkedLine::MarkedLine(Mark mark, const QString &sentence, QWidget *parent) : MarkedLine(parent)
{
    set(mark, sentence);
}

void MarkedLine::set(Mark mark, const QString &sentence)
{
    set(Sign{mark}, sentence);
}

void MarkedLine::set(const Sign &sign, const QString &sentence)
{
    m_picture->set(sign, {});
    m_label->setText(sentence);
}

void MarkedLine::setMarkColour(const QColor &colour)
{
    m_picture->set(m_picture->sign(), colour);
}

} // namespace tidemark
