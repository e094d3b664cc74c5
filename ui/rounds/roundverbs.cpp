// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/roundverbs.h"

#include "core/rounds/correction.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/rules/statements.h"
#include "core/words/names.h"
#include "core/words/namesinuse.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/viewstate.h"

#include <memory>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int periodsBefore = 4;
constexpr int periodsAfter = 2;

// None that has not begun.
Ask::Periods periodsOf(const Plan &plan, Frequency length, QDate day, QDate today)
{
    auto around =
        periodsAround(day, length, plan.settings().yearStartMonth, periodsBefore, periodsAfter);
    around.removeIf([today](const Period &period) { return period.from > today; });
    return {length, around, int(periodToCollect(plan, around, day))};
}

QList<Ask::Periods> offersOf(const Plan &plan, QDate day, QDate today)
{
    const Frequency usual = plan.settings().roundLength;
    QList<Ask::Periods> offers{periodsOf(plan, usual, day, today)};
    for (const Frequency length : {Frequency::Month, Frequency::Quarter, Frequency::HalfYear}) {
        if (length != usual)
            offers.append(periodsOf(plan, length, day, today));
    }
    return offers;
}

QStringList outstandingLines(const Plan &plan, const Round &round, QDate asAt)
{
    QStringList lines;
    for (const LeadReturn &lead : returnsOf(plan, round, asAt)) {
        if (lead.outstanding.isEmpty())
            continue;
        QStringList names;
        for (const Id &action : lead.outstanding)
            names.append(shortNameOf(plan, action));
        lines.append(
            u"%1: %2"_s.arg(lead.leadOfficer.isEmpty() ? u"Nobody named"_s : lead.leadOfficer,
                            names.join(u", "_s)));
    }
    if (const auto missing = measuresOutstanding(plan, round, asAt).size())
        lines.append(missing == 1 ? u"One measure has no reading"_s
                                  : u"%1 measures have no reading"_s.arg(missing));
    const auto open = openSteps(plan, round.id);
    if (plan.settings().signsOff && !open.isEmpty()) {
        QString words = words::notSigned(open);
        words.chop(1); // the full stop: lines have none
        lines.append(words);
    }
    return lines;
}

QList<Ask::Unexplained> unexplainedActions(const Plan &plan, const Round &round, QDate asAt)
{
    QList<Ask::Unexplained> missing;
    for (const Id &id : unexplained(plan, round, asAt)) {
        const auto *update = plan.find<Update>(id);
        const auto *judgement = plan.find<Judgement>(update->judgement);
        missing.append({update->action,
                        u"%1 is judged “%2”"_s.arg(nameOf(plan, update->action), judgement->word)});
    }
    return missing;
}

// What is frozen, and as at which day where that is not the round's last.
QString closingWords(const Desk &desk, const Round &round)
{
    const QString frozen = u"The plan is frozen as at %1, with the targets, tolerances, key and "
                           u"words it has now. What is "
                           "changed later does not change this round."_s.arg(
                               words::date(asAtOf(round, desk.document.stamp().at)));
    const QString early = issuedEarly(desk.document.plan(), round, desk.document.stamp().at);
    return early.isEmpty() ? frozen : early + u'\n' + frozen;
}

Ask::CorrectionQuestion correctionOf(const Desk &desk, const Round &round, const QString &version,
                                     const QList<Difference> &differences)
{
    Ask::CorrectionQuestion question;
    question.title = u"Issue a correction of %1"_s.arg(round.name);
    question.explanation =
        u"The new version is %1 with the ticked changes made to it. %2 itself stays as it "
        "is."_s.arg(version, u'V' + version.mid(1));
    const QString early = issuedEarly(desk.document.plan(), round, desk.document.stamp().at);
    if (!early.isEmpty())
        question.explanation.prepend(early + u'\n');
    question.version = version;
    for (const Difference &difference : differences)
        question.differences.append({difference.sentence, difference.bearsDay});
    question.by = desk.document.session().user;
    question.names = namesInUse(desk.document.plan());
    return question;
}

