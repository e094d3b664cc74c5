// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/readings.h"
#include "ui/parts/rowform.h"

namespace tidemark {

class TileView;

/// Everything of one measure, with its readings.
class MeasureForm : public RowForm<Measure> {
    Q_OBJECT
public:
    explicit MeasureForm(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    void addTargets();

    TileView *m_tile;
    ChoiceEditor *m_objectives;
    FieldRow *m_direction;
    FieldRow *m_targetHigh;
};

/// Everything of one reading of a measure.
class ReadingForm : public RowForm<Reading> {
    Q_OBJECT
public:
    explicit ReadingForm(const Desk &desk, QWidget *parent = nullptr);

protected:
    void refreshRest() override;

private:
    QString stated() const;
    Result<void> state(const QString &content);
    void fillWordMenu();
    void showRating(const Reading &reading);
    /// Writes the reading with one thing changed, as the table of readings does.
    Result<void> record(const std::function<void(ReadingDraft &)> &change);
    /// A field of what is recorded: `put` takes its value into the draft.
    template <typename Value>
    FieldRow *recorded(Value Reading::*member, Editor *editor,
                       void (*put)(ReadingDraft &, const Value &));
    FieldRow *number(std::optional<double> Reading::*member,
                     void (*put)(ReadingDraft &, const std::optional<double> &));
    FieldRow *target(std::optional<double> Reading::*member,
                     std::optional<double> TargetInForce::*end);

    TileView *m_tile;
    FieldRow *m_value;
    FieldRow *m_numerator;
    FieldRow *m_denominator;
    FieldRow *m_targetHigh;
    FieldRow *m_rating;
    ChoiceEditor *m_ratings;
    QPushButton *m_useWord; ///< makes a stated word the plan's own
    QLabel *m_recorded;
};

} // namespace tidemark
