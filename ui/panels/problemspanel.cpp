// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/problemspanel.h"

#include "core/document.h"
#include "core/draw/icon.h"
#include "core/draw/mark.h"
#include "core/words/words.h"
#include "ui/style.h"
#include "ui/viewstate.h"
#include "ui/widgets/markicon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// Wrong, missing and merely noted things differ in shape, colour and the word before the sentence.
struct WeightLook {
    Mark mark;
    QString word;
};

WeightLook lookOf(Problem::Weight weight)
{
    switch (weight) {
    case Problem::Weight::Wrong:
        return {Mark::Problem, u"Wrong"_s};
    case Problem::Weight::Missing:
        return {Mark::Stale, u"Missing"_s};
    case Problem::Weight::Note:
        break;
    }
    return {Mark::Planned, u"Note"_s};
}

} // namespace

QString checksInBrief(const QList<Problem> &problems)
{
    if (problems.isEmpty())
        return u"Plan’s rows: nothing missing"_s;
    if (problems.first().kind == Problem::Kind::NoThemes)
        return u"Plan’s rows: nothing entered yet"_s;
    const auto notes = std::count_if(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.weight == Problem::Weight::Note;
    });
    QStringList counts;
    if (notes < problems.size())
        counts.append(words::counted(problems.size() - notes, u"problem"_s, u"problems"_s));
    if (notes > 0)
        counts.append(words::counted(notes, u"note"_s, u"notes"_s));
    return u"Plan’s rows: "_s + counts.join(u", "_s);
}

ProblemsPanel::ProblemsPanel(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new QLabel)
    , m_list(new QListWidget)
{
    setTone(this, Tone::Panel);
    setTone(m_heading, Tone::Section);
    m_heading->setWordWrap(true);
    m_list->setAccessibleName(u"Checks of the plan"_s);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(false);
    m_list->setSpacing(2);
    connect(m_list, &QListWidget::itemActivated, this, &ProblemsPanel::choose);
    connect(m_list, &QListWidget::itemClicked, this, &ProblemsPanel::choose);

    auto *close = new QToolButton;
    close->setObjectName(u"closeProblems"_s);
    close->setAccessibleName(u"Close the checks"_s);
    close->setToolTip(u"Close the checks (Esc)"_s);
    close->setIcon(iconOf(Icon::Close, drawPalette(palette())));
    connect(close, &QToolButton::clicked, this, &ProblemsPanel::closed);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::large, space::tight, space::small, space::tight);
    top->addWidget(m_heading, 1);
    top->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_list, 1);

    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ProblemsPanel::refresh);
    connect(&desk.view, &ViewState::changed, this, &ProblemsPanel::refreshLater);
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshLater();
    QWidget::changeEvent(event);
}

void ProblemsPanel::showEvent(QShowEvent *event)
{
    refresh();
    m_list->setFocus();
    QWidget::showEvent(event);
}

void ProblemsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void ProblemsPanel::refreshLater()
{
    if (isVisible())
        m_later.start();
}

void ProblemsPanel::refresh()
{
    const int at = m_list->currentRow();
    const auto problems = m_wrong.of(m_desk.document.plan(), m_desk.view.today());
    m_list->clear();
    for (const Problem &problem : problems)
        add(problem);
    m_list->setCurrentRow(std::clamp(at, 0, std::max(0, m_list->count() - 1)));
    m_heading->setText(
        problems.isEmpty()
            ? u"Checks of the plan’s rows: nothing is missing or entered wrongly. What is late or "
              "overdue stands on the page Overview; “Check…” on the page Report "
              "finds what a report should not go out with."_s
            : checksInBrief(problems));
    if (auto *close = findChild<QToolButton *>(u"closeProblems"_s))
        close->setIcon(iconOf(Icon::Close, drawPalette(palette())));
}

void ProblemsPanel::add(const Problem &problem)
{
    const auto [mark, word] = lookOf(problem.weight);
    const QString sentence = words::problem(problem, m_desk.document.plan());
    auto *item = new QListWidgetItem(iconOfMark(mark, drawPalette(palette()), devicePixelRatioF()),
                                     sentence, m_list);
    item->setData(Qt::UserRole, QVariant::fromValue(problem.row.uuid()));
    item->setData(Qt::AccessibleTextRole, u"%1: %2"_s.arg(word, sentence));
    item->setToolTip(word);
}

void ProblemsPanel::choose(const QListWidgetItem *item)
{
    Q_EMIT chosen(Id(item->data(Qt::UserRole).toUuid()));
}

} // namespace tidemark
