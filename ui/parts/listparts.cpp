// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/listparts.h"

#include "core/measures/readings.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "ui/views/entrylist.h"
#include "ui/views/rowlist.h"
#include "ui/viewstate.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString valueOf(const Measure &measure, const Reading &reading)
{
    if (!reading.value)
        return u"No value"_s;
    const QString number = words::number(*reading.value, measure.decimals);
    return words::amount(number, measure.unit);
}

// "257 Complaints, 31 Oct 2021, Needs Improvement" with the rating's mark.
RowButton::Words wordsOf(const QString &title, const Plan &plan, const Measure &measure,
                         const Reading *reading)
{
    if (!reading)
        return {title, words::noReadingYet()};
    RowButton::Words said{
        title, u"%1, %2"_s.arg(valueOf(measure, *reading), words::shortDate(reading->asAt))};
    if (const auto rating = ratingOf(plan, measure, *reading)) {
        const auto shown = words::ratingWords(*rating, plan.settings());
        said.detail += u", "_s + shown.text();
        said.sign = signOf(shown);
    }
    return said;
}

// Where two copies of the file were merged, one of two updates of a day counts, and it is said
// which.
QString whichCounts(const Plan &plan, const Update &update)
{
    const auto updates = plan.updates().rowsUnder(update.action);
    const auto ofTheDay = std::count_if(updates.begin(), updates.end(), [&](const Update *other) {
        return other->asAt == update.asAt;
    });
    if (ofTheDay == 1)
        return {};
    const bool counts = updateOn(plan, update.action, update.asAt) == &update;
    return counts ? u"One of %1 of this day: this one counts"_s.arg(ofTheDay)
                  : u"One of %1 of this day: it does not count"_s.arg(ofTheDay);
}

} // namespace

HistoryPart::HistoryPart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_entries(new EntryList(u"action.history"_s, u"No updates yet."_s))
{
    addHeading(u"History of updates"_s);
    addWidget(m_entries);
}

void HistoryPart::refreshRest()
{
    QList<EntryList::Entry> entries;
    for (const Update *update : plan().updates().rowsUnder(row())) {
        QStringList head{words::shortDate(update->asAt), words::percent(update->progress)};
        if (const auto *judgement = plan().find<Judgement>(update->judgement))
            head.append(judgement->word);
        if (!update->author.isEmpty())
            head.append(update->author);
        if (const QString which = whichCounts(plan(), *update); !which.isEmpty())
            head.append(which);
        entries.prepend({head.join(u" · "_s), update->commentary});
    }
    m_entries->setEntries(entries);
}

Id addMeasure(const Desk &desk, Id theme)
{
    Measure measure;
    measure.id = Id::create();
    measure.theme = theme;
    measure.title = u"New measure"_s;
    return desk.perform(addRow(desk.document.plan(), measure)) ? measure.id : Id();
}

MeasuresPart::MeasuresPart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_list(new RowList(u"theme.measures"_s, u"None yet."_s))
{
    addHeading(u"Measures"_s);
    addWidget(m_list);
    connect(m_list, &RowList::chosen, &desk.view, &ViewState::setCurrent);
    connect(addButton(u"Add a meas&ure"_s, u"measures.add"_s), &QPushButton::clicked, this, [this] {
        if (const Id made = addMeasure(this->desk(), row()); !made.isNull())
            Q_EMIT this->made(made);
    });
}

void MeasuresPart::refreshRest()
{
    QList<RowList::Row> rows;
    for (const Measure *measure : plan().measures().rowsUnder(row())) {
        const Reading *last = lastReading(plan(), measure->id, desk().view.asAt());
        const QString title = u"%1 %2"_s.arg(measure->reference, measure->title).trimmed();
        rows.append({measure->id, wordsOf(title, plan(), *measure, last)});
    }
    m_list->setRows(rows);
}

ReadingsPart::ReadingsPart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_list(new RowList(u"measure.readings"_s, u"None yet."_s))
{
    addHeading(u"Readings"_s);
    connect(addButton(u"Add a &reading"_s, u"readings.add"_s), &QPushButton::clicked, this,
            &ReadingsPart::addReading);
    addWidget(m_list);
    connect(m_list, &RowList::chosen, &desk.view, &ViewState::setCurrent);
}

void ReadingsPart::refreshRest()
{
    const auto *measure = plan().find<Measure>(row());
    // As in the table beside it, of an earlier day only what was known by then.
    const ViewState &view = desk().view;
    QList<RowList::Row> rows;
    for (const Reading *reading : plan().readings().rowsUnder(row())) {
        if (view.isEarlier() && reading->asAt > view.asAt())
            continue;
        RowButton::Words said = wordsOf({}, plan(), *measure, reading);
        said.title = words::shortDate(reading->asAt);
        said.detail = valueOf(*measure, *reading);
        if (const auto rating = ratingOf(plan(), *measure, *reading))
            said.detail += u", "_s + words::rating(*rating, plan().settings());
        if (reading->state == ReadingState::Provisional)
            said.detail += u", "_s + words::readingState(reading->state).toLower();
        rows.prepend({reading->id, said});
    }
    m_list->setRows(rows);
}

// A day has one reading: where there is one, it is the one to be corrected.
void ReadingsPart::addReading()
{
    const QDate day = desk().view.recordingDay();
    ReadingDraft draft;
    draft.asAt = day;
    draft.state = ReadingState::Provisional;
    if (readingOn(plan(), row(), day)
        || desk().perform(recordReadings(plan(), row(), {draft}, desk().document.stamp())))
        Q_EMIT made(readingOn(plan(), row(), day)->id);
}

KeyPart::KeyPart(const Desk &desk, QWidget *parent)
    : Form(desk, parent)
    , m_list(new RowList(u"plan.key"_s, u"None: actions are not judged."_s))
{
    addHeading(u"Key of judgements"_s);
    addWidget(m_list);
    connect(m_list, &RowList::chosen, &desk.view, &ViewState::setCurrent);
    connect(addButton(u"Add a &judgement"_s, u"key.add"_s), &QPushButton::clicked, this,
            &KeyPart::addJudgement);
}

void KeyPart::refreshRest()
{
    QList<RowList::Row> rows;
    for (const Judgement *judgement : plan().judgements().rowsUnder({})) {
        const QString meaning =
            judgement->meaning.isEmpty() ? u"No meaning given"_s : judgement->meaning.simplified();
        rows.append({judgement->id, {judgement->word, meaning, signOf(*judgement)}});
    }
    m_list->setRows(rows);
}

void KeyPart::addJudgement()
{
    Judgement judgement;
    judgement.id = Id::create();
    judgement.word = u"New judgement"_s;
    if (desk().perform(addRow(plan(), judgement)))
        Q_EMIT made(judgement.id);
}

} // namespace tidemark
