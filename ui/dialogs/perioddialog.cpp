// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/perioddialog.h"

#include "core/words/words.h"

#include <QComboBox>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QString lengthWord(Frequency length)
{
    switch (length) {
    case Frequency::Month:
        return u"A month"_s;
    case Frequency::Quarter:
        return u"A quarter"_s;
    case Frequency::HalfYear:
        return u"Half a year"_s;
    case Frequency::Year:
        break;
    }
    return u"A year"_s;
}

} // namespace

PeriodDialog::PeriodDialog(const QList<Ask::Periods> &offers, QWidget *parent)
    : FormDialog(u"Open a round"_s,
                 u"A round collects one update of every action that is under way or should be in a "
                 "period of the financial year, and is closed when they are in."_s,
                 u"Open the round"_s, parent)
    , m_offers(offers)
    , m_length(new QComboBox)
    , m_period(new QComboBox)
{
    m_length->setObjectName(u"period.length"_s);
    m_period->setObjectName(u"period.period"_s);
    for (const Ask::Periods &offer : offers)
        m_length->addItem(lengthWord(offer.length));
    addField(u"&Period"_s, m_period);
    addField(u"&Length"_s, m_length);
    connect(m_length, &QComboBox::currentIndexChanged, this, &PeriodDialog::fillPeriods);
    fillPeriods();
}

void PeriodDialog::fillPeriods()
{
    const Ask::Periods &offer = m_offers[m_length->currentIndex()];
    m_period->clear();
    for (const Period &period : offer.periods)
        m_period->addItem(u"%1: %2"_s.arg(period.name, words::dateRange(period.from, period.asAt)));
    m_period->setCurrentIndex(offer.likeliest);
}

Period PeriodDialog::period() const
{
    return m_offers[m_length->currentIndex()].periods[m_period->currentIndex()];
}

} // namespace tidemark
