// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reportpage.h"

#include "core/blocks/layouts.h"
#include "core/blocks/layouttext.h"
#include "core/blocks/past.h"
#include "core/document.h"
#include "core/draw/icon.h"
#include "core/exchange/savefile.h"
#include "core/html/htmlwriter.h"
#include "core/pdf/pdfwriter.h"
#include "core/plan/visit.h"
#include "core/publishing/publishing.h"
#include "core/report/edition.h"
#include "core/report/source.h"
#include "core/rounds/choice.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/pages/pageview.h"
#include "ui/pages/printing.h"
#include "ui/pages/savedbar.h"
#include "ui/report/checkpanel.h"
#include "ui/report/contentspanel.h"
#include "ui/report/layoutpanel.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/workbar.h"
#include "ui/widgets/wrappedrow.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHash>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal pixelsPerInch = 96;
constexpr auto iconProperty = "tidemarkIcon";
constexpr int longestDescription = 20'000;
constexpr qsizetype longestName = 120;

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
    return pages;
}

PageView::Sheets sheetsOf(const std::shared_ptr<const report::Pages> &pages)
{
    constexpr qreal scale = pixelsPerInch / report::unitsPerInch;
    return {pages->count(), pages->size() * scale, [pages](QPainter &painter, int sheet) {
                painter.scale(scale, scale);
                report::paintPage(painter, *pages, sheet);
            }};
}

} // namespace

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
    , m_pages(new PageView)
    , m_place(new QLabel)
    , m_size(new QLabel)
    , m_saved(new SavedBar)
{
    m_pages->setAccessibleName(u"Report preview"_s);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeTools());
    all->addWidget(makeMoreTools());
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
    connect(m_theme, &QComboBox::activated, this, &ReportPage::refreshLater);
    connect(m_since, &QComboBox::activated, this, &ReportPage::takeSince);
    connect(&desk.view, &ViewState::changed, this, &ReportPage::fillVersions);
    connect(m_layout, &LayoutPanel::chosen, this, &ReportPage::refreshLater);
    connect(m_contents, &ContentsPanel::placeWanted, this, &ReportPage::goToNode);
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
}

QWidget *ReportPage::makeTools()
{
    auto *tools = new QWidget;
    setTone(tools, Tone::Panel);
    m_theme->setAccessibleName(u"What the report is of"_s);
    m_theme->setMaximumWidth(px(320));
    m_theme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_theme->setMinimumContentsLength(12);
    m_theme->setMinimumWidth(px(80));
    m_size->setAlignment(Qt::AlignCenter);
    m_size->setMinimumWidth(m_size->fontMetrics().horizontalAdvance(words::percent(100))
                            + space::small);

    auto *row = new WrappedRow(tools);
    row->setContentsMargins(space::medium, space::small, space::medium, space::small);
    row->setSpacing(space::small);
    row->addWidget(m_theme);
    row->addWidget(makeButton(Icon::Previous, u"Previous page"_s, &PageView::previousSheet));
    row->addWidget(m_place);
    row->addWidget(makeButton(Icon::Next, u"Next page"_s, &PageView::nextSheet));
    row->addWidget(makeButton(Icon::ZoomOut, u"Smaller"_s, &PageView::zoomOut));
    row->addWidget(m_size);
    row->addWidget(makeButton(Icon::ZoomIn, u"Larger"_s, &PageView::zoomIn));
    auto *fit = new QPushButton(u"Fit width"_s);
    setTone(fit, Tone::Flat);
    connect(fit, &QPushButton::clicked, m_pages, &PageView::fitWidth);
    row->addWidget(fit);
    row->addGap();
    // With Alt keys that nothing else on the page has.
    const QList<std::pair<QString, QString>> ways{{u"print"_s, u"Pr&int…"_s},
                                                  {u"exportHtml"_s, u"Export HT&ML…"_s},
                                                  {u"exportPdf"_s, u"Export &PDF…"_s}};
    for (const auto &[command, words] : ways) {
        auto *button = buttonOf(m_desk.commands[command], command, words);
        setTone(button, command == u"exportPdf" ? Tone::Primary : Tone::Plain);
        row->addWidget(button);
    }
    return tools;
}

