// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/plan/changeset.h"
#include "core/plan/plan.h"
#include "core/words/calendar.h"
#include "core/words/words.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

class QPrinter;

namespace tidemark {

/// Everything the program asks of or tells an officer in a dialog. Panels are handed one, so that a
/// test can answer in their place; only DialogAsk shows real dialogs.
class Ask {
public:
    virtual ~Ask() = default;

    /// Says in a sentence that something could not be done.
    virtual void tell(const QString &title, const Error &error) = 0;
    /// A yes or no; `yes` is the verb on the button ("Delete").
    virtual bool confirm(const QString &title, const QString &question, const QString &yes) = 0;
    /// The same where something typed would be lost: no is "Keep editing".
    virtual bool discard(const QString &title, const QString &question, const QString &yes) = 0;
    /// The same as confirm(), with lines to be read before the answer is given.
    virtual bool review(const QString &title, const QString &question, const QStringList &lines,
                        const QString &yes) = 0;
    /// An existing file to open; `filter` as in QFileDialog.
    virtual std::optional<QString> fileToOpen(const QString &title, const QString &filter) = 0;
    /// A place to write to; `suggestion` is a file name or a full path. An existing file has been
    /// confirmed by then.
    virtual std::optional<QString> fileToSave(const QString &title, const QString &suggestion,
                                              const QString &filter) = 0;

    /// A field for the day on which something was decided.
    struct AskedDay {
        QString label; ///< with its Alt key
        QDate likely;  ///< stands in the field until another is typed
        QDate latest;  ///< today: nothing is decided in the future
        words::DayOrder order = words::DayOrder::DayMonthYear;
    };
    struct DayQuestion {
        QString title;
        QString explanation;
        QString verb;
        AskedDay day;
    };
    /// On which day something was decided.
    virtual std::optional<QDate> onWhichDay(const DayQuestion &question) = 0;

    /// What is said before a date of a baselined action moves.
    struct MoveQuestion {
        QString what;      ///< which date moves, from and to when
        QStringList names; ///< that approved such moves, or lead something; they are offered
        AskedDay day;
        QString approval = {}; ///< whose approval counts; empty: officers decide
    };
    /// Why it moves, who approved it, and on which day it was decided.
    struct MoveReason {
        QString reason;
        QString approvedBy;
        QDate decidedOn = {}; ///< null: on the day that was likely
    };
    virtual std::optional<MoveReason> whyMoved(const MoveQuestion &question) = 0;

    /// Organisation and title of a new plan.
    struct PlanName {
        QString organisation;
        QString title;
    };
    virtual std::optional<PlanName> newPlan() = 0;

    /// The periods of one length that a round can be opened for, with the likeliest.
    struct Periods {
        Frequency length;
        QList<Period> periods;
        int likeliest;
    };
    /// Which period a round is opened for; the usual length comes first.
    virtual std::optional<Period> periodToOpen(const QList<Periods> &offers) = 0;

    /// An action whose judgement asks for an explanation that is not there, as a sentence.
    struct Unexplained {
        Id action;
        QString sentence;
    };
    /// What is said before a version of a round is issued.
    struct IssueQuestion {
        QString title;
        QString explanation;
        QString verb;
        QString linesTitle; ///< of what should be known, though it holds nothing up
        QStringList lines;
        QList<Unexplained> unexplained; ///< these hold it up, unless there is a reason
        QString by;                     ///< the name that is filled in
        QStringList names = {};         ///< and those that are offered
    };
    /// What the officer says to it; or the action to go to instead.
    struct Issuing {
        QString by;
        QString note;
        QString waiver;
        Id goTo = {};
    };
    virtual std::optional<Issuing> howToIssue(const IssueQuestion &question) = 0;

    /// Something in which the plan as it is now differs from an issued version.
    struct Difference {
        QString sentence;
        bool ofRound = false; ///< it was reported for the round, and so is taken over unless
                              ///< the officer says otherwise
    };
    /// What is said before a correction of a version is issued.
    struct CorrectionQuestion {
        QString title;
        QString explanation;
        QString version; ///< the one that is corrected: "version 1.0"
        QList<Difference> differences;
        QString by;             ///< the name that is filled in
        QStringList names = {}; ///< and those that are offered
    };
    /// What the officer says to it.
    struct Correcting {
        QString by;
        QString note;
        QList<int> chosen; ///< places in CorrectionQuestion::differences, in their order
    };
    virtual std::optional<Correcting> whatToCorrect(const CorrectionQuestion &question) = 0;

    /// Lets `work` run beside the window and waits for it; where it takes over half a second, says
    /// `what` is going on, with Cancel. False: cancelled; the work runs out by itself, so what it
    /// refers to must be its own.
    virtual bool waitFor(const QString &what, std::function<void()> work) = 0;

    /// Where and how to print; false: not at all.
    virtual bool setUpPrinter(QPrinter &printer) = 0;
};

/// Asks before a change takes an issued version of a round back; true where there is nothing to
/// ask.
bool mayTakeBack(Ask &ask, const Plan &plan, const ChangeSet &change);

} // namespace tidemark
