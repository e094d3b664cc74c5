// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/wordsmode.h"

#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/rules/statements.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/rounds/signoffform.h"
#include "ui/rounds/wordsform.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/workbar.h"
#include "ui/widgets/wrappedrow.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 760;
constexpr int listWidth = 250;

// A closed round's suggestions are made of what was issued, as its report is.
Result<QList<Draft>> draftsFor(const Plan &plan, Id round, QDate day)
{
    const Snapshot *issued = latestSnapshot(plan, round);
    const auto now = issued ? momentOf(plan, *issued) : Result<Moment>(momentOf(plan, day));
    if (!now)
        return now.error();
    const auto before = lastReported(plan, *now);
    return draftsOf(*now, before ? &*before : nullptr);
}

} // namespace

WordsMode::WordsMode(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel)
    , m_notice(new QLabel)
    , m_correct(new QPushButton(u"Issue a &correction…"_s))
    , m_list(new QListWidget)
    , m_scroll(new QScrollArea)
{
    setObjectName(u"words"_s);
    m_list->setObjectName(u"words.texts"_s);
    m_list->setAccessibleName(u"Texts of the report"_s);
    m_list->setMaximumWidth(px(listWidth));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list, 1);
    row->addWidget(m_scroll, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new WorkBar(u"Looking for suggestions…"_s, m_work));
    column->addLayout(row, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &WordsMode::show);
}

QWidget *WordsMode::makeHead()
{
    auto *head = new QWidget;
    setTone(head, Tone::Panel);
    m_title->setTextFormat(Qt::PlainText);
    setTone(m_title, Tone::Section);
    auto *back = new QPushButton(u"&Back to the rounds"_s);
    back->setObjectName(u"words.leave"_s);
    back->setAutoDefault(false);
    m_correct->setObjectName(u"words.correct"_s);
    m_correct->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &WordsMode::leave);
    connect(m_correct, &QPushButton::clicked, this, [this] {
        if (flush())
            Q_EMIT correctionWanted(m_round);
    });
    m_notice->setObjectName(u"words.closed"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    auto *row = new WrappedRow;
    row->setSpacing(space::medium);
    row->addWidget(m_title);
    row->addGap();
    row->addWidget(m_correct);
    row->addWidget(back);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::wide, space::small, space::wide, space::small);
    column->setSpacing(space::small);
    column->addLayout(row);
    column->addWidget(m_notice);
    return head;
}

void WordsMode::begin(Id round)
{
    m_round = round;
    m_drafts.clear();
    m_entries.clear();
    m_shown = {StatementKind::Highlights, {}};
    follow();
    resume();
}

void WordsMode::showText(const QString &name)
{
    // The day of the meeting stands with the sign-off; a summary is named with its theme.
    const QString kind = name == "meeting_on"_L1 ? QString(QLatin1String(tableName<SignOff>))
                                                 : name.section(u' ', 0, 0);
    const Id theme = Id::fromString(name.section(u' ', 1));
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return kind == (entry.kind ? storedWord(*entry.kind) : QLatin1String(tableName<SignOff>))
               && (theme.isNull() || entry.theme == theme);
    });
    if (found != m_entries.end())
        m_list->setCurrentRow(int(found - m_entries.begin()));
    resume();
}

const Round *WordsMode::round() const
{
    return m_desk.document.plan().find<Round>(m_round);
}

Result<void> WordsMode::flush()
{
    return m_form ? m_form->flush() : Result<void>();
}

// What is refused is kept, and stands there again when the text is shown again.
void WordsMode::leave()
{
    static_cast<void>(flush());
    m_work.cancel();
    Q_EMIT left();
}

void WordsMode::follow()
{
    const Round *shown = round();
    if (!shown) {
        m_work.cancel();
        Q_EMIT left();
        return;
    }
    const bool isClosed = shown->state == RoundState::Closed;
    m_title->setText(u"Words for the report of %1"_s.arg(shown->name));
    m_notice->setText(u"%1 is closed. What is written here is in its report only once a correction "
                      "takes it over."_s.arg(shown->name));
    m_notice->setVisible(isClosed);
    m_correct->setVisible(isClosed);
    fillList();
    m_form->refresh();
    work();
}