QWidget *ReportPage::makeComparison()
{
    auto *comparison = new QWidget;
    auto *label = new QLabel(u"What changed since"_s);
    label->setBuddy(m_since);
    m_since->setObjectName(u"report.since"_s);
    m_since->setAccessibleName(u"Tell what changed since"_s);
    m_since->setMinimumWidth(px(200));
    auto *row = new QHBoxLayout(comparison);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(label);
    row->addWidget(m_since);
    return comparison;
}

QWidget *ReportPage::makeMoreTools()
{
    auto *tools = new QWidget;
    setTone(tools, Tone::Panel);
    auto *row = new WrappedRow(tools);
    row->setContentsMargins(space::medium, 0, space::medium, space::small);
    row->setSpacing(space::small);
    row->addWidget(m_comparison);
    row->addGap();
    row->addWidget(buttonOf(m_desk.commands[u"checkReport"_s], u"checkReport"_s,
                            u"Check &before publishing…"_s));
    return tools;
}

QToolButton *ReportPage::makeButton(Icon icon, const QString &name, void (PageView::*does)())
{
    auto *button = new QToolButton;
    button->setProperty(iconProperty, int(icon));
    button->setIconSize(QSize(px(18), px(18)));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    connect(button, &QToolButton::clicked, m_pages, does);
    return button;
}

void ReportPage::drawIcons()
{
    const auto buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        const QVariant icon = button->property(iconProperty);
        if (icon.isValid())
            button->setIcon(iconOf(Icon(icon.toInt()), drawPalette(palette())));
    }
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
    m_since->addItem(u"Not in the report"_s, QUuid());
    for (const Snapshot *version : issuedVersions(plan))
        m_since->addItem(nameOfVersion(plan, *version), version->id.uuid());
    m_comparison->setVisible(m_since->count() > 1);
    m_since->setCurrentIndex(std::max(0, m_since->findData(chosen)));
    if (m_since->currentIndex() == 0)
        m_earlier.reset();
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

void ReportPage::refreshLater()
{
    m_outdated = true;
    if (isVisible())
        m_later.start();
}

