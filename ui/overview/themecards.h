// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/gauge.h"

#include <QAbstractButton>

namespace tidemark {

/// One theme at a glance: its gauge, its name, how its actions stand. Pressing it leads to the
/// theme.
class ThemeCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit ThemeCard(QWidget *parent = nullptr);

    struct Theme {
        QString name;
        Gauge gauge;
        QString counts;    ///< "5 In Progress, 4 Planned"
        QStringList facts; ///< "2 overdue", "1 due soon"; may be empty
        QString said;      ///< the same in whole words, for who cannot see the card
    };
    void setTheme(const Theme &theme);
    /// In a low window: the small gauge, on the line of the percentage.
    void setLow(bool low);
    /// How many lines its facts take in a card of this width, none of them cut where five are
    /// enough.
    int factLinesAt(int width) const;
    /// For how many lines of facts there is room; every card of a row has as many.
    void setFactLines(int lines);
    int factLines() const { return m_factLines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int gaugeHeight() const;
    QStringList factParts() const;
    void paintGauge(QPainter &painter, const QRect &area) const;

    Theme m_theme;
    bool m_low = false;
    int m_factLines;
};

} // namespace tidemark
