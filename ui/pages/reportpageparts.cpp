// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/pages/pageview.h"
#include "ui/pages/reportpage.h"
#include "ui/report/checkpanel.h"
#include "ui/report/contentspanel.h"
#include "ui/report/layoutpanel.h"
#include "ui/style.h"
#include "ui/widgets/wrappedrow.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

/// What stands around the pages: the tools above them, and at their side what the report is made
/// of.
namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr auto iconProperty = "tidemarkIcon";

} // namespace

QWidget *ReportPage::makeTools()
{
    auto *tools = new QWidget;
    setTone(tools, Tone::Panel);
    m_theme->setObjectName(u"report.theme"_s);
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
    m_fold->setObjectName(u"report.fold"_s);
    m_fold->setAccessibleName(u"Layout and contents"_s);
    m_fold->setToolTip(u"Show the layout and the contents of the report beside its pages"_s);
    m_fold->setCheckable(true);
    m_fold->setChecked(true);
    m_fold->setAutoDefault(false);
    connect(m_fold, &QPushButton::toggled, m_side, &QWidget::setVisible);
    row->addWidget(m_fold);
    row->addWidget(m_theme);
    row->addWidget(makeButton(Icon::Previous, u"Previous page"_s, &PageView::previousSheet));
    row->addWidget(m_place);
    row->addWidget(makeButton(Icon::Next, u"Next page"_s, &PageView::nextSheet));
    row->addWidget(makeZoom());
    row->addGap();
    auto *check = buttonOf(m_desk.commands[u"checkReport"_s], u"checkReport"_s, u"&Check…"_s);
    check->setAccessibleName(u"Check before publishing"_s);
    row->addWidget(check);
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

QWidget *ReportPage::makeDay()
{
    auto *line = new QWidget;
    setTone(line, Tone::Panel);
    m_day->setObjectName(u"report.day"_s);
    m_day->setTextFormat(Qt::PlainText);
    m_atEnd->setObjectName(u"report.asAtRound"_s);
    m_atEnd->setAutoDefault(false);
    setTone(m_atEnd, Tone::Link);
    connect(m_atEnd, &QPushButton::clicked, this, [this] {
        if (const Round *round = roundMeant())
            m_desk.view.setAsAt(round->asAt);
    });
    auto *row = new WrappedRow(line);
    row->setContentsMargins(space::medium, 0, space::medium, space::small);
    row->setSpacing(space::medium);
    row->addWidget(m_day);
    row->addWidget(m_atEnd);
    return line;
}

// Its parts stay together where the row breaks.
QWidget *ReportPage::makeZoom()
{
    auto *zoom = new QWidget;
    auto *fit = new QPushButton(u"Fit width"_s);
    setTone(fit, Tone::Flat);
    connect(fit, &QPushButton::clicked, m_pages, &PageView::fitWidth);
    auto *row = new QHBoxLayout(zoom);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    row->addWidget(makeButton(Icon::ZoomOut, u"Smaller"_s, &PageView::zoomOut));
    row->addWidget(m_size);
    row->addWidget(makeButton(Icon::ZoomIn, u"Larger"_s, &PageView::zoomIn));
    row->addWidget(fit);
    return zoom;
}

QWidget *ReportPage::makeComparison()
{
    auto *comparison = new QWidget;
    setTone(comparison, Tone::Panel);
    auto *label = new QLabel(u"What changed since"_s);
    label->setBuddy(m_since);
    m_since->setObjectName(u"report.since"_s);
    m_since->setAccessibleName(u"Tell what changed since"_s);
    m_since->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *rows = new QVBoxLayout(comparison);
    rows->setContentsMargins(space::medium, space::medium, space::medium, 0);
    rows->setSpacing(space::small);
    rows->addWidget(label);
    rows->addWidget(m_since);
    return comparison;
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

QWidget *ReportPage::makeSide()
{
    m_side->setObjectName(u"report.side"_s);
    m_side->setAccessibleName(
        u"What the report is made of, its contents, and what to look at before it is published"_s);
    m_side->setDocumentMode(true);
    m_side->setFixedWidth(px(264));
    auto *made = new QWidget;
    setTone(made, Tone::Panel);
    auto *rows = new QVBoxLayout(made);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_comparison);
    rows->addWidget(m_layout, 1);
    // In a low window it scrolls, and the line below the pages stays in sight.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(made);
    m_side->addTab(scroll, u"Layout"_s);
    m_side->addTab(m_contents, u"Contents"_s);
    m_side->addTab(m_check, u"Check"_s);
    setTone(m_side, Tone::Panel);
    return m_side;
}

} // namespace tidemark