Issue issueOf(const Desk &desk, const Ask::Issuing &said)
{
    return {said.by, desk.document.stamp().at, said.note, said.waiver};
}

// Freezing a large plan takes seconds. The plan is handed over as a value; nothing when it is
// cancelled.
template <typename Work>
std::optional<Result<ChangeSet>> workedOut(const Desk &desk, const QString &what, Work work)
{
    const auto change = std::make_shared<std::optional<Result<ChangeSet>>>();
    const bool done = desk.ask.waitFor(
        what, [change, work, plan = desk.document.plan()] { change->emplace(work(plan)); });
    return done ? *change : std::nullopt;
}

} // namespace

void askAndOpen(const Desk &desk)
{
    const Plan &plan = desk.document.plan();
    if (openRound(plan))
        return;
    const auto period =
        desk.ask.periodToOpen(offersOf(plan, desk.view.dayOfDecision(), desk.view.today()));
    if (!period)
        return;
    const QString doubt = doubtAbout(plan, *period, desk.view.today());
    if (doubt.isEmpty()
        || desk.ask.confirm(u"Open %1?"_s.arg(period->name),
                            u"%1 Is this the round that is meant?"_s.arg(doubt),
                            u"Open the round"_s))
        desk.perform(beginRound(plan, *period));
}

Id askAndClose(const Desk &desk)
{
    const Plan &plan = desk.document.plan();
    const Round *round = openRound(plan);
    if (!round)
        return {};
    const QDate day = asAtOf(*round, desk.document.stamp().at);
    Ask::IssueQuestion question;
    question.title = u"Close %1 as version 1.0"_s.arg(round->name);
    question.explanation = closingWords(desk, *round);
    question.verb = u"Close the round"_s;
    question.linesTitle = u"Still outstanding"_s;
    question.lines = outstandingLines(plan, *round, day);
    question.unexplained = unexplainedActions(plan, *round, day);
    question.by = desk.document.session().user;
    question.names = namesInUse(plan);
    const auto said = desk.ask.howToIssue(question);
    if (!said || !said->goTo.isNull())
        return said ? said->goTo : Id();
    const auto change =
        workedOut(desk, u"Closing %1…"_s.arg(round->name),
                  [id = round->id, issue = issueOf(desk, *said)](const Plan &frozen) {
                      return closeRound(frozen, id, issue);
                  });
    if (change)
        desk.perform(*change);
    return {};
}

void askAndCorrect(const Desk &desk, Id id)
{
    const Plan &plan = desk.document.plan();
    const auto *round = plan.find<Round>(id);
    const Snapshot *last = round ? latestSnapshot(plan, id) : nullptr;
    if (!last)
        return;
    const QString title = u"%1 cannot be corrected"_s.arg(round->name);
    if (desk.document.isReadOnly())
        return desk.ask.tell(title, {Error::Kind::Locked, desk.document.access().sentence});
    const auto differences = differencesOf(plan, id, desk.document.stamp().at);
    if (!differences)
        return desk.ask.tell(title, differences.error());
    const auto said = desk.ask.whatToCorrect(
        correctionOf(desk, *round, u"version %1"_s.arg(last->version), *differences));
    if (!said)
        return;
    QList<Difference> chosen;
    for (const int place : said->chosen)
        chosen.append(differences->at(place));
    const auto change =
        workedOut(desk, u"Issuing the correction of %1…"_s.arg(round->name),
                  [id, chosen, issue = Issue{said->by, desk.document.stamp().at, said->note, {}}](
                      const Plan &frozen) { return correctRound(frozen, id, issue, chosen); });
    if (change)
        desk.perform(*change);
}

bool lookAt(const Desk &desk, Id snapshot)
{
    const auto shown = desk.view.setSnapshot(snapshot);
    if (!shown)
        desk.ask.tell(u"This round cannot be shown"_s, shown.error());
    return shown.ok();
}

} // namespace tidemark
