// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reportpage.h"

#include "core/blocks/blocks.h"
#include "core/blocks/layouttext.h"
#include "core/blocks/past.h"
#include "core/blocks/references.h"
#include "core/document.h"
#include "core/draw/icon.h"
#include "core/plan/visit.h"
#include "core/publishing/publishing.h"
#include "core/report/source.h"
#include "core/rounds/choice.h"
#include "core/rounds/rounds.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/commands/commands.h"
#include "ui/pages/pageview.h"
#include "ui/pages/savedbar.h"
#include "ui/report/checkpanel.h"
#include "ui/report/contentspanel.h"
#include "ui/report/layoutpanel.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/workbar.h"

#include <QComboBox>
#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal pixelsPerInch = 96;
constexpr int longestDescription = 20'000;

/// The text of the pages, for screen readers.
QString textOf(const report::Report &report)
{
    QStringList lines;
    report::forEachNode(report, [&lines](const report::Node &node, int) {
        const QString text = report::textOf(node.runs);
        if (!text.isEmpty())
            lines.append(text);
        if (node.figure)
            lines.append(node.figure->alt);
    });
    return lines.join(u'\n').left(longestDescription);
}

// From no more blocks than fill it.
report::Pages firstPageOf(const Plan &plan, const report::Options &options)
{
    const qsizetype blocks = report::blocksIn(options.layout).size();
    report::Options part = options;
    report::Pages pages;
    for (qsizetype count = 1; count < blocks && pages.count() < 2; ++count) {
        part.layout = report::beginningOf(options.layout, count);
        pages = report::paginate(report::planReport(plan, part), {}, report::Extent::Beginning);
    }
    pages.pages.resize(std::min<size_t>(pages.pages.size(), 1));
    pages.formats.resize(pages.pages.size());
    return pages;
}

PageView::Sheets sheetsOf(const std::shared_ptr<const report::Pages> &pages)
{
    constexpr qreal scale = pixelsPerInch / report::unitsPerInch;
    PageView::Sheets sheets{{}, [pages](QPainter &painter, int sheet) {
                                painter.scale(scale, scale);
                                report::paintPage(painter, *pages, sheet);
                            }};
    for (const report::PageFormat &format : pages->formats)
        sheets.sizes.append(format.size() * scale);
    return sheets;
}

} // namespace

// Made beside the window: the words of a large report take a tenth of a second.
struct ReportPage::Paper {
    report::Report report;
    report::Pages pages;
    QString words;
    QList<ContentsPanel::Place> places;
};

ReportPage::ReportPage(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_theme(new QComboBox)
    , m_since(new QComboBox)
    , m_comparison(makeComparison())
    , m_layout(new LayoutPanel(desk))
    , m_contents(new ContentsPanel)
    , m_check(new CheckPanel)
    , m_side(new QTabWidget)
    , m_fold(new QPushButton(u"&Side panel"_s))
    , m_pages(new PageView)
    , m_place(new QLabel)
    , m_size(new QLabel)
    , m_day(new QLabel)
    , m_atEnd(new QPushButton(u"Show as at the end of the round"_s))
    , m_dayLine(makeDay())
    , m_saved(new SavedBar)
    , m_tools(makeTools())
{
    m_pages->setAccessibleName(u"Report preview"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_tools);
    all->addWidget(m_dayLine);
    all->addWidget(m_saved);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeSide());
    middle->addWidget(m_pages, 1);
    all->addLayout(middle, 1);
    all->addWidget(new WorkBar(u"Making the pages…"_s, m_preparing));
    all->addWidget(new WorkBar(u"Writing the report…"_s, m_exporting));
    setFocusProxy(m_pages);

    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ReportPage::refresh);
    connect(&desk.view, &ViewState::changed, this, &ReportPage::fillThemes);
    connect(&desk.view, &ViewState::changed, this, &ReportPage::refreshLater);
    connect(&desk.view, &ViewState::changed, this, &ReportPage::showDay);
    connect(m_theme, &QComboBox::activated, this, &ReportPage::refreshLater);
    connect(m_since, &QComboBox::activated, this, &ReportPage::takeSince);
    connect(&desk.view, &ViewState::changed, this, &ReportPage::fillVersions);
    connect(m_layout, &LayoutPanel::chosen, this, &ReportPage::nameComparison);
    connect(m_layout, &LayoutPanel::chosen, this, &ReportPage::refreshLater);
    connect(m_contents, &ContentsPanel::placeWanted, this, &ReportPage::goToNode);
    connect(m_contents, &ContentsPanel::findChanged, this, [this] {
        m_found.clear();
        showMark();
    });
    connect(m_contents, &ContentsPanel::rowWanted, this, [this](Id row) { m_desk.view.goTo(row); });
    connect(m_check, &CheckPanel::chosen, this, &ReportPage::goToRemark);
    connect(m_check, &CheckPanel::counted, this, [this](qsizetype remarks) {
        m_side->setTabText(m_side->indexOf(m_check), u"Check (%1)"_s.arg(remarks));
    });
    connect(m_side, &QTabWidget::currentChanged, this, &ReportPage::lookThrough);
    connect(m_pages, &PageView::doubleClicked, this, &ReportPage::goToRowAt);
    connect(m_pages, &PageView::lookChanged, this, &ReportPage::showLook);
    offer(u"preview"_s, [this] { lookAtPages(); });
    offer(u"print"_s, [this] { print(); });
    offer(u"checkReport"_s, [this] { checkBeforePublishing(); });
    offer(u"exportPdf"_s, [this] { exportPdf(); });
    offer(u"exportHtml"_s, [this] { exportHtml(); });
    drawIcons();
    fillThemes();
    fillVersions();
    m_pages->setZoom(100);
    m_place->setObjectName(u"report.place"_s);
    showLook();
    showDay();
}

