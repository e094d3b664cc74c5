// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/report/report.h"

#include <QHash>
#include <QWidget>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tidemark {

/// The headings of the report, one below the other, or, while words are typed above them, every
/// place of the report with these words.
class ContentsPanel : public QWidget {
    Q_OBJECT
public:
    /// A text of the report: a heading, or anything else that can be found.
    struct Place {
        report::NodeId node;
        QString text;
        int level = 0; ///< of a heading; 0: none
        int page = 0;  ///< counted from 1
    };

    explicit ContentsPanel(QWidget *parent = nullptr);

    void setPlaces(const QList<Place> &places);
    void focusFind();
    /// Whether places with some words are looked for, and not the contents.
    bool isFinding() const;

Q_SIGNALS:
    /// The place is to be looked at.
    void placeWanted(const tidemark::report::NodeId &node);
    /// Other words are looked for, or none.
    void findChanged();
    /// The row of the plan that the place is of is to be looked at.
    void rowWanted(tidemark::Id row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void fillHeadings();
    void fillFound(const QStringList &words);
    QTreeWidgetItem *itemOf(const Place &place, const QString &text) const;
    void showRowButton();
    bool take(const QKeyEvent &key, bool inField);
    void goOn(int steps);

    QList<Place> m_places;
    QLineEdit *m_find;
    QLabel *m_count;
    QTreeWidget *m_list;
    QPushButton *m_row;
};

} // namespace tidemark
