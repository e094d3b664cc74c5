// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/page.h"

class QScrollArea;
class QStackedWidget;

namespace tidemark {

class ClosedRoundsPart;
class OpenRoundPart;
class UpdateMode;
class WordsMode;

/// The page of the rounds: the one being collected, the closed ones below it, the way through the
/// actions one after the other, and the words of a round's report. It is always about the plan as
/// it is now.
class RoundsPage : public Page {
    Q_OBJECT
public:
    explicit RoundsPage(const Desk &desk, QWidget *parent = nullptr);

    Result<void> flush() override;
    /// A field is one of the words of the round's report, or its sign-off.
    void showRow(tidemark::Id row, Purpose purpose, const QString &field) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void offerCommands();
    QWidget *makeOverview();
    void follow();
    void refresh();
    void goThrough(tidemark::Id action);
    void writeWords(tidemark::Id round);
    void askToOpen();
    void askToClose();
    void showOverview();
    void takeFocus();
    bool isUpdating() const;
    bool isWriting() const;
    bool isOverview() const { return !isUpdating() && !isWriting(); }

    Desk m_desk;
    QStackedWidget *m_stack;
    QScrollArea *m_overview;
    OpenRoundPart *m_open;
    ClosedRoundsPart *m_closed;
    UpdateMode *m_updates;
    WordsMode *m_words;
    bool m_outdated = true;
};

} // namespace tidemark
