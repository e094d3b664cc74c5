// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace tidemark {

/// How long a text has grown, in words and characters and as a thin line that fills up. It never
/// refuses anything; beyond what a report likes it says so.
class LengthMeter : public QWidget {
    Q_OBJECT
public:
    /// `name` is that of its words, for a screen reader and tests.
    explicit LengthMeter(const QString &name, QWidget *parent = nullptr);

    void measure(const QString &text);
    QString sentence() const;

private:
    class Line;
    Line *m_line;
    QLabel *m_words;
};

} // namespace tidemark
