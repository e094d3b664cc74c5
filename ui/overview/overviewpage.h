// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/overview.h"
#include "ui/panels/page.h"
#include "ui/widgets/background.h"

#include <QHash>
#include <QTimer>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace tidemark {

class ConcernList;
class CountsView;
class EmptyPart;
class StagesChart;
class ThemeCard;
struct RollUp;

/// The page the program opens on: how are we doing, and what must I do today? A gauge for each
/// theme, counts by stage and judgement, what needs somebody, and the stages over the closed
/// rounds. Everything on it leads somewhere, and nothing on it is changed here.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const Desk &desk, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void fitCards();
    void refreshLater();
    void refresh();
    void showThemes();
    void showCounts(const RollUp &all);
    void showRounds();
    void drawRounds();

    Desk m_desk;
    QLabel *m_title;
    QLabel *m_summary;
    QScrollArea *m_strip; ///< of the themes' cards
    EmptyPart *m_empty;   ///< in place of m_filled while there is no action
    QWidget *m_filled;
    QHBoxLayout *m_themes;
    QList<ThemeCard *> m_cards;
    CountsView *m_stages;
    CountsView *m_judgements;
    QBoxLayout *m_below = nullptr; ///< what is to be looked at, and the counts
    ConcernList *m_concerns;
    StagesChart *m_chart;
    QTimer m_later;
    /// By snapshot: what was frozen does not change. None: its frozen copy is damaged.
    QHash<Id, std::optional<StagesThen>> m_issued;
    bool m_stale = true;  ///< not refreshed since something changed
    Background m_reading; // last: it waits for its work
};

} // namespace tidemark