void WordsMode::resume()
{
    if (m_text)
        m_text->focusText();
    else
        m_list->setFocus();
}

QList<WordsMode::Entry> WordsMode::entriesNow() const
{
    QList<Entry> entries{{StatementKind::Highlights, {}}, {StatementKind::Challenges, {}}};
    for (const Theme *theme : m_desk.document.plan().themes().rowsUnder({}))
        entries.append({StatementKind::Summary, theme->id});
    for (const StatementKind kind : itemTexts)
        entries.append({kind, {}});
    entries.append({std::nullopt, {}});
    return entries;
}

QString WordsMode::nameOf(const Entry &entry) const
{
    const Plan &plan = m_desk.document.plan();
    if (!entry.kind)
        return plan.settings().signsOff ? u"Meeting and sign-off"_s : u"Meeting"_s;
    const QString name = nameOfStatement(plan, *entry.kind, entry.theme);
    return isWritten(entry) ? name + u" (written)"_s : name;
}

bool WordsMode::isWritten(const Entry &entry) const
{
    return entry.kind
           && m_desk.document.plan().statements().contains(
               statementId(m_round, *entry.kind, entry.theme));
}

void WordsMode::fillList()
{
    const auto entries = entriesNow();
    const QSignalBlocker quiet(m_list);
    const bool isSame = entries == m_entries;
    m_entries = entries;
    if (!isSame)
        m_list->clear();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (isSame)
            m_list->item(int(i))->setText(nameOf(entries[i]));
        else
            m_list->addItem(nameOf(entries[i]));
    }
    if (isSame)
        return;
    const auto place = std::max<qsizetype>(0, entries.indexOf(m_shown));
    m_list->setCurrentRow(int(place));
    show(place);
}

void WordsMode::show(qsizetype place)
{
    static_cast<void>(flush());
    const Entry entry = m_entries.value(place);
    m_shown = entry;
    m_text = entry.kind ? new WordsForm(m_desk, *entry.kind, entry.theme) : nullptr;
    m_form = m_text ? static_cast<Form *>(m_text) : new SignOffForm(m_desk);
    auto *ground = new QWidget;
    setTone(ground, Tone::Paper);
    auto *across = new QHBoxLayout(ground);
    across->setContentsMargins(space::wide, space::large, space::wide, space::large);
    m_form->setMaximumWidth(px(formWidth));
    across->addWidget(m_form, 100, Qt::AlignTop);
    across->addStretch(1);
    m_scroll->setWidget(ground);
    ground->show();
    m_form->setReadOnly(!m_desk.view.canEdit());
    m_form->open(m_round);
    connect(m_form, &Form::left, this, &WordsMode::leave);
    suggest();
}

// Beside the window: of thousands of actions it takes a while.
void WordsMode::work()
{
    const QDate day = updateDay(*round(), m_desk.view.asAt(), m_desk.view.today());
    m_work.run([this, plan = m_desk.document.plan(), id = m_round, day] {
        const auto drafts = std::make_shared<Result<QList<Draft>>>(draftsFor(plan, id, day));
        return [this, drafts] {
            if (*drafts)
                m_drafts = **drafts;
            suggest();
        };
    });
}

void WordsMode::suggest()
{
    const Round *shown = round();
    if (!m_text || !shown)
        return;
    QStringList sentences;
    for (const Draft &draft : std::as_const(m_drafts)) {
        if (draft.kind != m_shown.kind || draft.theme != m_shown.theme)
            continue;
        for (const Suggestion &one : draft.suggestions)
            sentences.append(one.sentence);
    }
    m_text->suggest(sentences, updateDay(*shown, m_desk.view.asAt(), m_desk.view.today()));
}

void WordsMode::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tidemark
