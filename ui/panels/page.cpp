// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page.h"

namespace tidemark {

void Page::showRow(Id, Purpose, const QString &) {}

void Page::offer(const QString &command, std::function<void()> run,
                 std::function<QString()> obstacle, Typed typed)
{
    m_offers.insert(command, {std::move(run), std::move(obstacle), typed});
}

void Page::run(const QString &command)
{
    if (const auto offer = m_offers.value(command); offer.run)
        offer.run();
}

QString Page::obstacle(const QString &command) const
{
    const auto offer = m_offers.value(command);
    return offer.obstacle ? offer.obstacle() : QString();
}

Page::Typed Page::typedBefore(const QString &command) const
{
    const auto offer = m_offers.constFind(command);
    return offer == m_offers.constEnd() ? Typed::Written : offer->typed;
}

void Page::restoreLook(const QByteArray &) {}

} // namespace tidemark
