// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/words.h"
#include "ui/parts/form.h"

class QLabel;
class QVBoxLayout;

namespace tidemark {

class GaugeView;
class MarkedLine;
struct RowFacts;

/// The head of a form: what row this is, its gauge, and its facts: below, of an action briefly, or,
/// where there is room (Qt::Horizontal), beside and in whole sentences. With the settings' row: the
/// plan.
class RowHeader : public Form {
    Q_OBJECT
public:
    explicit RowHeader(const Desk &desk, Qt::Orientation facts = Qt::Vertical,
                       QWidget *parent = nullptr);

    /// Shows, until the next refresh, what the row says in another state of the plan or on another
    /// day, which is said with its facts, and a word on that.
    void preview(const Plan &plan, QDate asAt, const QString &note);

protected:
    void refreshRest() override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitHeight();
    QString name(const Plan &plan) const;
    QString countsOrDates(const Plan &plan, const RowFacts &facts) const;
    void say(const words::FactWords &fact, const QString &day, MarkedLine &line) const;
    MarkedLine *line(qsizetype place);

    bool m_isBrief;
    GaugeView *m_gauge;
    QLabel *m_name;
    QLabel *m_counts;
    QLabel *m_note;
    QLabel *m_day; ///< that the facts are as at, where it is not the one looked at
    QVBoxLayout *m_facts;
    QList<MarkedLine *> m_lines;
};

} // namespace tidemark
