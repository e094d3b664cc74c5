// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/updatesheet.h"

#include "core/rounds/recording.h"
#include "core/rounds/rounds.h"
#include "core/rules/reported.h"
#include "core/verbs/objections.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/editors/choiceeditor.h"
#include "ui/editors/percenteditor.h"
#include "ui/editors/texteditor.h"
#include "ui/parts/rowheader.h"
#include "ui/rounds/lengthmeter.h"
#include "ui/rounds/updatequeue.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/markedline.h"

#include <QAccessible>
#include <QLabel>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QLabel *readLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

bool countsMilestones(const Plan &plan, Id action)
{
    const auto *row = plan.find<Action>(action);
    return row && row->progressSource == ProgressSource::Milestones;
}

} // namespace

UpdateSheet::UpdateSheet(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_header(new RowHeader(desk, Qt::Horizontal))
    , m_given(readLabel(u"update.given"_s))
    , m_progress(new PercentEditor(objectionToProgress))
    , m_judgement(new ChoiceEditor)
    , m_commentary(new TextEditor)
    , m_objection(new MarkedLine)
    , m_length(new LengthMeter(u"update.length"_s))
    , m_hint(readLabel(u"update.hint"_s))
    , m_error(new MarkedLine)
    , m_beforeHead(readLabel(u"update.before.heading"_s))
    , m_beforeWords(readLabel(u"update.before.words"_s))
{
    setTone(m_given, Tone::Quiet);
    setTone(m_hint, Tone::Quiet);
    setTone(m_error->label(), Tone::Error);
    m_error->label()->setObjectName(u"update.error"_s);
    m_error->hide();
    setTone(m_objection->label(), Tone::Error);
    m_objection->label()->setObjectName(u"update.objection"_s);
    m_objection->hide();
    layOut();
    connect(this, &UpdateSheet::typedChanged, &desk.refusals,
            [this] { m_desk.refusals.setPending(this, isTouched() && !isRefused()); });
    connect(&desk.refusals, &Refusals::givenUp, this, [this](const Refusals::Place &given) {
        if (given == place())
            giveUp();
    });
    for (Editor *editor : QList<Editor *>{m_progress, m_judgement, m_commentary})
        connect(editor, &Editor::edited, this, [this] {
            m_declined.clear();
            accept();
            showHints();
            showHeader();
            Q_EMIT typedChanged();
        });
}

void UpdateSheet::open(Id action, Id round)
{
    m_action = action;
    m_round = round;
    m_header->open(action);
    fill();
    if (const Refusals::Entry *refused = m_desk.refusals.at(place()))
        setTyped(refused->typed);
    showRefusal();
    qobject_cast<QPlainTextEdit *>(m_commentary->control())->moveCursor(QTextCursor::End);
}

void UpdateSheet::refresh()
{
    m_header->refresh();
    if (!isTouched())
        fill();
    showBefore();
    showGiven();
    showHeader();
}

void UpdateSheet::giveUp()
{
    accept();
    fill();
}

void UpdateSheet::edit()
{
    Editor *first = m_progress;
    if (countsMilestones(plan(), m_action))
        first = m_commentary;
    first->setFocus(Qt::ShortcutFocusReason);
    first->selectAll();
}

void UpdateSheet::fill()
{
    QList<ChoiceEditor::Choice> choices{{QString(), u"None given"_s}};
    for (const Judgement *judgement : plan().judgements().rowsUnder({}))
        choices.append({judgement->id.toString(), judgement->word});
    m_judgement->setChoices(choices);
    m_declined.clear();
    m_filled = held();
    m_progress->setContent(QString::number(m_filled.progress));
    m_progress->setReadOnly(countsMilestones(plan(), m_action));
    m_progress->control()->setAccessibleDescription(nameOf(plan(), m_action));
    m_judgement->setContent(m_filled.judgement.isNull() ? QString()
                                                        : m_filled.judgement.toString());
    m_commentary->setContent(m_filled.commentary);
    showBefore();
    showGiven();
    showHints();
    showHeader();
    Q_EMIT typedChanged();
}

// Gauge, stage and facts follow what is typed, as at the day it is reported for.
void UpdateSheet::showHeader()
{
    if (round())
        m_header->preview(previewed(), day(),
                          isTouched() ? u"As typed, not yet written"_s : QString());
}

// An update is not amended without a word.
void UpdateSheet::showGiven()
{
    if (!round())
        return;
    const Update *given = updateIn(plan(), m_action, *round(), round()->asAt);
    if (!given) {
        m_given->setText(u"Reporting for %1, as at %2."_s.arg(round()->name, words::date(day())));
        return;
    }
    const QString by = given->author.isEmpty() ? QString() : u" by %1"_s.arg(given->author);
    m_given->setText(u"Already reported as at %1%2; %3."_s.arg(
        words::date(given->asAt), by,
        given->asAt == day() ? u"writing amends it"_s
                             : u"writing adds an update as at %1"_s.arg(words::date(day()))));
}

// What an update of this round says comes after what was said before the round.
void UpdateSheet::showBefore()
{
    const Update *last = lastBefore();
    if (!last) {
        m_beforeHead->setText(u"Nothing was reported before this round."_s);
        m_beforeWords->hide();
        return;
    }
    QStringList head{words::shortDate(last->asAt), words::percent(last->progress)};
    if (const auto *judgement = plan().find<Judgement>(last->judgement))
        head.append(judgement->word);
    if (!last->author.isEmpty())
        head.append(last->author);
    m_beforeHead->setText(head.join(u" · "_s));
    m_beforeWords->setText(last->commentary.isEmpty() ? u"No commentary was given."_s
                                                      : last->commentary);
    m_beforeWords->show();
}

void UpdateSheet::showHints()
{
    m_length->measure(m_commentary->content());
    const QString objection = m_declined.isEmpty() ? m_progress->objection() : m_declined;
    m_objection->set(Mark::Problem, objection);
    m_objection->setVisible(!objection.isEmpty());
    setState(m_progress->control(), "faulty", !m_progress->objection().isEmpty());
    showRefusal();
    QStringList hints;
    if (countsMilestones(plan(), m_action))
        hints.append(u"The progress is worked out from the milestones that are done."_s);
    const UpdateDraft draft = typed();
    if (const auto *judgement = unexplained(plan(), draft.judgement, draft.commentary))
        hints.append(u"“%1” asks for an explanation."_s.arg(judgement->word));
    m_hint->setText(hints.join(u' '));
    m_hint->setVisible(!hints.isEmpty());
    m_commentary->control()->setAccessibleDescription(
        u"%1. %2"_s.arg(m_length->sentence(), m_hint->text()).trimmed());
}

const Update *UpdateSheet::lastBefore() const
{
    return round() ? lastUpdate(plan(), m_action, round()->from.addDays(-1)) : nullptr;
}

QDate UpdateSheet::day() const
{
    const QDate usual = updateDay(*round(), m_desk.view.asAt(), m_desk.view.today());
    const Update *reported = updateIn(plan(), m_action, *round(), round()->asAt);
    return reported ? std::max(usual, reported->asAt) : usual;
}

UpdateDraft UpdateSheet::held() const
{
    UpdateDraft said;
    said.action = m_action;
    return round() ? draftFor(plan(), m_action, day()) : said;
}

UpdateDraft UpdateSheet::typed() const
{
    UpdateDraft said = m_filled;
    said.progress = m_progress->content().toInt();
    said.judgement = Id::fromString(m_judgement->content());
    said.commentary = m_commentary->content();
    return said;
}

// The plan as writing would leave it, with no more of it than this action needs: it is made anew at
// every key.
Plan UpdateSheet::previewed() const
{
    Plan next = plan();
    QList<Update> ofAction;
    for (const Update *update : plan().updates().rowsUnder(m_action))
        ofAction.append(*update);
    Table<Update> updates;
    updates.assign(ofAction);
    next.table<Update>() = updates;
    if (!isTouched())
        return next;
    if (const auto change = reportProgress(next, typed(), m_desk.document.stamp()))
        static_cast<void>(apply(*change, next));
    return next;
}

bool UpdateSheet::isTouched() const
{
    const UpdateDraft said = typed();
    return said.progress != m_filled.progress || said.judgement != m_filled.judgement
           || said.commentary != m_filled.commentary;
}

Result<void> UpdateSheet::write()
{
    if (!isTouched()) {
        accept();
        return {};
    }
    return report(typed());
}

Result<void> UpdateSheet::writeUnchanged()
{
    if (isTouched())
        return Error{Error::Kind::Invalid,
                     u"Something has been typed, so “No change” is not what would be written."_s};
    const bool isReported = !round() || updateIn(plan(), m_action, *round(), round()->asAt);
    UpdateDraft same = m_filled;
    if (!isReported)
        same.commentary = noChange(same);
    if (const auto *judgement = unexplained(plan(), same.judgement, same.commentary))
        return refuse(u"“%1” asks for an explanation, also where nothing has changed. Write one "
                      "under Commentary."_s.arg(judgement->word));
    return isReported ? write() : report(same);
}

// An explanation that is required still holds where nothing has changed.
QString UpdateSheet::noChange(const UpdateDraft &draft) const
{
    const Update *last = lastUpdate(plan(), m_action, draft.asAt);
    if (!last)
        return u"Nothing to report yet."_s;
    const auto *judgement = plan().find<Judgement>(draft.judgement);
    if (judgement && judgement->requiresExplanation)
        return last->commentary;
    return u"No change since %1."_s.arg(words::date(last->asAt));
}

Result<void> UpdateSheet::report(const UpdateDraft &draft)
{
    const QString name = shortNameOf(plan(), m_action);
    const QString before = words::percent(m_filled.progress);
    const QString now = words::percent(draft.progress);
    if (goesDown(draft.progress)
        && !m_desk.ask.confirm(
            u"Progress goes down"_s,
            u"%1 stood at %2 and would stand at %3. Is that meant?"_s.arg(name, before, now),
            u"&Write %1"_s.arg(now)))
        return decline(now);
    const auto written = m_desk.write(reportProgress(plan(), draft, m_desk.document.stamp()));
    if (!written)
        return refuse(written.error().message);
    accept();
    fill();
    return {};
}

Refusals::Place UpdateSheet::place() const
{
    return {m_action, u"sheet"_s};
}

bool UpdateSheet::isRefused() const
{
    return m_desk.refusals.at(place());
}

// Progress, judgement and commentary, a line each but for the last.
QString UpdateSheet::typedText() const
{
    return QStringList{m_progress->content(), m_judgement->content(), m_commentary->content()}.join(
        u'\n');
}

void UpdateSheet::setTyped(const QString &typed)
{
    m_progress->setContent(typed.section(u'\n', 0, 0));
    m_judgement->setContent(typed.section(u'\n', 1, 1));
    m_commentary->setContent(typed.section(u'\n', 2));
    showHints();
    showHeader();
    Q_EMIT typedChanged();
}

void UpdateSheet::accept()
{
    m_desk.refusals.forget(place());
    showRefusal();
}

void UpdateSheet::showRefusal()
{
    const Refusals::Entry *refused = m_desk.refusals.at(place());
    if (refused)
        m_error->set(Mark::Problem, refused->why);
    // What is said beside the progress already is not said again under the commentary.
    m_error->setVisible(refused && m_progress->objection().isEmpty() && m_declined.isEmpty());
}

bool UpdateSheet::goesDown(int progress) const
{
    return progress >= 0 && progress < m_filled.progress;
}

// The progress stands where it stood, so that the same is not asked again when the focus next
// leaves the field. What else was typed waits to be written.
Result<void> UpdateSheet::decline(const QString &progress)
{
    const QString sentence = u"%1 was not written. The progress is %2 again."_s.arg(
        progress, words::percent(m_filled.progress));
    m_progress->setContent(QString::number(m_filled.progress));
    m_declined = sentence;
    accept();
    if (isTouched())
        m_desk.refusals.keep(place(), {typedText(), sentence, u"Update"_s});
    showHints();
    showHeader();
    edit();
    Q_EMIT typedChanged();
    QAccessibleEvent alert(m_objection->label(), QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return Error{Error::Kind::Invalid, sentence};
}

Result<void> UpdateSheet::refuse(const QString &sentence)
{
    m_desk.refusals.keep(place(), {typedText(), sentence, u"Update"_s});
    showRefusal();
    QAccessibleEvent alert(m_error->label(), QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return Error{Error::Kind::Invalid, sentence};
}

} // namespace tidemark
