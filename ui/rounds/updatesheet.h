// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verbs/edits.h"
#include "ui/desk.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace tidemark {

class ChoiceEditor;
class Editor;
class LengthMeter;
class MarkedLine;
class PercentEditor;
class RowHeader;
class TextEditor;

/// What is reported of one action in a round: progress, judgement and commentary beside the words
/// of the round before, filled in with what was said last. It is written in one go, as one update.
class UpdateSheet : public QWidget {
    Q_OBJECT
public:
    explicit UpdateSheet(const Desk &desk, QWidget *parent = nullptr);

    Id action() const { return m_action; }
    /// Shows another action; what was typed of the one before must have been written, or stands
    /// refused and comes back with it.
    void open(Id action, Id round);
    /// Shows what the plan holds now, unless something has been typed.
    void refresh();

    /// Whether something has been typed that is not in the plan.
    bool isTouched() const;
    /// Whether what was typed stands here refused.
    bool isRefused() const;
    /// Writes what has been typed, if anything. Progress that goes down is asked about first;
    /// where it is not meant, what stood there before stands in the field again.
    Result<void> write();
    /// Where nothing has been reported in the round, reports that nothing has changed. Refused
    /// where something has been typed.
    Result<void> writeUnchanged();
    /// Shows again what the plan holds.
    void giveUp();
    /// Puts the cursor into the progress, all of it selected.
    void edit();

Q_SIGNALS:
    /// What stands in the fields is another: isTouched() may be, too.
    void typedChanged();

private:
    void layOut();
    QWidget *fields();
    QWidget *before();
    void addField(QVBoxLayout *column, const QString &name, Editor *editor);
    void fill();
    void showBefore();
    void showHints();
    void showHeader();
    void showGiven();
    const Update *lastBefore() const;
    UpdateDraft held() const;
    UpdateDraft typed() const;
    Plan previewed() const;
    QString noChange(const UpdateDraft &draft) const;
    Result<void> report(const UpdateDraft &draft);
    Refusals::Place place() const;
    void setTyped(const QString &typed);
    QString typedText() const;
    void accept();
    void showRefusal();
    Result<void> decline(const QString &progress);
    bool goesDown(int progress) const;
    Result<void> refuse(const QString &sentence);

    const Plan &plan() const { return m_desk.document.plan(); }
    const Round *round() const { return plan().find<Round>(m_round); }
    QDate day() const;

    Desk m_desk;
    Id m_action;
    Id m_round;
    RowHeader *m_header;
    QLabel *m_given;
    PercentEditor *m_progress;
    ChoiceEditor *m_judgement;
    TextEditor *m_commentary;
    MarkedLine *m_objection; ///< to the progress, as it is typed
    LengthMeter *m_length;
    QLabel *m_hint;
    MarkedLine *m_error;
    QLabel *m_beforeHead;
    QLabel *m_beforeWords;
    QString m_declined;   ///< said beside the progress when one that goes down was not meant
    UpdateDraft m_filled; ///< what stood in the fields before anything was typed
};

} // namespace tidemark
