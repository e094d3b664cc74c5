// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "core/document.h"
#include "core/rounds/moment.h"
#include "core/rules/judged.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/overview/concernlist.h"
#include "ui/overview/countsview.h"
#include "ui/overview/stageschart.h"
#include "ui/overview/themecards.h"
#include "ui/style.h"
#include "ui/views/emptypart.h"
#include "ui/viewstate.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QLabel *sectionLabel(const QString &words)
{
    auto *label = new QLabel(words);
    setTone(label, Tone::Section);
    return label;
}

// The gravest first, each short enough for a card.
QStringList factsInBrief(const RollUp &rollUp)
{
    QStringList facts;
    const auto append = [&facts](int count, const QString &what) {
        if (count > 0)
            facts.append(u"%1 %2"_s.arg(QString::number(count), what));
    };
    append(rollUp.overdue, u"overdue"_s);
    append(rollUp.startMissed, u"start missed"_s);
    append(rollUp.contradicted, u"with a contradiction"_s);
    append(rollUp.dueSoon, u"due soon"_s);
    append(rollUp.stale, u"not reported"_s);
    return facts;
}

} // namespace

OverviewPage::OverviewPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_title(new ElidedLabel)
    , m_summary(new QLabel)
    , m_strip(new QScrollArea)
    , m_empty(new EmptyPart(u"overview.empty"_s,
                            {buttonOf(desk.commands[u"newTheme"_s], u"overview.newTheme"_s),
                             buttonOf(desk.commands[u"newAction"_s], u"overview.newAction"_s)}))
    , m_filled(new QWidget)
    , m_themes(new QHBoxLayout)
    , m_stages(new CountsView(u"overview.stages"_s, u"By stage"_s))
    , m_judgements(new CountsView(u"overview.judgements"_s, u"Live actions by judgement"_s))
    , m_concerns(new ConcernList)
    , m_chart(new StagesChart)
{
    setObjectName(u"overview"_s);
    setTone(this, Tone::Paper);
    layOut();
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &OverviewPage::refresh);
    connect(&desk.view, &ViewState::changed, this, &OverviewPage::refreshLater);
    connect(m_concerns, &ConcernList::chosen, this, [this](Id row) { m_desk.view.goTo(row); });
}

void OverviewPage::layOut()
{
    m_title->setObjectName(u"overview.title"_s);
    setTone(m_title, Tone::Title);
    m_summary->setObjectName(u"overview.summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    setTone(m_summary, Tone::Quiet);

    auto *themes = new QWidget;
    setTone(themes, Tone::Paper);
    m_themes->setContentsMargins({});
    m_themes->setSpacing(space::small);
    themes->setLayout(m_themes);
    m_strip->setObjectName(u"overview.themes"_s);
    m_strip->setWidgetResizable(true);
    m_strip->setFrameShape(QFrame::NoFrame);
    m_strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->setFocusPolicy(Qt::NoFocus);
    m_strip->setWidget(themes);
    fitCards();

    auto *counts = new QHBoxLayout;
    counts->setSpacing(space::wide);
    counts->addWidget(m_stages, 1);
    counts->addWidget(m_judgements, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::small);
    right->addLayout(counts);
    right->addSpacing(space::small);
    right->addWidget(sectionLabel(u"Stages when each round was closed"_s));
    right->addWidget(m_chart, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::small);
    left->addWidget(sectionLabel(u"To look at"_s));
    left->addWidget(m_concerns, 1);
    m_below = new QBoxLayout(QBoxLayout::LeftToRight);
    m_below->setSpacing(space::wide);
    m_below->addLayout(left, 3);
    m_below->addLayout(right, 2);

    setTone(m_filled, Tone::Paper);
    auto *filled = new QVBoxLayout(m_filled);
    filled->setContentsMargins({});
    filled->setSpacing(space::small);
    filled->addWidget(m_strip);
    filled->addLayout(m_below, 1);

    auto *page = new QWidget;
    setTone(page, Tone::Paper);
    auto *all = new QVBoxLayout(page);
    all->setContentsMargins(space::large, space::medium, space::large, space::medium);
    all->setSpacing(space::small);
    all->addWidget(m_title);
    all->addWidget(m_summary);
    all->addWidget(m_empty, 1);
    all->addWidget(m_filled, 1);

    // A window too low scrolls.
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"overview.scroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins({});
    around->addWidget(scroll);
}

void OverviewPage::showEvent(QShowEvent *event)
{
    if (m_stale)
        refresh();
    Page::showEvent(event);
}

void OverviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshLater();
    Page::changeEvent(event);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitCards();
    constexpr int roomForTwo = 720;
    m_below->setDirection(width() < px(roomForTwo) ? QBoxLayout::TopToBottom
                                                   : QBoxLayout::LeftToRight);
}

// A low window keeps its height for what is to be looked at. There is room under the cards for a
// bar to scroll them by.
void OverviewPage::fitCards()
{
    constexpr int roomForGauges = 680;
    const bool low = height() < px(roomForGauges);
    int shown = 0;
    for (const ThemeCard *card : std::as_const(m_cards))
        shown += !card->isHidden();
    const int gaps = std::max(0, shown - 1) * m_themes->spacing();
    const int width = shown == 0 ? 0 : (m_strip->viewport()->width() - gaps) / shown;
    ThemeCard any;
    any.setLow(low);
    int lines = 0;
    for (const ThemeCard *card : std::as_const(m_cards)) {
        if (!card->isHidden())
            lines =
                std::max(lines, card->factLinesAt(std::max(width, any.minimumSizeHint().width())));
    }
    if (lines > 0)
        any.setFactLines(lines);
    const bool scrolls =
        shown * any.minimumSizeHint().width() + gaps > m_strip->viewport()->width();
    m_strip->setFixedHeight(any.sizeHint().height()
                            + (scrolls ? style()->pixelMetric(QStyle::PM_ScrollBarExtent) : 0));
    for (ThemeCard *card : std::as_const(m_cards)) {
        card->setLow(low);
        if (lines > 0)
            card->setFactLines(lines);
    }
}

