// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/panels/page.h"

class QLabel;
class QTreeView;

namespace tidemark {

class EntryDetails;
class FilterBar;
class HistoryModel;
struct HistoryLine;

/// Every change ever made to the plan, the latest first: who, when, what and why. Any state of the
/// plan can be looked at again, and a change undone alone where that still can be.
class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(const Desk &desk, QWidget *parent = nullptr);

    /// Whether entries are being looked for at the moment.
    bool isReading() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void connectParts();
    void fillChoices();
    void showState();
    void showCurrent();
    void chooseAnew();
    Id newest() const;
    const HistoryLine *current() const;
    QString obstacleTo(const HistoryLine &line) const;
    void showThen();
    void undo();
    void goTo();

    Desk m_desk;
    FilterBar *m_filter;
    HistoryModel *m_model;
    QTreeView *m_list;
    QLabel *m_state;
    EntryDetails *m_details;
    QString m_obstacle; ///< why the entry that is shown cannot be undone alone
    bool m_begun = false;
    Id m_newest; ///< entry when the page was last left
};

} // namespace tidemark