void ReportPage::fillThemes()
{
    const QUuid chosen = m_theme->currentData().toUuid();
    m_theme->clear();
    m_theme->addItem(u"The whole plan"_s, QUuid());
    const auto themes = m_desk.view.plan().themes().rowsUnder({});
    for (const Theme *theme : themes)
        m_theme->addItem(nameOf(m_desk.view.plan(), theme->id), theme->id.uuid());
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(chosen)));
}

void ReportPage::fillVersions()
{
    const QVariant chosen = m_since->currentData();
    const Plan &plan = m_desk.document.plan();
    m_since->clear();
    m_since->addItem(QString(), QUuid());
    nameComparison();
    for (const Snapshot *version : issuedVersions(plan))
        m_since->addItem(nameOfVersion(plan, *version), version->id.uuid());
    m_comparison->setVisible(m_since->count() > 1);
    m_since->setCurrentIndex(std::max(0, m_since->findData(chosen)));
    if (m_since->currentIndex() == 0)
        m_earlier.reset();
}

// A layout that compares of itself does so where nothing else is chosen.
void ReportPage::nameComparison()
{
    const bool compares = tellsOf(m_layout->layout(), report::Block::Past::LastRound);
    m_since->setItemText(0, compares ? u"The last closed round"_s : u"Not in the report"_s);
}

void ReportPage::takeSince()
{
    m_earlier.reset();
    const Id version(m_since->currentData().toUuid());
    if (!version.isNull()) {
        const auto moment = momentOf(m_desk.document.plan(), {version, {}}, m_desk.view.today());
        if (moment) {
            m_earlier = *moment;
        } else {
            m_since->setCurrentIndex(0);
            m_desk.ask.tell(u"This round cannot be compared with"_s, moment.error());
        }
    }
    refreshLater();
}

// That is collected, else the one closed last: its report is what is most likely wanted.
const Round *ReportPage::roundMeant() const
{
    const Plan &plan = m_desk.document.plan();
    const Round *open = openRound(plan);
    return open ? open : lastClosed(plan);
}

// Of what is frozen the line above the page says what it is.
void ReportPage::showDay()
{
    const ViewState &view = m_desk.view;
    const Round *round = roundMeant();
    const bool isOver = round && round->asAt <= view.today();
    const bool isItsEnd = round && view.asAt() == round->asAt;
    QString day = words::date(view.asAt());
    if (isItsEnd)
        day += u", the end of %1"_s.arg(round->name);
    else if (view.asAt() == view.today())
        day += u", today"_s;
    if (round && !isOver && !isItsEnd)
        day += u"; %1 ends on %2"_s.arg(round->name, words::date(round->asAt));
    m_day->setText(u"The report is as at %1."_s.arg(day));
    const bool offers = isOver && !isItsEnd;
    if (offers)
        m_atEnd->setText(u"Show as at %1, the end of %2"_s.arg(
            words::date(round->asAt), QString(round->name).replace(u'&', u"&&"_s)));
    if (!offers && m_atEnd->hasFocus())
        m_pages->setFocus();
    m_atEnd->setVisible(offers);
    m_dayLine->setVisible(!view.isFrozen() && (offers || !isLow(*this)));
}

