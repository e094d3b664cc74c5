// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publishing/dayremarks.h"

#include "core/blocks/blocks.h"
#include "core/rules/reported.h"
#include "core/rules/statements.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::publishing {

namespace {

using report::Source;

/// A day in the life of a round's report, and where it is entered.
struct Step {
    QString name; ///< "Final sign-off of Q1 2026/27"
    QDate day;
    QString field; ///< of the round, as in Remark
};

// Papers for a public meeting are open to inspection for five clear days before it (Local
// Government Act 1972, section 100B), which councils count in working days. Bank holidays are not
// known here.
constexpr int clearDaysWanted = 5;

// Neither of the two counts.
int clearWorkingDays(QDate issued, QDate meeting)
{
    int days = 0;
    for (QDate day = issued.addDays(1); day < meeting && days < clearDaysWanted;
         day = day.addDays(1))
        days += day.dayOfWeek() < Qt::Saturday;
    return days;
}

class Days {
public:
    Days(const Source &source, const Round &round) : m_source(source), m_round(round) {}

    QList<Remark> remarks()
    {
        QList<Step> steps{{u"the end of the round"_s, m_round.asAt, {}}};
        for (const SignOff *signedStep : inOrder())
            steps.append({words::signOffStep(signedStep->step), signedStep->on,
                          QLatin1String(tableName<SignOff>)});
        if (const QDate issued = issuedOn(); issued.isValid())
            steps.append({u"the issue of version 1.0"_s, issued, {}});
        const QString meeting = m_source.plan.settings().reportsTo.simplified();
        steps.append({meeting.isEmpty() ? u"the meeting"_s : u"the meeting of "_s + meeting,
                      m_round.meetingOn, u"meeting_on"_s});
        compare(steps);
        lookAtNotice();
        if (m_round.state == RoundState::Open && m_round.meetingOn.isValid()
            && m_round.meetingOn >= m_round.asAt && m_round.meetingOn < m_source.asAt)
            note(u"meeting_on"_s,
                 u"%1 of %2 is on %3, before this report’s own day, %4: put the day right, or make "
                 "the report as at an earlier day."_s.arg(
                     words::upperFirst(steps.last().name), m_round.name,
                     words::date(m_round.meetingOn), words::date(m_source.asAt)));
        lookAtWords();
        return m_remarks;
    }

private:
    void note(const QString &field, const QString &sentence)
    {
        m_remarks.append({Remark::Kind::Days, sentence, m_round.id, field});
    }

    QList<const SignOff *> inOrder() const
    {
        auto steps = m_source.plan.signOffs().rowsUnder(m_round.id);
        std::sort(steps.begin(), steps.end(),
                  [](const SignOff *a, const SignOff *b) { return a->step < b->step; });
        return steps;
    }

    // Of the first version: a correction is issued later than the meeting, as is right.
    QDate issuedOn() const
    {
        for (const report::Issued &one : m_source.options.issued) {
            if (one.round == m_round.name && one.issuedAt.isValid())
                return report::dayOf(m_source, one.issuedAt);
        }
        return {};
    }

    // Each is told once, against the latest of what should have been before it.
    void compare(const QList<Step> &steps)
    {
        const Step *latest = nullptr;
        for (const Step &step : steps) {
            if (!step.day.isValid())
                continue;
            if (latest && step.day < latest->day) {
                const bool isIssue = step.field.isEmpty();
                note(isIssue ? latest->field : step.field,
                     u"%1 of %2 is on %3, before %4, %5: put the day right."_s.arg(
                         words::upperFirst(step.name), m_round.name, words::date(step.day),
                         words::lowerFirst(latest->name), words::date(latest->day)));
            } else {
                latest = &step;
            }
        }
    }

    void lookAtNotice()
    {
        const QDate issued = issuedOn();
        const QDate meeting = m_round.meetingOn;
        if (!issued.isValid() || issued > meeting
            || clearWorkingDays(issued, meeting) >= clearDaysWanted)
            return;
        note(u"meeting_on"_s,
             u"The issue of %1 on %2 leaves fewer than five clear working days before the meeting "
             "on %3, for which papers are open to inspection: put the day right, or say in the "
             "item why it is urgent."_s.arg(m_round.name, words::date(issued),
                                            words::date(meeting)));
    }

    // Suggestions for a round's words count as at its last day.
    void lookAtWords()
    {
        if (m_source.asAt == m_round.asAt || !m_source.options.edition.isEmpty())
            return;
        for (const auto &[kind, block] : {std::pair{StatementKind::Highlights, "highlights"_L1},
                                          {StatementKind::Challenges, "challenges"_L1}}) {
            const auto *said = m_source.plan.find<Statement>(statementId(m_round.id, kind, Id()));
            if (said && !said->text.trimmed().isEmpty()
                && report::hasBlock(m_source.options.layout, block))
                note(storedWord(kind),
                     u"“%1” of %2 is written as at %3, and this report is as at %4: make both as "
                     "at one day, or compare the figures in it."_s.arg(
                         words::statementKind(kind), m_round.name, words::date(m_round.asAt),
                         words::date(m_source.asAt)));
        }
    }

    const Source &m_source;
    const Round &m_round;
    QList<Remark> m_remarks;
};

} // namespace

QList<Remark> remarksOnDays(const Source &source)
{
    const Round *round = roundAt(source.plan, source.asAt);
    return round ? Days(source, *round).remarks() : QList<Remark>();
}

} // namespace tidemark::publishing