void ReportPage::refresh()
{
    m_outdated = false;
    m_preparing.run(
        [this, plan = m_desk.view.plan(), kept = m_desk.document.plan(),
         options = options()](const Background::Meanwhile &meanwhile) -> Background::Finish {
            const report::Options whole = report::lookingBack(options, kept);
            const auto first = std::make_shared<const report::Pages>(firstPageOf(plan, whole));
            meanwhile([this, first] { showBeginning(first); });
            auto paper = std::make_shared<Paper>();
            paper->report = report::planReport(plan, whole);
            paper->pages = report::paginate(paper->report);
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
        m_side->setCurrentWidget(m_layout);
    else
        m_desk.view.goTo(remark.row,
                         remark.kind == Kind::NoReading ? Purpose::Record : Purpose::Look);
}

void ReportPage::showPaper(const std::shared_ptr<const Paper> &paper)
{
    m_paper = paper;
    m_pages->setSheets(sheetsOf({paper, &paper->pages}));
    m_pages->setAccessibleDescription(textOf(paper->report));
    QList<ContentsPanel::Place> places;
    forEachNode(paper->report, [&](const report::Node &node, int) {
        const QString text = report::textOf(node.runs).simplified();
        if (!text.isEmpty())
            places.append({node.id, text, node.role == report::Role::Heading ? node.level : 0,
                           paper->pages.anchors.value(node.id).page + 1});
    });
    m_contents->setPlaces(places);
}

void ReportPage::goToNode(const report::NodeId &node)
{
    if (!m_paper)
        return;
    const report::Anchor place = m_paper->pages.anchors.value(node);
    constexpr qreal scale = pixelsPerInch / report::unitsPerInch;
    m_pages->goTo(place.page, place.top * scale - space::wide);
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

QWidget *ReportPage::makeSide()
{
    m_side->setObjectName(u"report.side"_s);
    m_side->setAccessibleName(u"What the report is made of, and its contents"_s);
    m_side->setDocumentMode(true);
    m_side->setFixedWidth(px(264));
    m_side->addTab(m_layout, u"Layout"_s);
    m_side->addTab(m_contents, u"Contents"_s);
    m_side->addTab(m_check, u"Check"_s);
    setTone(m_side, Tone::Panel);
    return m_side;
}

Result<void> ReportPage::flush()
{
    return m_layout->flush();
}

bool ReportPage::find()
{
    m_side->setCurrentWidget(m_contents);
    m_contents->focusFind();
    return true;
}

QByteArray ReportPage::look() const
{
    const int index = m_side->currentIndex();
    return index == 1 ? "contents"_ba : index == 2 ? "check"_ba : "layout"_ba;
}

void ReportPage::restoreLook(const QByteArray &look)
{
    m_side->setCurrentIndex(look == "contents" ? 1 : look == "check" ? 2 : 0);
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
}

// A closed round is reported as it was issued, the moment of making and all.
report::Options ReportPage::options() const
{
    report::Options options;
    options.asAt = m_desk.view.asAt();
    options.generatedAt = m_desk.document.session().now();
    options.zone = QTimeZone::systemTimeZone();
    const auto *issued = m_desk.document.plan().find<Snapshot>(m_desk.view.snapshot());
    const Moment shown{m_desk.view.frozenName(), m_desk.view.plan(), m_desk.view.asAt(),
                       m_desk.view.isFrozen()};
    if (issued)
        options = report::issuedOptions(shown, *issued, options.zone);
    else if (shown.frozen)
        options = report::earlierOptions(shown, options.generatedAt, options.zone);
    const bool isNow = !issued && options.asAt == m_desk.view.today();
    if (m_earlier && (isNow || m_earlier->asAt <= options.asAt))
        options.since = m_earlier;
    options.theme = Id(m_theme->currentData().toUuid());
    options.layout = m_layout->layout();
    options.only = m_layout->only();
    return options;
}

// It has a plan of its own, so that it can make the report beside the window.
std::function<report::Report()> ReportPage::maker() const
{
    return [plan = m_desk.view.plan(), kept = m_desk.document.plan(), options = options()] {
        return report::planReport(plan, report::lookingBack(options, kept));
    };
}

std::optional<QString> ReportPage::placeFor(const QString &suffix, const QString &filter) const
{
    const QFileInfo plan(m_desk.document.path());
    const QString of = m_desk.view.isFrozen()
                           ? m_desk.view.momentName()
                           : u"as at %1"_s.arg(words::shortDate(m_desk.view.asAt()));
    QStringList says{plan.completeBaseName()};
    if (m_layout->layout().name != report::readyLayouts().front().name)
        says += m_layout->layout().name;
    if (m_theme->currentIndex() > 0)
        says += m_theme->currentText();
    if (!m_layout->onlyText().isEmpty())
        says += m_layout->onlyText();
    says += of;
    // What no file name may hold on Windows becomes a hyphen.
    static const QRegularExpression forbidden(uR"([\\/:*?"<>|\x00-\x1f]+)"_s);
    const QString name =
        says.join(u' ').replace(forbidden, u"-"_s).left(longestName) + u'.' + suffix;
    return m_desk.ask.fileToSave(u"Where to write the report"_s, plan.dir().filePath(name), filter);
}

void ReportPage::exportPdf()
{
    const auto path = placeFor(u"pdf"_s, u"PDF document (*.pdf)"_s);
    if (path)
        write(*path, [](const report::Report &report) {
            return report::toPdf(report, report::paginate(report));
        });
}

void ReportPage::exportHtml()
{
    const auto path = placeFor(u"html"_s, u"Web page (*.html)"_s);
    if (path)
        write(*path, [](const report::Report &report) -> Result<QByteArray> {
            return report::toHtml(report);
        });
}

void ReportPage::write(const QString &path, Writer writer)
{
    m_exporting.run([this, path, writer, make = maker()]() -> Background::Finish {
        return [this, path, bytes = writer(make())] { finish(path, bytes); };
    });
}

void ReportPage::finish(const QString &path, const Result<QByteArray> &bytes)
{
    const auto done = bytes ? saveFile(path, *bytes) : Result<void>(bytes.error());
    if (done)
        m_saved->say(path);
    else
        m_desk.ask.tell(u"The report could not be written"_s, done.error());
}

void ReportPage::print()
{
    printReport(maker()(), m_desk.ask, this);
}

} // namespace tidemark
