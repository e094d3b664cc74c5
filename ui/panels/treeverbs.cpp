// SPDX-License-Identifier: GPL-3.0-or-later

// What the tree panel does to whole rows: each a verb of the plan, asked about where it would be
// missed, told where it is refused.
#include "core/document.h"
#include "core/exchange/copiedrows.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/import/pasting.h"
#include "ui/panels/plantreeview.h"
#include "ui/panels/treepanel.h"
#include "ui/tree/plantreemodel.h"
#include "ui/viewstate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// Where a row stands: its kind, its parent, its place there.
struct TreePlace {
    RowKind kind = RowKind::Plan;
    Id parent;
    qsizetype index = -1;
    qsizetype siblings = 0;
};

TreePlace placeOf(const Plan &plan, Id row)
{
    TreePlace place;
    QList<Id> siblings;
    place.parent = ownerOf(plan, row);
    if (plan.find<Theme>(row)) {
        place.kind = RowKind::Theme;
        siblings = plan.themes().childrenOf({});
    } else if (plan.find<Objective>(row)) {
        place.kind = RowKind::Objective;
        siblings = plan.objectives().childrenOf(place.parent);
    } else if (plan.find<Action>(row)) {
        place.kind = RowKind::Action;
        siblings = plan.actions().childrenOf(place.parent);
    }
    place.index = siblings.indexOf(row);
    place.siblings = siblings.size();
    return place;
}

/// The rows a row of this kind can stand under, in the order of the plan.
QList<Id> parentsFor(const Plan &plan, RowKind kind)
{
    const QList<Id> themes = plan.themes().childrenOf({});
    if (kind == RowKind::Objective)
        return themes;
    QList<Id> objectives;
    if (kind == RowKind::Action) {
        for (const Id &theme : themes)
            objectives += plan.objectives().childrenOf(theme);
    }
    return objectives;
}

Id themeOf(const Plan &plan, Id row)
{
    while (!row.isNull() && !plan.find<Theme>(row))
        row = ownerOf(plan, row);
    return row;
}

// The objective an action would be put under: the row's own, or the last of a theme.
Id objectiveFor(const Plan &plan, Id row)
{
    if (plan.find<Theme>(row)) {
        const auto objectives = plan.objectives().childrenOf(row);
        return objectives.isEmpty() ? Id() : objectives.last();
    }
    return plan.find<Action>(row) ? ownerOf(plan, row) : row;
}

} // namespace

void TreePanel::offerCommands()
{
    const auto readOnly = [this] { return m_desk.whyReadOnly(); };
    const auto unless = [this](bool (TreePanel::*can)() const, const QString &obstacle) {
        return [this, can, obstacle] { return (this->*can)() ? QString() : orReadOnly(obstacle); };
    };
    offer(
        u"newTheme"_s, [this] { newTheme(); }, readOnly);
    offer(
        u"newObjective"_s, [this] { newObjective(); },
        unless(&TreePanel::canAddBelow, u"Choose the theme it belongs to first."_s));
    offer(
        u"newAction"_s, [this] { newAction(); },
        unless(&TreePanel::canAddAction, u"Choose the objective it belongs to first."_s));
    offer(
        u"remove"_s, [this] { deleteCurrent(); },
        unless(&TreePanel::canChange, u"Choose a row of the plan first."_s));
    offer(
        u"copyRows"_s, [this] { copyRows(); },
        [this] {
            return m_desk.view.selected().isEmpty() ? u"Choose the rows first."_s : QString();
        });
    offer(
        u"pasteRows"_s,
        [this] { pasteRows(m_desk, window(), [this](const QString &news) { Q_EMIT said(news); }); },
        readOnly);
    offer(
        u"moveUp"_s, [this] { moveUp(); },
        unless(&TreePanel::canMoveUp, u"Nothing stands above it here."_s));
    offer(
        u"moveDown"_s, [this] { moveDown(); },
        unless(&TreePanel::canMoveDown, u"Nothing stands below it here."_s));
    offer(
        u"moveToPrevious"_s, [this] { moveToPreviousParent(); },
        unless(&TreePanel::canMoveToPrevious, u"There is no parent before its own."_s));
    offer(
        u"moveToNext"_s, [this] { moveToNextParent(); },
        unless(&TreePanel::canMoveToNext, u"There is no parent after its own."_s));
    offer(
        u"renumber"_s, [this] { renumber(); }, readOnly);
    offer(u"expandAll"_s, [this] { expandAll(); });
    offer(u"collapseAll"_s, [this] { collapseAll(); });
    offer(u"settings"_s, [this] {
        m_desk.view.setCurrent(settingsId());
        edit();
    });
    offer(u"form"_s, [this] { showForm(!m_showsForm); });
    offer(u"oneLine"_s, [this] {
        m_tree->setOneLine(!m_tree->isOneLine());
        markCommands();
    });
}

QString TreePanel::orReadOnly(const QString &obstacle) const
{
    const QString readOnly = m_desk.whyReadOnly();
    return readOnly.isEmpty() ? obstacle : readOnly;
}

void TreePanel::showRow(Id row, Purpose, const QString &field)
{
    m_desk.view.setCurrent(row);
    setFocus();
    if (!field.isEmpty() && !m_showsForm)
        showForm(true);
}

bool TreePanel::canEdit() const
{
    return !m_readOnly;
}

bool TreePanel::canAddBelow() const
{
    return canChange();
}

bool TreePanel::canAddAction() const
{
    return canEdit() && !objectiveFor(m_desk.document.plan(), currentRow()).isNull();
}

bool TreePanel::canChange() const
{
    return canEdit() && !currentRow().isNull();
}

