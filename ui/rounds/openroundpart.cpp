// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/openroundpart.h"

#include "core/rounds/rounds.h"
#include "core/rounds/roundwords.h"
#include "core/rules/statements.h"
#include "core/words/names.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/style.h"
#include "ui/views/rowlist.h"
#include "ui/viewstate.h"
#include "ui/widgets/wrappedrow.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// "29%, On track, last reported 30 Sep 2021", with the gravest fact, and the day that it is as at
// where that is not the one looked at.
RowList::Row outstandingRow(const Plan &plan, Id id, QDate asAt, QDate lookedAt)
{
    const auto &action = *plan.find<Action>(id);
    RowList::Row row{id, {nameOf(plan, id), words::nothingReported()}};
    if (const Update *last = lastUpdate(plan, id, asAt)) {
        QStringList said{words::percent(last->progress)};
        if (const auto *judgement = plan.find<Judgement>(last->judgement))
            said.append(judgement->word);
        said.append(u"last reported %1"_s.arg(words::shortDate(last->asAt)));
        row.words.detail = said.join(u" · "_s);
    }
    const auto facts = words::facts(plan, action, factsOf(plan, action, asAt), asAt);
    if (!facts.isEmpty() && facts.first().kind != words::FactWords::Kind::Stale) {
        const QString day = asAt == lookedAt ? QString() : u" as at %1"_s.arg(words::date(asAt));
        row.words.detail.prepend(facts.first().brief + day + u" · "_s);
        row.words.sign = Sign{markOf(facts.first().kind)};
    }
    return row;
}

QList<RowList::Row> outstandingRows(const Plan &plan, const QList<Id> &actions, QDate asAt,
                                    QDate lookedAt)
{
    QList<RowList::Row> rows;
    for (const Id &action : actions)
        rows.append(outstandingRow(plan, action, asAt, lookedAt));
    return rows;
}

// Those that were reported before anybody asked on a line of their own.
QString reportedWords(const Plan &plan, const Round &round, const QList<Id> &actions, QDate asAt)
{
    QStringList names;
    for (const Id &action : actions) {
        if (!isEarly(*updateIn(plan, action, round, asAt), round))
            names.append(shortNameOf(plan, action));
    }
    QStringList lines;
    if (!names.isEmpty())
        lines.append(u"Reported: %1"_s.arg(names.join(u", "_s)));
    if (const QString early = words::reportedEarly(plan, round, actions, asAt); !early.isEmpty())
        lines.append(u"Reported before the round was opened: %1."_s.arg(early));
    return lines.join(u'\n');
}

} // namespace

OpenRoundPart::OpenRoundPart(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_open(buttonOf(desk.commands[u"rounds.open"_s], u"rounds.open"_s))
    , m_update(buttonOf(desk.commands[u"rounds.update"_s], u"rounds.update"_s))
    , m_report(buttonOf(desk.commands[u"rounds.words"_s], u"rounds.words"_s))
    , m_close(buttonOf(desk.commands[u"rounds.close"_s], u"rounds.close"_s))
    , m_leads(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::small);
    m_title = addLabel(u"round.title"_s);
    setTone(m_title, Tone::Section);
    m_words = addLabel(u"round.words"_s);
    m_notAsked = addLabel(u"round.notAsked"_s);
    setTone(m_notAsked, Tone::Quiet);
    m_signOff = addLabel(u"round.signOff"_s);
    setTone(m_open, Tone::Primary);
    setTone(m_update, Tone::Primary);
    auto *buttons = new WrappedRow;
    buttons->setSpacing(space::small);
    for (QPushButton *button : {m_open, m_update, m_report, m_close})
        buttons->addWidget(button);
    column->addLayout(buttons);
    m_unexplainedTitle = addLabel(u"round.unexplained.title"_s);
    m_unexplainedTitle->setText(u"Explanations missing"_s);
    setTone(m_unexplainedTitle, Tone::Section);
    column->addWidget(m_unexplained = addList(u"round.unexplained"_s));
    m_leads->setSpacing(space::tight);
    column->addLayout(m_leads);
    m_measuresTitle = addLabel(u"round.measures.title"_s);
    m_measuresTitle->setText(u"Measures without a reading"_s);
    setTone(m_measuresTitle, Tone::Section);
    m_measures = new RowList(u"round.measures"_s, {});
    column->addWidget(m_measures);

    connect(m_measures, &RowList::chosen, this,
            [this](Id measure) { m_desk.view.goTo(measure, Purpose::Record); });
}

QLabel *OpenRoundPart::addLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout()->addWidget(label);
    return label;
}

RowList *OpenRoundPart::addList(const QString &name)
{
    auto *list = new RowList(name, {});
    connect(list, &RowList::chosen, this, &OpenRoundPart::chooseAction);
    return list;
}

// Where nothing can be changed a line can still be read.
void OpenRoundPart::chooseAction(Id action)
{
    if (m_desk.view.canEdit())
        Q_EMIT updateWanted(action);
    else
        m_desk.view.goTo(action);
}

void OpenRoundPart::refresh()
{
    const Round *round = openRound(m_desk.document.plan());
    m_open->setVisible(!round);
    m_update->setVisible(round);
    m_report->setVisible(round);
    m_close->setVisible(round);
    if (round)
        showRound(*round);
    else
        showNone();
}

void OpenRoundPart::takeFocus()
{
    (m_open->isVisibleTo(this) ? m_open : m_update)->setFocus();
}

