// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measures/measurespage.h"

#include "core/document.h"
#include "core/measures/measurewords.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/measures/measureslist.h"
#include "ui/measures/measuresmodel.h"
#include "ui/measures/readingspanel.h"
#include "ui/measures/trendchart.h"
#include "ui/parts/listparts.h"
#include "ui/style.h"
#include "ui/tree/treerows.h"
#include "ui/views/emptypart.h"
#include "ui/viewstate.h"
#include "ui/widgets/wrappedrow.h"

#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString themeFirst()
{
    return u"A measure belongs to a theme: add a theme first."_s;
}

} // namespace

MeasuresPage::MeasuresPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(new MeasuresModel(desk.view, this))
    , m_list(new MeasuresList(*m_model))
    , m_unfound(new QLabel)
    , m_turn(new QPushButton(u"Readin&gs"_s))
    , m_newTheme(buttonOf(desk.commands[u"newTheme"_s], u"measures.newTheme"_s))
    , m_first(buttonOf(desk.commands[u"measures.new"_s], u"measures.first"_s))
    , m_empty(new EmptyPart(u"measures.empty"_s, {m_first, m_newTheme}))
    , m_scroll(new QScrollArea)
    , m_name(new QLabel)
    , m_readout(new QLabel)
    , m_chart(new TrendChart)
    , m_readings(new ReadingsPanel(desk))
    , m_parts(new QSplitter(Qt::Vertical))
    , m_edit(desk.commands[u"measures.edit"_s])
{
    setObjectName(u"measuresPage"_s);
    setTone(this, Tone::Paper);
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_list);
    m_parts->addWidget(m_chosen = makeChosen());
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({px(330), px(300)});

    // A window too low for both scrolls.
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_parts);
    setTone(m_parts, Tone::Paper);
    setTone(m_newTheme, Tone::Primary);
    setTone(m_unfound, Tone::Quiet);
    m_unfound->setObjectName(u"measures.unfound"_s);
    m_unfound->setTextFormat(Qt::PlainText);
    m_unfound->setWordWrap(true);
    m_unfound->setContentsMargins(space::large, space::medium, space::large, space::medium);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(makeTop());
    all->addWidget(m_unfound);
    all->addWidget(m_empty, 1);
    all->addWidget(m_scroll, 1);
    setFocusProxy(m_list);

    m_edit->setChecked(false);
    offerCommands();
    connectParts();
    showCurrent();
    follow();
}

MeasuresPage::~MeasuresPage() = default;

QWidget *MeasuresPage::makeTop()
{
    m_title = new QLabel(u"Measures"_s);
    setTone(m_title, Tone::Title);
    auto *top = new QWidget;
    auto *row = new WrappedRow(top);
    row->setContentsMargins(space::large, space::small, space::large, space::small);
    row->setSpacing(space::small);
    row->addWidget(m_title);
    m_turn->setObjectName(u"measures.turn"_s);
    m_turn->setCheckable(true);
    m_turn->setAutoDefault(false);
    m_turn->setToolTip(u"Show the readings of the measure that is chosen instead of the list"_s);
    connect(m_turn, &QPushButton::toggled, this, &MeasuresPage::turn);
    row->addWidget(m_turn);
    row->addGap();
    for (const QString &command : {u"measures.new"_s, u"measures.edit"_s, u"measures.delete"_s})
        row->addWidget(buttonOf(m_desk.commands[command], command));
    return top;
}

QWidget *MeasuresPage::makeTrend()
{
    setTone(m_name, Tone::Section);
    m_name->setObjectName(u"trend.name"_s);
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_readout->setObjectName(u"trend.readout"_s);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setWordWrap(true);
    m_readout->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *trend = new QWidget;
    auto *rows = new QVBoxLayout(trend);
    rows->setContentsMargins(0, space::small, 0, 0);
    rows->setSpacing(0);
    for (QLabel *label : {m_name, m_readout}) {
        label->setContentsMargins(space::large, 0, space::large, 0);
        rows->addWidget(label);
    }
    rows->addWidget(m_chart, 1);
    return trend;
}

// The trend, and the same numbers beside it.
QWidget *MeasuresPage::makeChosen()
{
    auto *chosen = new QSplitter(Qt::Horizontal);
    chosen->setChildrenCollapsible(false);
    chosen->addWidget(makeTrend());
    chosen->addWidget(m_readings);
    chosen->setStretchFactor(0, 1);
    chosen->setStretchFactor(1, 1);
    chosen->setSizes({px(500), px(680)});
    return chosen;
}