bool TreePanel::canMoveUp() const
{
    return canEdit() && placeOf(m_desk.document.plan(), currentRow()).index > 0;
}

bool TreePanel::canMoveDown() const
{
    const TreePlace place = placeOf(m_desk.document.plan(), currentRow());
    return canEdit() && place.index >= 0 && place.index < place.siblings - 1;
}

bool TreePanel::canMoveToPrevious() const
{
    const TreePlace place = placeOf(m_desk.document.plan(), currentRow());
    return canEdit() && parentsFor(m_desk.document.plan(), place.kind).indexOf(place.parent) > 0;
}

bool TreePanel::canMoveToNext() const
{
    const TreePlace place = placeOf(m_desk.document.plan(), currentRow());
    const auto parents = parentsFor(m_desk.document.plan(), place.kind);
    return canEdit() && !parents.isEmpty() && parents.last() != place.parent;
}

void TreePanel::newTheme()
{
    Theme theme;
    theme.title = u"New theme"_s;
    addAndEdit(theme);
}

void TreePanel::newObjective()
{
    if (!canAddBelow())
        return;
    Objective objective;
    objective.theme = themeOf(m_desk.document.plan(), currentRow());
    objective.title = u"New objective"_s;
    addAndEdit(objective);
}

void TreePanel::newAction()
{
    if (!canAddAction())
        return;
    Action action;
    action.objective = objectiveFor(m_desk.document.plan(), currentRow());
    action.title = u"New action"_s;
    addAndEdit(action);
}

void TreePanel::deleteCurrent()
{
    if (canChange())
        m_desk.removeAsked(currentRow());
}

void TreePanel::copyRows()
{
    const CopiedRows copied =
        copiedRows(m_desk.document.plan(), m_desk.view.selected(), m_desk.view.asAt());
    if (copied.actions == 0) {
        Q_EMIT said(u"Nothing was copied: no action stands under what is chosen."_s);
        return;
    }
    auto *both = new QMimeData;
    both->setText(copied.text);
    both->setHtml(copied.html);
    QGuiApplication::clipboard()->setMimeData(both);
    Q_EMIT said(u"%1 copied, with headings."_s.arg(
        words::counted(copied.actions, u"action"_s, u"actions"_s)));
}

void TreePanel::moveUp()
{
    step(-1);
}

void TreePanel::moveDown()
{
    step(1);
}

void TreePanel::moveToPreviousParent()
{
    moveAmongParents(-1);
}

void TreePanel::moveToNextParent()
{
    moveAmongParents(1);
}

void TreePanel::moveTo(Id parent)
{
    Q_EMIT flushWanted();
    if (canChange())
        m_desk.perform(tidemark::moveTo(m_desk.document.plan(), currentRow(), parent, -1));
    showCurrent();
}

void TreePanel::renumber()
{
    if (!canEdit())
        return;
    const Plan &plan = m_desk.document.plan();
    const Id row = currentRow();
    const Id parent = plan.find<Action>(row) ? ownerOf(plan, row) : row;
    const QString what =
        parent.isNull() ? u"the whole plan"_s : u"everything under %1"_s.arg(nameOf(plan, parent));
    if (m_desk.ask.confirm(
            u"Renumber %1?"_s.arg(what),
            u"The references are made anew from the order of the rows; what was typed by "
            "hand is replaced. Undo brings it back."_s,
            u"Renumber"_s))
        m_desk.perform(tidemark::renumber(plan, parent));
}

void TreePanel::step(int steps)
{
    if (canChange())
        m_desk.perform(moveBy(m_desk.document.plan(), currentRow(), steps));
    showCurrent();
}

// To the foot of the parent above, or to the head of the one below: the nearest place there.
void TreePanel::moveAmongParents(int steps)
{
    if (steps < 0 ? !canMoveToPrevious() : !canMoveToNext())
        return;
    const Plan &plan = m_desk.document.plan();
    const TreePlace place = placeOf(plan, currentRow());
    const auto parents = parentsFor(plan, place.kind);
    const Id parent = parents[parents.indexOf(place.parent) + steps];
    m_desk.perform(tidemark::moveTo(plan, currentRow(), parent, steps < 0 ? -1 : 0));
    showCurrent();
}

// The place is counted with the row still standing where it was.
void TreePanel::drop(Id row, Id parent, int index)
{
    const TreePlace place = placeOf(m_desk.document.plan(), row);
    const bool fromAbove = place.parent == parent && index > place.index;
    m_desk.view.setCurrent(row);
    m_desk.perform(
        tidemark::moveTo(m_desk.document.plan(), row, parent, fromAbove ? index - 1 : index));
    showCurrent();
}

void TreePanel::fillMoveToMenu()
{
    m_moveToMenu->clear();
    const Plan &plan = m_desk.document.plan();
    const TreePlace place = placeOf(plan, currentRow());
    for (const Id &parent : parentsFor(plan, place.kind)) {
        auto *action = m_moveToMenu->addAction(nameOf(plan, parent).replace(u'&', u"&&"_s));
        action->setEnabled(canEdit() && parent != place.parent);
        connect(action, &QAction::triggered, this, [this, parent] { moveTo(parent); });
    }
    if (m_moveToMenu->isEmpty())
        m_moveToMenu->addAction(u"Nothing to move to"_s)->setEnabled(false);
}

template <typename Row> void TreePanel::addAndEdit(Row row)
{
    if (!canEdit())
        return;
    row.id = Id::create();
    if (!m_desk.perform(addRow(m_desk.document.plan(), row)))
        return;
    m_desk.view.setCurrent(row.id);
    edit();
}

} // namespace tidemark