void OpenRoundPart::showNone()
{
    m_title->setText(u"No round is open"_s);
    m_words->setText(
        u"A round collects one update of every action that is under way or should be, usually "
        "once a quarter. Closing it keeps the plan as it was reported, whatever is changed "
        "afterwards."_s);
    for (const Lead &lead : std::as_const(m_lead)) {
        lead.heading->hide();
        lead.outstanding->hide();
        lead.reported->hide();
    }
    for (QWidget *widget : QList<QWidget *>{m_notAsked, m_signOff, m_unexplainedTitle,
                                            m_unexplained, m_measuresTitle, m_measures})
        widget->hide();
}

void OpenRoundPart::showRound(const Round &round)
{
    const Plan &plan = m_desk.document.plan();
    const QDate day = updateDay(round, m_desk.view.asAt(), m_desk.view.today());
    const auto returns = returnsOf(plan, round, day);
    // Of parts that come into sight each has the whole page laid out anew: not one by one.
    const bool aside = isVisible() && returns.size() > m_lead.size();
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    if (aside)
        hide();
    qsizetype reported = 0;
    qsizetype early = 0;
    qsizetype all = 0;
    for (qsizetype i = 0; i < std::max(returns.size(), m_lead.size()); ++i) {
        const bool shown = i < returns.size();
        const Lead &part = lead(i);
        const LeadReturn said = shown ? returns[i] : LeadReturn();
        const auto asked = said.reported.size() + said.outstanding.size();
        const QString name = said.leadOfficer.isEmpty() ? u"Nobody named"_s : said.leadOfficer;
        part.heading->setText(u"%1: %2 of %3 reported"_s.arg(
            name, QString::number(said.reported.size()), QString::number(asked)));
        part.outstanding->setRows(outstandingRows(plan, said.outstanding, day, m_desk.view.asAt()));
        part.reported->setText(reportedWords(plan, round, said.reported, day));
        part.heading->setVisible(shown);
        part.outstanding->setVisible(!said.outstanding.isEmpty());
        part.reported->setVisible(!said.reported.isEmpty());
        reported += said.reported.size();
        early += std::count_if(said.reported.begin(), said.reported.end(), [&](Id action) {
            return isEarly(*updateIn(plan, action, round, day), round);
        });
        all += asked;
    }
    m_title->setText(u"%1 is open"_s.arg(round.name));
    const QString before =
        early == 0 ? QString() : u", %1 of them before the round was opened"_s.arg(early);
    m_words->setText(u"%1. As at %2, %3 of %4 reported%5."_s.arg(
        words::dateRange(round.from, round.asAt), words::date(day), QString::number(reported),
        words::counted(all, u"action"_s, u"actions"_s), before));
    const QString notAsked = words::notAsked(plan, round, day);
    m_notAsked->setText(u"Not asked: %1."_s.arg(notAsked));
    m_notAsked->setVisible(!notAsked.isEmpty());
    const QString open =
        plan.settings().signsOff ? words::notSigned(openSteps(plan, round.id)) : QString();
    m_signOff->setText(open);
    m_signOff->setVisible(!open.isEmpty());
    showUnexplained(round, day);
    showMeasures(round, day);
    if (!aside)
        return;
    show();
    if (hadFocus)
        takeFocus();
}

void OpenRoundPart::showUnexplained(const Round &round, QDate day)
{
    const Plan &plan = m_desk.document.plan();
    QList<RowList::Row> rows;
    for (const Id &id : unexplained(plan, round, day)) {
        const auto *update = plan.find<Update>(id);
        const auto *judgement = plan.find<Judgement>(update->judgement);
        rows.append(
            {update->action,
             {nameOf(plan, update->action), u"“%1” asks for an explanation"_s.arg(judgement->word),
              Sign{Mark::Problem}}});
    }
    m_unexplained->setRows(rows);
    m_unexplained->setVisible(!rows.isEmpty());
    m_unexplainedTitle->setVisible(!rows.isEmpty());
}

void OpenRoundPart::showMeasures(const Round &round, QDate day)
{
    const Plan &plan = m_desk.document.plan();
    QList<RowList::Row> rows;
    for (const Id &id : measuresOutstanding(plan, round, day)) {
        const Reading *last = lastReading(plan, id, day);
        const auto &measure = *plan.find<Measure>(id); // its noun stands in the heading
        rows.append({id,
                     {(measure.reference + u' ' + measure.title).simplified(),
                      last ? u"last reading %1"_s.arg(words::shortDate(last->asAt))
                           : words::noReadingYet()}});
    }
    m_measures->setRows(rows);
    m_measures->setVisible(!rows.isEmpty());
    m_measuresTitle->setVisible(!rows.isEmpty());
}

OpenRoundPart::Lead &OpenRoundPart::lead(qsizetype place)
{
    while (m_lead.size() <= place) {
        const auto name = u"round.lead.%1"_s.arg(m_lead.size());
        auto *heading = new QLabel;
        heading->setObjectName(name + u".heading"_s);
        heading->setTextFormat(Qt::PlainText);
        heading->setContentsMargins(0, space::medium, 0, 0);
        setTone(heading, Tone::Section);
        auto *reported = new QLabel;
        reported->setObjectName(name + u".reported"_s);
        reported->setTextFormat(Qt::PlainText);
        reported->setWordWrap(true);
        setTone(reported, Tone::Quiet);
        const Lead lead{heading, addList(name), reported};
        m_leads->addWidget(lead.heading);
        m_leads->addWidget(lead.outstanding);
        m_leads->addWidget(lead.reported);
        m_lead.append(lead);
    }
    return m_lead[place];
}

} // namespace tidemark
