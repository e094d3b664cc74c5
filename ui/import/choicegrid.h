// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace tidemark {

/// What can be chosen in a list: as it is shown, and as it is kept.
struct Choice {
    QString text;
    QString value;

    bool operator==(const Choice &) const = default;
};

/// Things of one kind, below each other, each with what it can be taken for. What is set again
/// keeps its controls, and the focus.
class ChoiceGrid : public QWidget {
    Q_OBJECT
public:
    /// `name` is the beginning of the controls' names.
    explicit ChoiceGrid(const QString &name, QWidget *parent = nullptr);

    struct Line {
        QString key; ///< the same for the same thing
        QString heading;
        QString caption; ///< below it
        QString note;    ///< below the choice
        QList<Choice> choices;
        QString chosen; ///< a value
        QString open;   ///< what stands in the list until something is chosen; empty: it is
    };
    /// No more than a few hundred are shown; the others are counted.
    void setLines(const QList<Line> &lines);

Q_SIGNALS:
    void chosen(const QString &key, const QString &value);

private:
    struct Controls {
        QString key;
        QLabel *heading;
        QLabel *caption;
        QComboBox *choice;
        QLabel *note;
        QList<Choice> choices;
        QString open;
    };
    Controls make(const Line &line);
    void place(const Controls &controls, int at);
    static void remove(const Controls &controls);
    void show(Controls &controls, const Line &line);

    QString m_name;
    QGridLayout *m_grid;
    QLabel *m_more;
    QList<Controls> m_controls;
};

} // namespace tidemark
