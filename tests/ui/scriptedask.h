// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"

#include <QList>

namespace tidemark::test {

/// Answers in an officer's place: each kind of question from its own list, first come first served,
/// and "no" or "give up" once the list is at its end. What was said stands in `said`.
class ScriptedAsk : public Ask {
public:
    QList<bool> confirms; ///< of confirm(), discard() and review()
    QList<QString> filesToOpen;
    QList<QString> filesToSave;
    QList<MoveReason> moveReasons;
    QList<QDate> days; ///< of onWhichDay()
    QList<PlanName> planNames;
    QList<bool> printers;
    QList<bool> waits; ///< false: what is waited for is cancelled; no answer: it is done
    QList<Period> periods;
    QList<Issuing> issuings;
    QList<Correcting> corrections;

    QList<Error> told;
    QStringList said;             ///< titles, questions and sentences, in order
    QStringList reviewed;         ///< the lines of the last review()
    QStringList suggestions;      ///< of fileToSave()
    QList<Periods> offers;        ///< of the last periodToOpen()
    QStringList offeredNames;     ///< with the last whyMoved()
    QString movedApproval;        ///< said with the last whyMoved()
    QDate offeredDay;             ///< with the last onWhichDay() or whyMoved()
    IssueQuestion issued;         ///< the last howToIssue()
    CorrectionQuestion corrected; ///< the last whatToCorrect()

    void tell(const QString &title, const Error &error) override
    {
        told.append(error);
        said.append(title + QStringLiteral(": ") + error.message);
    }

    bool confirm(const QString &title, const QString &question, const QString &) override
    {
        said.append(title + QStringLiteral(": ") + question);
        return next(confirms).value_or(false);
    }

    bool discard(const QString &title, const QString &question, const QString &yes) override
    {
        return confirm(title, question, yes);
    }

    bool review(const QString &title, const QString &question, const QStringList &lines,
                const QString &) override
    {
        said.append(title + QStringLiteral(": ") + question);
        reviewed = lines;
        return next(confirms).value_or(false);
    }

    bool waitFor(const QString &what, std::function<void()> work) override
    {
        said.append(what);
        const bool done = next(waits).value_or(true);
        if (done)
            work();
        return done;
    }

    std::optional<QString> fileToOpen(const QString &, const QString &) override
    {
        return next(filesToOpen);
    }

    std::optional<QString> fileToSave(const QString &, const QString &suggestion,
                                      const QString &) override
    {
        suggestions.append(suggestion);
        return next(filesToSave);
    }

    std::optional<QDate> onWhichDay(const DayQuestion &question) override
    {
        said.append(question.title + QStringLiteral(": ") + question.explanation);
        offeredDay = question.day.likely;
        return next(days);
    }

    std::optional<MoveReason> whyMoved(const MoveQuestion &question) override
    {
        said.append(question.what);
        offeredNames = question.names;
        movedApproval = question.approval;
        offeredDay = question.day.likely;
        return next(moveReasons);
    }

    std::optional<PlanName> newPlan() override { return next(planNames); }

    std::optional<Period> periodToOpen(const QList<Periods> &offered) override
    {
        offers = offered;
        return next(periods);
    }

    std::optional<Issuing> howToIssue(const IssueQuestion &question) override
    {
        issued = question;
        return next(issuings);
    }

    std::optional<Correcting> whatToCorrect(const CorrectionQuestion &question) override
    {
        corrected = question;
        return next(corrections);
    }

    bool setUpPrinter(QPrinter &) override { return next(printers).value_or(false); }

private:
    template <typename Answer> static std::optional<Answer> next(QList<Answer> &answers)
    {
        if (answers.isEmpty())
            return std::nullopt;
        return answers.takeFirst();
    }
};

} // namespace tidemark::test
