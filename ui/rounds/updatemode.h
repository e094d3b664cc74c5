// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"
#include "ui/rounds/updatequeue.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QKeyEvent;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace tidemark {

class ElidedLabel;
class UpdateSheet;

/// The actions of the open round, one at a time and by the keyboard: Ctrl+Enter writes and goes on,
/// Ctrl+Shift+Enter writes and goes back, through the same actions: those that were outstanding
/// when it began. Escape takes back what was typed, and where nothing was, leaves; whatever other
/// way it is left, what was typed is written.
class UpdateMode : public QWidget {
    Q_OBJECT
public:
    explicit UpdateMode(const Desk &desk, QWidget *parent = nullptr);

    /// Begins with this action, or with the first that is outstanding; where nothing is, goes
    /// through all of them again.
    void begin(Id round, Id action = {});
    Result<void> flush();
    /// Follows the plan; where the round is no longer open, it leaves.
    void follow();
    /// Puts the focus back where it is used.
    void resume();

    /// A command of the page that is carried out here.
    struct Step {
        QString command;
        void (UpdateMode::*does)();
    };
    static const QList<Step> &steps();
    /// Why it cannot be carried out now, in a sentence; empty: it can.
    QString obstacle(const Step &step) const;

Q_SIGNALS:
    void left();
    void closeWanted();
    /// The answers of obstacle() may have changed.
    void stepsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void fitHeight();
    void nameSteps();
    QWidget *makeFoot();
    QWidget *makeEnd();
    QPushButton *makeButton(const QString &words, const QString &name, void (UpdateMode::*does)());
    QPushButton *makeStep(const QString &command);
    void watchKeys();
    bool take(const QKeyEvent &key);
    const Round *round() const;
    QDate day() const;
    void edit();
    void showField();
    void begin(bool all);
    QString leftOut() const;
    void turnTo(Id action);
    void showPlace();
    void showEnd();
    void sort();
    void next();
    void back();
    void noChange();
    void advance();
    void say(const QString &sentence);
    /// Says what has become of an action, as long as that holds.
    void tell(Id action, const QString &sentence);
    QString outcome(tidemark::Id action) const;
    tidemark::Id earlier() const;
    std::optional<Update> reportOf(tidemark::Id action) const;
    void leave();
    void takeBack();
    void goToAction();
    void goOn();
    void goThroughAll();

    Desk m_desk;
    Id m_round;
    QList<Id> m_queue;
    QList<Id> m_walk;   ///< those of them that are gone through, in their order
    bool m_all = false; ///< also what had been reported is gone through
    QLabel *m_title;
    ElidedLabel *m_name; ///< of the action, in a low window, where its own head scrolls away
    QLabel *m_place;
    QWidget *m_ways; ///< what stands beside it at the right
    QLabel *m_said;  ///< what became of the action before
    struct Told {
        Id action;
        std::optional<Update> report;
    };
    std::optional<Told> m_told;   ///< of what is said above the sheet
    std::optional<Update> m_then; ///< how the action stood reported when it was turned to
    QComboBox *m_order;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    UpdateSheet *m_sheet;
    QWidget *m_foot;
    QLabel *m_end;
    QPushButton *m_again;
    QPushButton *m_allAgain;
    QPushButton *m_close;
};

} // namespace tidemark
