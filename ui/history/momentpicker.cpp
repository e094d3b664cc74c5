// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/momentpicker.h"

#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/editors/dateeditor.h"
#include "ui/style.h"
#include "ui/widgets/plaintip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// What the entries of the list stand for, beside the ids of versions.
const QString nowKey = QStringLiteral("now");
const QString dayKey = QStringLiteral("day");

QString keyOf(const MomentChoice &choice)
{
    if (!choice.snapshot.isNull())
        return choice.snapshot.toString();
    return choice.isNow() ? nowKey : dayKey;
}

} // namespace

MomentPicker::MomentPicker(const QString &label, const QString &name, words::DayOrder dayOrder,
                           QWidget *parent)
    : QWidget(parent)
    , m_which(new QComboBox)
    , m_day(new DateEditor(dayOrder, {}, words::YearMeant::Last))
{
    setObjectName(name);
    auto *title = new QLabel(label);
    title->setBuddy(m_which);
    m_which->setObjectName(name + u".which"_s);
    m_which->setAccessibleName(label);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(16);
    m_day->control()->setObjectName(name + u".day"_s);
    m_day->control()->setAccessibleName(u"%1, the day"_s.arg(label));
    m_day->setFixedWidth(px(130));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::small);
    row->addWidget(title);
    row->addWidget(m_which, 1);
    row->addWidget(m_day);
    connect(m_which, &QComboBox::activated, this, &MomentPicker::take);
    connect(m_day, &Editor::finished, this, &MomentPicker::takeDay);
    connect(m_day, &Editor::escaped, this, &MomentPicker::showChoice);
    setPlan({});
}

void MomentPicker::setPlan(const Plan &plan)
{
    m_which->clear();
    m_which->addItem(u"Now"_s, nowKey);
    for (const Snapshot *version : issuedVersions(plan))
        m_which->addItem(nameOfVersion(plan, *version), version->id.toString());
    m_which->addItem(u"A day…"_s, dayKey);
    showChoice();
}

void MomentPicker::setChoice(const MomentChoice &choice)
{
    m_choice = choice;
    showChoice();
}

void MomentPicker::setSuggestion(QDate day)
{
    m_suggestion = day;
    m_day->setSuggestion(day);
    m_day->setYearFrom(day);
}

void MomentPicker::showChoice()
{
    m_which->setCurrentIndex(m_which->findData(keyOf(m_choice)));
    const bool day = m_choice.snapshot.isNull() && m_choice.day.isValid();
    m_day->setVisible(day);
    m_day->setContent(words::shortDate(m_choice.day));
    m_day->setToolTip({});
    setState(m_day->control(), "faulty", false);
}

void MomentPicker::take()
{
    const QString key = m_which->currentData().toString();
    if (key == dayKey)
        m_choice = {{}, m_choice.day.isValid() ? m_choice.day : m_suggestion};
    else
        m_choice = {Id::fromString(key), {}};
    showChoice();
    if (key == dayKey) {
        m_day->control()->setFocus();
        m_day->selectAll();
    }
    Q_EMIT chosen();
}

// What is no day stays in the field, to be put right.
void MomentPicker::takeDay()
{
    const auto day = words::dateFrom(m_day->content());
    if (!day) {
        const QString why = words::noDay(m_day->content()) + u'.';
        m_day->setToolTip(plainTip(why));
        setState(m_day->control(), "faulty", true);
        Q_EMIT refused(why);
        return;
    }
    const bool other = m_choice.day != *day;
    setChoice({{}, *day});
    if (other)
        Q_EMIT chosen();
}

} // namespace tidemark
