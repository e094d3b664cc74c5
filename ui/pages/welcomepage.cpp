// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "core/draw/icon.h"
#include "core/words/words.h"
#include "ui/pages/recentrow.h"
#include "ui/style.h"
#include "ui/widgets/wrappedrow.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 720;
constexpr auto buttonIcon = "tidemarkIcon";

QLabel *label(const QString &text, Tone tone)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    setTone(label, tone);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_recentHeading(label(u"Opened last"_s, Tone::Section))
    , m_recent(new QVBoxLayout)
{
    setTone(this, Tone::Paper);
    connect(&m_looker, &FileLooker::missing, this, &WelcomePage::showMissing);
    m_recent->setSpacing(space::tight);

    auto *column = new QWidget;
    column->setMaximumWidth(px(columnWidth));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(space::wide, space::huge, space::wide, space::huge);
    rows->setSpacing(space::medium);
    rows->addStretch(1);
    rows->addWidget(m_icon);
    rows->addWidget(label(u"Tidemark"_s, Tone::Title));
    rows->addWidget(label(u"Keeps a council’s delivery plan, finds what is late in it, and prints "
                          "it. A plan is one file on your computer or your shared drive."_s,
                          Tone::Quiet));
    rows->addSpacing(space::small);
    rows->addWidget(makeBeginnings());
    rows->addSpacing(space::wide);
    rows->addWidget(m_recentHeading);
    rows->addLayout(m_recent);
    rows->addStretch(2);

    auto *middle = new QWidget;
    setTone(middle, Tone::Paper);
    auto *across = new QHBoxLayout(middle);
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    drawIcons();
}

QWidget *WelcomePage::makeBeginnings()
{
    auto *row = new QWidget;
    auto *buttons = new WrappedRow(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::medium);
    const auto add = [&](const QString &text, void (WelcomePage::*wanted)(), Icon icon, Tone tone) {
        auto *button = new QPushButton(text);
        setTone(button, tone);
        button->setProperty(buttonIcon, int(icon));
        connect(button, &QPushButton::clicked, this, wanted);
        buttons->addWidget(button);
    };
    add(u"New &plan…"_s, &WelcomePage::newWanted, Icon::New, Tone::Primary);
    add(u"&Open…"_s, &WelcomePage::openWanted, Icon::Open, Tone::Plain);
    add(u"St&art from a spreadsheet…"_s, &WelcomePage::importWanted, Icon::Import, Tone::Plain);
    add(u"Open the &sample"_s, &WelcomePage::sampleWanted, Icon::Plan, Tone::Plain);
    return row;
}

void WelcomePage::setRecent(const QList<RecentFile> &files)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_unseen.clear();
    for (const RecentFile &file : files)
        addRecent(file);
    m_recentHeading->setVisible(!files.isEmpty());
    if (isVisible())
        lookForFiles();
}

void WelcomePage::addRecent(const RecentFile &file)
{
    auto *row = new RecentRow(file);
    connect(row, &RecentRow::openWanted, this, [this, file] { Q_EMIT recentWanted(file.path); });
    connect(row, &RecentRow::forgetWanted, this, [this, file] { Q_EMIT forgetWanted(file.path); });
    m_recent->addWidget(row);
    m_unseen.append(file.path);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookForFiles();
}

void WelcomePage::lookForFiles()
{
    m_looker.look(std::exchange(m_unseen, {}));
}

void WelcomePage::showMissing(const QString &path)
{
    for (auto *row : findChildren<RecentRow *>()) {
        if (row->path() == path)
            row->showMissing();
    }
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
    QWidget::changeEvent(event);
}

void WelcomePage::drawIcons()
{
    m_icon->setPixmap(programIcon().pixmap(px(64)));
    const Palette &palette = drawPalette(this->palette());
    for (auto *button : findChildren<QPushButton *>()) {
        const QVariant icon = button->property(buttonIcon);
        const bool onAccent = button->property("tone") == u"primary"_s;
        if (icon.isValid())
            button->setIcon(
                iconOf(Icon(icon.toInt()), palette, onAccent ? palette.paper : palette.ink));
    }
}

} // namespace tidemark
