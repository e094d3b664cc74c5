// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/choicegrid.h"

#include "core/words/words.h"
#include "ui/style.h"
#include "ui/widgets/taborder.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHash>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 200;

QLabel *gridLabel(Tone tone)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTone(label, tone);
    return label;
}

} // namespace

ChoiceGrid::ChoiceGrid(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_grid(new QGridLayout)
    , m_more(gridLabel(Tone::Quiet))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_more->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addLayout(m_grid);
    rows->addWidget(m_more);
    rows->addStretch(1);
}

void ChoiceGrid::setLines(const QList<Line> &lines)
{
    const QList<Line> shown = lines.first(std::min(lines.size(), mostLines));
    QHash<QString, Controls> before;
    for (const Controls &controls : std::as_const(m_controls))
        before.insert(controls.key, controls);
    QList<Controls> now;
    for (const Line &line : shown)
        now.append(before.contains(line.key) ? before.take(line.key) : make(line));
    for (const Controls &gone : std::as_const(before))
        remove(gone);
    for (int i = 0; i < now.size(); ++i) {
        if (m_controls.value(i).choice != now[i].choice)
            place(now[i], i);
    }
    m_controls = now;
    for (int i = 0; i < shown.size(); ++i)
        show(m_controls[i], shown[i]);
    const auto left = lines.size() - shown.size();
    m_more->setText(
        u"%1 more not shown."_s.arg(words::counted(left, u"line is"_s, u"lines are"_s)));
    m_more->setVisible(left > 0);
    tabsFollowTheEye(*this);
}

void ChoiceGrid::remove(const Controls &controls)
{
    for (QWidget *widget :
         QList<QWidget *>{controls.heading, controls.caption, controls.choice, controls.note}) {
        // Later: it may be this very list that has been chosen from.
        widget->setParent(nullptr);
        widget->deleteLater();
    }
}

void ChoiceGrid::place(const Controls &controls, int at)
{
    const int top = 3 * at;
    m_grid->addWidget(controls.heading, top, 0, Qt::AlignVCenter);
    m_grid->addWidget(controls.choice, top, 1);
    m_grid->addWidget(controls.caption, top + 1, 0, Qt::AlignTop);
    m_grid->addWidget(controls.note, top + 1, 1, Qt::AlignTop);
    m_grid->setRowMinimumHeight(top + 2, space::medium);
}

ChoiceGrid::Controls ChoiceGrid::make(const Line &line)
{
    Controls made{line.key,
                  gridLabel(Tone::Plain),
                  gridLabel(Tone::Quiet),
                  new QComboBox,
                  gridLabel(Tone::Quiet),
                  {},
                  {}};
    made.choice->setObjectName(m_name + line.key);
    made.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made.choice->setMinimumContentsLength(12);
    made.heading->setBuddy(made.choice);
    connect(made.choice, &QComboBox::activated, this, [this, box = made.choice, key = line.key] {
        if (box->currentData().isValid())
            Q_EMIT chosen(key, box->currentData().toString());
    });
    return made;
}

void ChoiceGrid::show(Controls &controls, const Line &line)
{
    controls.heading->setText(QString(line.heading).replace(u'&', u"&&"_s)); // with a buddy
    controls.caption->setText(line.caption);
    controls.note->setText(line.note);
    controls.note->setVisible(!line.note.isEmpty());
    controls.choice->setAccessibleName(line.heading);
    controls.choice->setAccessibleDescription((line.caption + u' ' + line.note).trimmed());
    const QSignalBlocker quiet(controls.choice);
    if (controls.choices != line.choices || controls.open != line.open) {
        controls.choices = line.choices;
        controls.open = line.open;
        controls.choice->clear();
        if (!line.open.isEmpty())
            controls.choice->addItem(line.open);
        for (const Choice &choice : line.choices)
            controls.choice->addItem(choice.text, choice.value);
    }
    controls.choice->setCurrentIndex(line.open.isEmpty() ? controls.choice->findData(line.chosen)
                                                         : 0);
}

} // namespace tidemark