// In a low window there is a button from the list to what belongs to a measure.
void MeasuresPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_turn->setVisible(isLow(*this));
    m_title->setHidden(isLow(*this)); // the bar beside the page says it
    turn();
}

// A low window shows the list or what belongs to a measure, each with the one scroll bar it needs.
void MeasuresPage::turn()
{
    const bool low = isLow(*this);
    const bool hasFound = !m_model->firstMeasure().isNull();
    const bool turned = m_turn->isChecked() || !hasFound;
    m_list->setVisible(hasFound && !(low && turned));
    m_chosen->setVisible(!low || turned);
}

Result<void> MeasuresPage::flush()
{
    return m_readings->flush();
}

bool MeasuresPage::editRefused(const Refusals::Place &place)
{
    const bool turned = m_turn->isChecked();
    m_turn->setChecked(true); // where they cannot both be seen
    const bool isHere = m_readings->editRefused(place);
    m_turn->setChecked(isHere || turned);
    return isHere;
}

bool MeasuresPage::wantsInspector() const
{
    return m_edit->isChecked();
}

void MeasuresPage::showRow(Id row, Purpose purpose, const QString &field)
{
    if (purpose == Purpose::Record) {
        record(row);
        return;
    }
    m_desk.view.setCurrent(row);
    m_turn->setChecked(measureOf(m_desk.view.plan(), row) != row);
    setFocus();
    if (!field.isEmpty())
        m_edit->setChecked(true);
}

bool MeasuresPage::edit()
{
    editDefinition();
    return true;
}

void MeasuresPage::editDefinition()
{
    m_desk.view.setCurrent(m_measure);
    m_edit->setChecked(true);
    Q_EMIT editRequested();
}

void MeasuresPage::leaveInspector()
{
    m_edit->setChecked(false);
}

void MeasuresPage::record(Id measure)
{
    m_desk.view.setCurrent(measure);
    choose(measure);
    m_turn->setChecked(true);
    if (m_readings->typeNext() || m_desk.view.isFrozen())
        return;
    m_desk.view.setAsAt(m_desk.view.today());
    m_readings->typeNext();
}

void MeasuresPage::offerCommands()
{
    const auto none = [this] {
        return m_measure.isNull() ? u"There is no measure yet."_s : QString();
    };
    offer(
        u"measures.new"_s, [this] { addMeasure(); },
        [this] {
            const QString readOnly = m_desk.whyReadOnly();
            return readOnly.isEmpty() && m_desk.view.plan().themes().isEmpty() ? themeFirst()
                                                                               : readOnly;
        });
    offer(
        u"measures.edit"_s,
        [this] {
            if (m_edit->isChecked())
                editDefinition();
        },
        none);
    offer(
        u"measures.delete"_s, [this] { m_desk.removeAsked(m_measure); },
        [this, none] {
            const QString readOnly = m_desk.whyReadOnly();
            return readOnly.isEmpty() ? none() : readOnly;
        });
    const auto readOnly = [this] { return m_desk.whyReadOnly(); };
    offer(
        u"readings.paste"_s, [this] { m_readings->paste(); }, readOnly);
    offer(
        u"readings.clear"_s, [this] { m_readings->clearChosen(); }, readOnly);
    offer(
        u"readings.delete"_s, [this] { m_readings->removeChosen(); }, readOnly);
}

void MeasuresPage::connectParts()
{
    connect(m_edit, &QAction::toggled, this, &Page::inspectorWanted);
    connect(m_list, &QTreeView::doubleClicked, this, &MeasuresPage::editDefinition);
    connect(m_list, &MeasuresList::chosen, &m_desk.view, &ViewState::setCurrent);
    connect(&m_desk.view, &ViewState::currentChanged, this, &MeasuresPage::showCurrent);
    connect(&m_desk.view, &ViewState::changed, this, &MeasuresPage::follow);
    connect(&m_desk.view, &ViewState::searchChanged, this, &MeasuresPage::search);
    connect(m_chart, &TrendChart::readout, this, [this](const QString &sentence) {
        m_readout->setText(sentence.isEmpty() ? m_chart->course().sentences.value(
                               m_chart->course().points.size() - 1, u"No readings to show."_s)
                                              : sentence);
    });
    connect(m_chart, &TrendChart::chosen, this,
            [this](int point) { m_readings->choose(m_chart->course().points[point].reading); });
    connect(m_readings, &ReadingsPanel::readingChosen, this, [this](Id reading) {
        const auto &points = m_chart->course().points;
        const auto it = std::find_if(points.begin(), points.end(), [&](const TrendPoint &point) {
            return point.reading == reading;
        });
        m_chart->setCurrent(it == points.end() ? -1 : int(it - points.begin()));
    });
}

void MeasuresPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    search();
    if (!m_measure.isNull() && measureOf(m_desk.view.plan(), m_desk.view.current()).isNull()) {
        const QScopedValueRollback comingBack(m_comesBack, true);
        m_desk.view.setCurrent(m_measure);
    }
    // The focus begins in the list, and later where it was left.
    if (!focusWidget())
        m_list->setFocus();
}

void MeasuresPage::follow()
{
    const bool gone = !m_desk.view.plan().measures().contains(m_measure);
    if (gone)
        choose(m_model->firstMeasure());
    showMeasure();
    Q_EMIT commandsChanged();
    const bool none = m_desk.view.plan().measures().isEmpty();
    const bool themeless = m_desk.view.plan().themes().isEmpty();
    m_empty->say(u"This plan has no measures yet"_s,
                 themeless
                     ? themeFirst()
                     : u"A measure is a number that is read month by month or quarter by "
                       "quarter, with a target: households in temporary accommodation, say."_s);
    m_newTheme->setVisible(themeless);
    m_first->setVisible(!themeless);
    m_empty->setVisible(none);
    m_scroll->setVisible(!none);
    turn();
    m_parts->setVisible(!m_measure.isNull());
}

// The measure that is shown stays, whatever is searched for: somebody may be typing its readings.
void MeasuresPage::search()
{
    m_model->refilter();
    follow();
}

// Why the list has none that is chosen.
QString MeasuresPage::unfound() const
{
    const auto *measure = m_desk.view.plan().find<Measure>(m_measure);
    if (!measure || m_desk.view.finds(m_measure))
        return {};
    return m_model->firstMeasure().isNull()
               ? u"No measure matches what you search for; “%1” stays chosen below. Escape in the "
                 "search shows all of them again."_s.arg(measure->title)
               : u"“%1” is not among the measures found and stays chosen below. Enter in the "
                 "search goes to the first that is."_s.arg(measure->title);
}

void MeasuresPage::goToNextHit()
{
    if (const Id next = m_model->measureAfter(m_measure); !next.isNull())
        m_desk.view.setCurrent(next);
}

// Whatever row is looked at: its measure is shown here, and the one before where it has none.
void MeasuresPage::showCurrent()
{
    const Id current = m_desk.view.current();
    const Id measure = measureOf(m_desk.view.plan(), current);
    if (measure.isNull())
        return;
    if (isVisible() && !m_comesBack && !m_desk.view.finds(measure))
        m_desk.view.setSearch({});
    choose(measure);
    if (measure != current)
        m_readings->choose(current);
}

void MeasuresPage::choose(Id measure)
{
    m_measure = measure;
    m_list->mark(measure);
    showMeasure();
}

void MeasuresPage::showMeasure()
{
    const auto *measure = m_desk.view.plan().find<Measure>(m_measure);
    m_readings->setMeasure(measure ? m_measure : Id());
    TrendChart::Course course;
    if (measure) {
        course.name = measure->title;
        course.unit = measure->unit;
        course.decimals = measure->decimals;
        course.points = trendOf(m_desk.view.plan(), *measure, m_readings->lastDay());
        for (const TrendPoint &point : std::as_const(course.points))
            course.sentences.append(words::reading(*measure, point, m_desk.view.plan().settings()));
    }
    m_name->setText(measure ? u"%1 %2"_s.arg(measure->reference, measure->title).trimmed()
                            : QString());
    m_chart->show(course);
    m_unfound->setText(unfound());
    m_unfound->setVisible(!m_unfound->text().isEmpty());
}

// Into the theme that is being looked at.
void MeasuresPage::addMeasure()
{
    const Plan &plan = m_desk.document.plan();
    const auto *current = plan.find<Measure>(m_measure);
    const Id made = tidemark::addMeasure(m_desk, current ? current->theme
                                                         : plan.themes().childrenOf({}).value(0));
    if (made.isNull())
        return;
    choose(made);
    editDefinition();
}

} // namespace tidemark
