// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tidemark {

class ElidedLabel;

/// A line that says which file has just been written, with a way to open it; hidden until then.
class SavedBar : public QWidget {
    Q_OBJECT
public:
    explicit SavedBar(QWidget *parent = nullptr);

    void say(const QString &path);

private:
    ElidedLabel *m_words;
    QString m_path;
};

} // namespace tidemark
