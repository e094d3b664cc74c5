// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/lengthmeter.h"

#include "core/words/words.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longText = 150; // words: about a third of a printed page

qsizetype wordsIn(const QString &text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return text.split(blanks, Qt::SkipEmptyParts).size();
}

} // namespace

/// The thin line, full at the length of a long text.
class LengthMeter::Line : public QWidget {
public:
    Line() { setFixedSize(px(120), px(6)); }

    void fill(qreal part)
    {
        m_part = part;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Palette &colours = drawPalette(palette());
        painter.setPen(colours.line);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
        painter.fillRect(QRectF(0, 0, width() * m_part, height()), colours.inkSoft);
    }

private:
    qreal m_part = 0;
};

LengthMeter::LengthMeter(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_line(new Line)
    , m_words(new QLabel)
{
    m_words->setObjectName(name);
    setTone(m_words, Tone::Quiet);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    row->addWidget(m_line);
    row->addWidget(m_words, 1);
    measure({});
}

void LengthMeter::measure(const QString &text)
{
    const auto count = wordsIn(text);
    m_line->fill(std::min(1.0, qreal(count) / longText));
    const QString length =
        u"%1, %2"_s.arg(words::counted(count, u"word"_s, u"words"_s),
                        words::counted(text.size(), u"character"_s, u"characters"_s));
    m_words->setText(count > longText ? u"%1: long for a report"_s.arg(length) : length);
}

QString LengthMeter::sentence() const
{
    return m_words->text();
}

} // namespace tidemark