// Nobody looks while another page is in front.
void OverviewPage::refreshLater()
{
    m_stale = true;
    if (isVisible())
        m_later.start();
}

void OverviewPage::refresh()
{
    m_stale = false;
    const Plan &plan = m_desk.view.plan();
    const Settings settings = plan.settings();
    const RollUp all = rollUpOfPlan(plan, m_desk.view.asAt());
    m_title->setText(settings.title.isEmpty() ? u"Overview"_s : settings.title);
    m_summary->setText(all.actions == 0 ? QString()
                                        : u"As at %1: %2"_s.arg(words::date(m_desk.view.asAt()),
                                                                words::rollUp(all)));
    m_summary->setVisible(all.actions > 0);
    m_empty->say(
        u"This plan has no actions yet"_s,
        u"Themes hold objectives, and objectives hold actions with their dates. Once there "
        "are some, this page says how they stand and what needs somebody."_s);
    m_empty->showButtons(m_desk.view.canEdit());
    m_empty->setVisible(all.actions == 0);
    m_filled->setVisible(all.actions > 0);
    showThemes();
    showCounts(all);
    m_concerns->setConcerns(concernsOf(plan, m_desk.view.asAt()),
                            signOf(words::ratingWords(Rating::NeedsImprovement, plan.settings())));
    showRounds();
}

void OverviewPage::showThemes()
{
    const Plan &plan = m_desk.view.plan();
    const auto themes = plan.themes().rowsUnder({});
    while (m_cards.size() < themes.size()) {
        auto *card = new ThemeCard;
        const auto place = m_cards.size();
        card->setObjectName(u"overview.theme%1"_s.arg(place));
        connect(card, &QAbstractButton::clicked, this, [this, place] {
            m_desk.view.goTo(m_desk.view.plan().themes().childrenOf({}).value(place));
        });
        m_themes->addWidget(card);
        m_cards.append(card);
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setVisible(i < themes.size());
        if (i >= themes.size())
            continue;
        const RollUp rollUp = rollUpOfTheme(plan, themes[i]->id, m_desk.view.asAt());
        const QString title = u"%1 %2"_s.arg(themes[i]->reference, themes[i]->title).trimmed();
        m_cards[i]->setTheme({title, gaugeOf(rollUp, rollUp.expected), words::counts(rollUp),
                              factsInBrief(rollUp), words::factCounts(rollUp)});
    }
    fitCards();
}

void OverviewPage::showCounts(const RollUp &all)
{
    const Plan &plan = m_desk.view.plan();
    QList<CountsView::Count> stages;
    for (const auto &[stage, number] :
         {std::pair{Stage::Completed, all.completed}, std::pair{Stage::InProgress, all.inProgress},
          std::pair{Stage::Planned, all.planned}, std::pair{Stage::OnHold, all.onHold},
          std::pair{Stage::Cancelled, all.cancelled}})
        stages.append({markOf(stage), {}, words::stage(stage), number});
    m_stages->setCounts(stages);

    QList<CountsView::Count> judgements;
    const Judged judged = judgedOf(plan, plan.actions().rows(), m_desk.view.asAt());
    for (const Judgement *judgement : plan.judgements().rowsUnder({}))
        judgements.append({markOf(judgement->shape),
                           judgementColour(drawPalette(palette()), *judgement), judgement->word,
                           judged.counts.value(judgement->id)});
    if (const int without = judged.counts.value(Id()); without > 0)
        judgements.append({Mark::NotKnown, {}, u"None given"_s, without});
    m_judgements->setCounts(judgements);
}

// Each snapshot is read once, and beside the window, for it is a whole plan.
void OverviewPage::showRounds()
{
    const Plan &plan = m_desk.document.plan();
    QList<Id> unread;
    for (const Round *round : plan.rounds().rowsUnder({})) {
        const Snapshot *issued = latestSnapshot(plan, round->id);
        if (issued && !m_issued.contains(issued->id))
            unread.append(round->id);
    }
    drawRounds();
    if (unread.isEmpty())
        return;
    m_reading.run([this, plan, unread]() -> Background::Finish {
        QHash<Id, std::optional<StagesThen>> read;
        for (const Id &round : unread) {
            const auto then = stagesWhenClosed(plan, *plan.find<Round>(round));
            read.insert(latestSnapshot(plan, round)->id,
                        then ? std::optional(*then) : std::nullopt);
        }
        return [this, read] {
            m_issued.insert(read);
            drawRounds();
        };
    });
}

// Only what had been closed by the day.
void OverviewPage::drawRounds()
{
    const Plan &plan = m_desk.document.plan();
    QList<StagesThen> closed;
    for (const Round *round : plan.rounds().rowsUnder({})) {
        const Snapshot *issued = latestSnapshot(plan, round->id);
        const auto then = issued ? m_issued.value(issued->id) : std::nullopt;
        if (then && asAtOf(*round, issued->issuedAt) <= m_desk.view.asAt())
            closed.append(*then);
    }
    constexpr qsizetype latest = 8;
    m_chart->setRounds(closed.mid(std::max<qsizetype>(0, closed.size() - latest)));
}

} // namespace tidemark