void ReportPage::lookAtPages()
{
    m_pages->setFocus();
}

bool ReportPage::isBusy() const
{
    return m_later.isActive() || m_preparing.isRunning() || m_exporting.isRunning()
           || m_check->isLooking();
}

void ReportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_outdated)
        m_later.start();
}

void ReportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
    Page::changeEvent(event);
}

// A narrow window has room for the pages alone, unless the officer asks for more.
void ReportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    constexpr int roomForSide = 640;
    constexpr int roomForPage = 850; // whole, beside it
    const bool hasRoom = width() >= px(roomForSide);
    if (hasRoom != m_hasRoom)
        m_fold->setChecked(hasRoom);
    m_hasRoom = hasRoom;
    const bool isWide = width() >= m_side->width() + roomForPage;
    if (isWide != m_isWide)
        m_pages->setZoom(isWide ? 100 : 0);
    m_isWide = isWide;
    fitTools();
    showDay();
}

// On one line where that can be: the menu File has the ways out too.
void ReportPage::fitTools()
{
    const QLayout &row = *m_tools->layout();
    const QList<QPushButton *> mayGo{findChild<QPushButton *>(u"exportHtml"_s),
                                     findChild<QPushButton *>(u"print"_s)};
    const auto widthOf = [&row](const QPushButton *button) {
        return button->sizeHint().width() + row.spacing();
    };
    int needed = row.sizeHint().width();
    for (const QPushButton *button : mayGo)
        needed += button->isHidden() ? widthOf(button) : 0;
    for (QPushButton *button : mayGo) {
        const bool goes = isLow(*this) || needed > width();
        needed -= goes ? widthOf(button) : 0;
        button->setHidden(goes);
    }
}

void ReportPage::refreshLater()
{
    m_outdated = true;
    if (isVisible())
        m_later.start();
}

void ReportPage::refresh()
{
    m_outdated = false;
    m_preparing.run([this, plan = m_desk.view.plan(), kept = m_desk.document.plan(),
                     options =
                         options()](const Background::Meanwhile &meanwhile) -> Background::Finish {
        const report::Options whole = report::lookingBack(options, kept);
        const auto first = std::make_shared<const report::Pages>(firstPageOf(plan, whole));
        meanwhile([this, first] { showBeginning(first); });
        const auto paper = paperOf(plan, report::referring(whole, plan, kept, report::pageNumbers));
        return [this, paper] { showPaper(paper); };
    });
    m_unchecked = true;
    lookThrough();
}

// A view that has been scrolled on keeps its pages until all are there.
void ReportPage::showBeginning(const std::shared_ptr<const report::Pages> &first)
{
    if (first->count() > 0 && (!m_paper || m_pages->current() == 0))
        m_pages->setSheets(sheetsOf(first));
}

void ReportPage::checkBeforePublishing()
{
    m_fold->setChecked(true);
    m_side->setCurrentWidget(m_check);
    m_check->focusList();
}

// Only while somebody looks at the list: it takes as long as the report.
void ReportPage::lookThrough()
{
    if (!m_unchecked || m_outdated || m_side->currentWidget() != m_check)
        return;
    m_unchecked = false;
    m_check->look([plan = m_desk.view.plan(), kept = m_desk.document.plan(), options = options()] {
        return publishing::remarksBeforePublishing(plan, report::lookingBack(options, kept));
    });
}

void ReportPage::goToRemark(const publishing::Remark &remark)
{
    using Kind = publishing::Remark::Kind;
    if (remark.kind == Kind::Layout)
        m_side->setCurrentIndex(0);
    else
        m_desk.view.goTo(remark.row,
                         remark.kind == Kind::NoReading ? Purpose::Record : Purpose::Look,
                         remark.field);
}

