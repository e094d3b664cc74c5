// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/rowheader.h"

#include "core/words/names.h"
#include "ui/style.h"
#include "ui/tree/rowfacts.h"
#include "ui/views/gaugeview.h"
#include "ui/viewstate.h"
#include "ui/widgets/markedline.h"
#include "ui/widgets/plaintip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

RowKind kindOf(const Plan &plan, Id row)
{
    return plan.find<Theme>(row)       ? RowKind::Theme
           : plan.find<Objective>(row) ? RowKind::Objective
           : plan.find<Action>(row)    ? RowKind::Action
                                       : RowKind::Plan;
}

constexpr qsizetype longestName = 300;
constexpr int briefSide = 80;

QLabel *wrapped(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RowHeader::RowHeader(const Desk &desk, Qt::Orientation facts, QWidget *parent)
    : Form(desk, parent)
    , m_isBrief(facts == Qt::Vertical)
    , m_gauge(new GaugeView)
    , m_name(wrapped(u"header.name"_s))
    , m_counts(wrapped(u"header.counts"_s))
    , m_note(wrapped(u"header.note"_s))
    , m_day(wrapped(u"header.day"_s))
    , m_facts(new QVBoxLayout)
{
    m_gauge->setObjectName(u"header.gauge"_s);
    setTone(m_name, Tone::Section);
    setTone(m_counts, Tone::Quiet);
    setTone(m_note, Tone::Quiet);
    setTone(m_day, Tone::Quiet);
    m_facts->addWidget(m_day);
    m_facts->setSpacing(space::small);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tight);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_counts);
    words->addWidget(m_note);
    words->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(space::large);
    head->addWidget(m_gauge);
    head->addLayout(words, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::wide);
    row->addLayout(head, 3);
    body()->addLayout(row);
    body()->setSpacing(space::small);
    addGap();
    if (m_isBrief) {
        m_gauge->setSide(briefSide);
        m_facts->setSpacing(space::tight);
        body()->addLayout(m_facts);
    } else {
        auto *beside = new QVBoxLayout;
        beside->addStretch();
        beside->addLayout(m_facts);
        beside->addStretch();
        row->addLayout(beside, 2);
    }
}

// In a low window the fields are what there is room for: they say the progress and the dates too.
void RowHeader::fitHeight()
{
    m_gauge->setHidden(isLow(*this));
    m_counts->setHidden(isLow(*this));
}

void RowHeader::showEvent(QShowEvent *event)
{
    Form::showEvent(event);
    if (!m_isBrief)
        return;
    window()->installEventFilter(this); // within a form that scrolls its own height tells nothing
    fitHeight();
}

bool RowHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == window())
        fitHeight();
    return Form::eventFilter(watched, event);
}

void RowHeader::refreshRest()
{
    preview(desk().view.plan(), desk().view.asAt(), {});
}

void RowHeader::preview(const Plan &plan, QDate asAt, const QString &note)
{
    const RowFacts facts = rowFactsOf(plan, kindOf(plan, row()), row(), asAt);
    m_gauge->setGauge(facts.gauge);
    m_name->setText(name(plan).left(longestName));
    m_counts->setText(countsOrDates(plan, facts));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const bool isOtherDay = asAt != desk().view.asAt();
    const QString day = isOtherDay ? u"As at %1:"_s.arg(words::date(asAt)) : QString();
    m_day->setText(day);
    m_day->setVisible(isOtherDay && !facts.facts.isEmpty());
    for (qsizetype i = 0; i < std::max(facts.facts.size(), m_lines.size()); ++i) {
        const bool shown = i < facts.facts.size();
        if (shown)
            say(facts.facts[i], day, *line(i));
        line(i)->setVisible(shown);
    }
}

// Above a form, where the days stand in their fields, briefly: what is to be filled in is in sight.
void RowHeader::say(const words::FactWords &fact, const QString &day, MarkedLine &line) const
{
    const QString whole = u"%1 %2"_s.arg(day, fact.sentence).trimmed();
    const bool briefly = m_isBrief && plan().find<Action>(row());
    line.set(markOf(fact.kind), briefly ? fact.brief : fact.sentence);
    line.label()->setAccessibleName(whole);
    setPlainTip(line, whole);
}

QString RowHeader::name(const Plan &plan) const
{
    return kindOf(plan, row()) == RowKind::Plan ? plan.settings().title : nameOf(plan, row());
}

// How the actions stand, or when an action is to be done.
QString RowHeader::countsOrDates(const Plan &plan, const RowFacts &facts) const
{
    if (const auto *action = plan.find<Action>(row()))
        return m_isBrief && action->start.isValid() && action->due.isValid()
                   ? u"%1 to %2"_s.arg(words::shortDate(action->start),
                                       words::shortDate(action->due))
                   : words::dateRange(action->start, action->due);
    return facts.counts;
}

MarkedLine *RowHeader::line(qsizetype place)
{
    while (m_lines.size() <= place) {
        auto *line = new MarkedLine;
        line->label()->setObjectName(u"header.fact.%1"_s.arg(m_lines.size()));
        m_lines.append(line);
        m_facts->addWidget(line);
    }
    return m_lines[place];
}

} // namespace tidemark
