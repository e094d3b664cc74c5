// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tidemark {

/// Things that were said and done, to be read: a heading and a text each, the latest first. Of a
/// long list the rest is shown when asked for.
class EntryList : public QWidget {
    Q_OBJECT
public:
    EntryList(const QString &name, const QString &whenEmpty, QWidget *parent = nullptr);

    struct Entry {
        QString heading;
        QString text; ///< may be empty
    };
    void setEntries(const QList<Entry> &entries);

private:
    void showEntries();
    QLabel *label(qsizetype place);

    QList<Entry> m_entries;
    QList<QLabel *> m_labels; ///< heading and text by turns
    QLabel *m_empty;
    QPushButton *m_more;
    bool m_all = false;
};

} // namespace tidemark