std::shared_ptr<const ReportPage::Paper> ReportPage::paperOf(const Plan &plan,
                                                             const report::Options &options)
{
    auto paper = std::make_shared<Paper>();
    paper->report = report::planReport(plan, options);
    paper->pages = report::paginate(paper->report);
    paper->words = textOf(paper->report);
    forEachNode(paper->report, [&](const report::Node &node, int) {
        const QString text = report::textOf(node.runs).simplified();
        if (!text.isEmpty())
            paper->places.append({node.id, text,
                                  node.role == report::Role::Heading ? node.level : 0,
                                  paper->pages.anchors.value(node.id).page + 1});
    });
    return paper;
}

void ReportPage::showPaper(const std::shared_ptr<const Paper> &paper)
{
    m_paper = paper;
    m_pages->setSheets(sheetsOf({paper, &paper->pages}));
    m_pages->setAccessibleDescription(paper->words);
    m_contents->setPlaces(paper->places);
    showMark();
}

void ReportPage::goToNode(const report::NodeId &node)
{
    if (!m_paper)
        return;
    const report::Anchor place = m_paper->pages.anchors.value(node);
    constexpr qreal scale = pixelsPerInch / report::unitsPerInch;
    m_pages->goTo(place.page, place.top * scale - space::wide);
    m_found = m_contents->isFinding() ? node : report::NodeId();
    showMark();
}

// On the page where it begins.
void ReportPage::showMark()
{
    const auto anchor = m_paper ? m_paper->pages.anchors.constFind(m_found)
                                : QHash<report::NodeId, report::Anchor>::const_iterator();
    if (m_found.isEmpty() || !m_paper || anchor == m_paper->pages.anchors.constEnd())
        return m_pages->mark(0, {}, {});
    QRectF place;
    for (const report::Box &box : m_paper->pages.pages[size_t(anchor->page)]) {
        if (box.node == m_found && box.use == report::Box::Use::Content)
            place |= box.area;
    }
    constexpr qreal scale = pixelsPerInch / report::unitsPerInch;
    m_pages->mark(anchor->page, {place.topLeft() * scale, place.size() * scale}, u"Found"_s);
}

// What stands there leads somewhere, or is of a row.
void ReportPage::goToRowAt(int sheet, const QPointF &place)
{
    if (!m_paper || sheet >= m_paper->pages.count())
        return;
    const QPointF at = place * (report::unitsPerInch / pixelsPerInch);
    Id row;
    for (const report::Box &box : m_paper->pages.pages[size_t(sheet)]) {
        if (!box.area.contains(at))
            continue;
        const auto *text = std::get_if<report::TextBox>(&box.content);
        const Id target = report::rowOfNode(text ? text->target : report::NodeId());
        const Id own = report::rowOfNode(box.node);
        if (!target.isNull() || !own.isNull())
            row = target.isNull() ? own : target;
    }
    if (!row.isNull() && !tableOf(m_desk.view.plan(), row).isEmpty())
        m_desk.view.goTo(row);
}

Result<void> ReportPage::flush()
{
    return m_layout->flush();
}

bool ReportPage::find()
{
    m_fold->setChecked(true);
    m_side->setCurrentWidget(m_contents);
    m_contents->focusFind();
    return true;
}

// "contents", a line break, and the key of the layout.
QByteArray ReportPage::look() const
{
    const int index = m_side->currentIndex();
    const QByteArray side = index == 1 ? "contents"_ba : "layout"_ba;
    return side + '\n' + m_layout->layoutKey().toUtf8();
}

void ReportPage::restoreLook(const QByteArray &look)
{
    const auto end = look.indexOf('\n');
    m_side->setCurrentIndex(look.startsWith("contents") ? 1 : 0);
    if (end >= 0)
        m_layout->choose(QString::fromUtf8(look.mid(end + 1)));
}

void ReportPage::showLook()
{
    const bool areAll = m_paper && m_pages->count() == m_paper->pages.count();
    const QString page = u"Page %1"_s.arg(m_pages->current() + 1);
    m_place->setText(m_pages->count() == 0 ? u"No pages"_s
                     : areAll              ? u"%1 of %2"_s.arg(page).arg(m_pages->count())
                                           : page);
    m_size->setText(words::percent(m_pages->shownPercent()));
    m_size->setAccessibleName(u"Size: "_s + m_size->text());
    fitTools();
}

} // namespace tidemark
