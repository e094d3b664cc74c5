// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/afterglow.h"

#include "ui/style.h"

namespace tidemark {

namespace {

constexpr int duration = 2000; // ms

} // namespace

Afterglow::Afterglow(QObject *parent) : QObject(parent)
{
    m_fading.setStartValue(1.0);
    m_fading.setKeyValueAt(0.6, 1.0);
    m_fading.setEndValue(0.0);
    m_fading.setDuration(duration);
    connect(&m_fading, &QVariantAnimation::valueChanged, this, &Afterglow::faded);
    connect(&m_fading, &QVariantAnimation::finished, this, [this] {
        Q_EMIT faded();
        m_rows.clear();
    });
}

void Afterglow::light(const QSet<Id> &rows)
{
    if (reducedMotion() || rows.isEmpty())
        return;
    m_fading.stop();
    Q_EMIT faded();
    m_rows = rows;
    m_fading.start();
}

qreal Afterglow::strengthOf(Id row) const
{
    return m_rows.contains(row) ? m_fading.currentValue().toReal() : 0;
}

} // namespace tidemark
