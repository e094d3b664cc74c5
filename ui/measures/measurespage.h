// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/plan/changeset.h"
#include "ui/panels/page.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QPushButton;
class QSplitter;

namespace tidemark {

class EmptyPart;
class MeasuresList;
class MeasuresModel;
class ReadingsPanel;
class TrendChart;

/// The page of the measures: all of them with their latest value, and for the chosen one its trend
/// with its readings beside it. Its definition stands in the inspector, which is shown when it is
/// asked for.
class MeasuresPage : public Page {
    Q_OBJECT
public:
    explicit MeasuresPage(const Desk &desk, QWidget *parent = nullptr);
    ~MeasuresPage() override;

    /// The measure whose readings are shown; null where the plan has none.
    Id measure() const { return m_measure; }

    Result<void> flush() override;
    bool editRefused(const Refusals::Place &place) override;

    /// A reading's row, or with the purpose to record the row of the next, with the focus in it.
    void showRow(tidemark::Id row, Purpose purpose, const QString &field) override;
    /// Whether the measure's definition is wanted beside the page.
    bool wantsInspector() const override;
    bool edit() override;
    bool showsFound() const override { return true; }
    void leaveInspector() override;
    void goToNextHit() override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void editDefinition();
    void record(tidemark::Id measure);
    QWidget *makeTop();
    QWidget *makeTrend();
    QWidget *makeChosen();
    void connectParts();
    void follow();
    void search();
    void turn();
    QString unfound() const;
    void showCurrent();
    void choose(tidemark::Id measure);
    void showMeasure();
    void addMeasure();
    void offerCommands();

    Desk m_desk;
    Id m_measure;
    bool m_comesBack = false; ///< the page is shown again with its measure, found or not
    MeasuresModel *m_model;
    MeasuresList *m_list;
    QLabel *m_unfound; ///< nothing of what is searched for
    QLabel *m_title;
    QPushButton *m_turn; ///< in a low window, from the list to what belongs to a measure
    QWidget *m_chosen;
    QPushButton *m_newTheme; ///< in its place where a theme is missing
    QPushButton *m_first;
    EmptyPart *m_empty; ///< no measure at all
    QScrollArea *m_scroll;
    QLabel *m_name;
    QLabel *m_readout;
    TrendChart *m_chart;
    ReadingsPanel *m_readings;
    QSplitter *m_parts;
    QAction *m_edit;
};

} // namespace tidemark
