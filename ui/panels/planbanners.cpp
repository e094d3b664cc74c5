// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/planbanners.h"

#include "core/document.h"
#include "core/words/words.h"
#include "ui/models/syncedfolder.h"
#include "ui/panels/accessbanner.h"
#include "ui/panels/banner.h"
#include "ui/viewstate.h"

#include <QPushButton>
#include <QSettings>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// The last day of which anything was said.
QDate lastReported(const Plan &plan)
{
    QDate last;
    for (const Update *update : plan.updates().rows())
        last = std::max(last, update->asAt);
    for (const Reading *reading : plan.readings().rows())
        last = std::max(last, reading->asAt);
    return last;
}

} // namespace

PlanBanners::PlanBanners(Document &document, ViewState &view, QSettings &memory, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_view(view)
    , m_synced(new Banner(Icon::Problem))
    , m_past(new Banner(Icon::Calendar))
    , m_moment(new Banner(Icon::Locked))
{
    auto *access = new AccessBanner(document);
    connect(access, &AccessBanner::copyWanted, this, &PlanBanners::copyWanted);
    connect(access, &AccessBanner::tryAgainWanted, this, &PlanBanners::tryAgainWanted);
    connect(m_moment->addButton(u"Back to toda&y"_s), &QPushButton::clicked, this,
            [this] { m_view.setAsAt(m_view.today()); });
    connect(m_past->addButton(u"Look at that da&y"_s), &QPushButton::clicked, this,
            [this] { m_view.setAsAt(lastReported(m_document.plan())); });
    connect(&view, &ViewState::asAtChanged, this, &PlanBanners::showMoment);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    for (Banner *banner : {static_cast<Banner *>(access), m_synced, m_past, m_moment})
        all->addWidget(banner);
    showSynced(memory);
    showMoment();
}

// A plan in a synced folder can be edited all the same: with one user nothing is lost there.
void PlanBanners::showSynced(QSettings &memory)
{
    m_synced->setObjectName(u"synced"_s);
    const QString told =
        u"told/synced/"_s + QString::fromLatin1(m_document.path().toUtf8().toHex());
    const QString service = syncServiceOf(m_document.path());
    if (service.isEmpty() || m_document.isReadOnly() || memory.value(told).toBool())
        return;
    QPushButton *copy = m_synced->addButton(u"&Work on a copy…"_s);
    copy->setObjectName(u"synced.copy"_s);
    connect(copy, &QPushButton::clicked, this, &PlanBanners::copyWanted);
    QPushButton *enough = m_synced->addButton(u"Do not tell &me again"_s);
    enough->setObjectName(u"synced.enough"_s);
    connect(enough, &QPushButton::clicked, this, [this, told, &memory] {
        memory.setValue(told, true);
        m_synced->say({});
    });
    m_synced->say(
        u"%1 copies this plan to other computers by itself. Where two people change it at once, "
        "one of them loses the work. Keep shared plans on a network drive."_s.arg(service));
}

// A closed round or an earlier state is shown as it was, and says so over every page.
void PlanBanners::showMoment()
{
    m_moment->say(frozenMoment());
    m_past->say(longPast());
}

QString PlanBanners::frozenMoment() const
{
    if (!m_view.isFrozen())
        return {};
    const auto *issued = m_document.plan().find<Snapshot>(m_view.snapshot());
    if (!issued)
        return u"%1. Nothing here can be changed."_s.arg(m_view.momentName());
    return u"%1 as it was issued on %2%3. Nothing here can be changed."_s.arg(
        m_view.momentName(), words::dateTime(issued->issuedAt, QTimeZone::systemTimeZone()),
        issued->issuedBy.isEmpty() ? QString() : u" by %1"_s.arg(issued->issuedBy));
}

// A plan from long ago, as at today, is all overdue; its own day says more.
QString PlanBanners::longPast() const
{
    const QDate last = lastReported(m_document.plan());
    constexpr int aYear = 366;
    const bool now = m_view.asAt() == m_view.today() && !m_view.isFrozen();
    if (!now || !last.isValid() || last.daysTo(m_view.today()) < aYear)
        return {};
    return u"Nothing has been reported in this plan since %1."_s.arg(words::date(last));
}

} // namespace tidemark
