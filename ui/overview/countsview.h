// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/mark.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace tidemark {

/// A short table under a heading: shape, word, number. Its numbers add up to all actions.
class CountsView : public QWidget {
    Q_OBJECT
public:
    CountsView(const QString &name, const QString &heading, QWidget *parent = nullptr);

    struct Count {
        Mark mark;
        QColor colour; ///< not valid: the palette's own for the mark
        QString word;
        int number = 0;
    };
    void setCounts(const QList<Count> &counts);

private:
    QString m_heading;
    QGridLayout *m_grid;
};

} // namespace tidemark
