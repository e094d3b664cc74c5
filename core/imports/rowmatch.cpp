// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/rowmatch.h"

#include "core/plan/visit.h"

namespace tidemark {

namespace {

void index(QHash<QString, Id> &ids, const QString &key, Id id)
{
    if (key.isEmpty())
        return;
    const auto there = ids.find(key);
    if (there == ids.end())
        ids.insert(key, id);
    else
        *there = Id();
}

QString referenceKey(const QString &reference)
{
    return reference.simplified().toCaseFolded();
}

QString keyUnder(const QString &title, const QString &objective, const QString &theme)
{
    return titleKey(title) + u'\n' + titleKey(objective.isEmpty() ? theme : objective) + u'\n'
           + titleKey(theme);
}

QString keyBeside(const QString &reference, const QString &title)
{
    return titleKey(title) + u'#' + referenceKey(reference);
}

} // namespace

QString titleKey(const QString &title)
{
    QString key;
    for (const QChar letter : title.simplified().toCaseFolded()) {
        if (letter.isLetterOrNumber() || letter.isSurrogate())
            key.append(letter);
    }
    return key;
}

RowMatcher::RowMatcher(const Plan &plan, const QList<BookRow> &rows) : m_plan(plan)
{
    for (const Action &action : plan.actions().inAnyOrder()) {
        index(m_byReference, referenceKey(action.reference), action.id);
        m_byTitle.insert(titleKey(action.title), action.id);
        m_byTitle.insert(keyBeside(action.reference, action.title), action.id);
        const auto *objective = plan.find<Objective>(action.objective);
        const auto *theme = objective ? plan.find<Theme>(objective->theme) : nullptr;
        if (theme)
            m_byTitle.insert(keyUnder(action.title, objective->title, theme->title), action.id);
    }
    for (const BookRow &row : rows) {
        if (row.kind == BookRow::Kind::Action)
            ++m_referencesInFile[referenceKey(row.reference)];
    }
}

Id RowMatcher::onlyOne(const QString &key, const QString &reference) const
{
    Id only;
    for (auto it = m_byTitle.constFind(key); it != m_byTitle.constEnd() && it.key() == key; ++it) {
        const QString known = referenceKey(m_plan.find<Action>(*it)->reference);
        const bool isOther =
            !known.isEmpty() && known != reference && m_referencesInFile.value(known) > 0;
        if (isOther || m_taken.contains(*it))
            continue;
        if (!only.isNull())
            return {};
        only = *it;
    }
    return only;
}

RowMatcher::Match RowMatcher::match(const BookRow &row)
{
    if (const Id id = Id::fromString(row.id); m_plan.find<Action>(id) && !m_taken.contains(id))
        return take(id, MatchedBy::RowId);
    const QString reference = referenceKey(row.reference);
    const Id byReference = m_byReference.value(reference);
    const bool standsOnce = m_referencesInFile.value(reference) < 2;
    if (standsOnce && !byReference.isNull() && !m_taken.contains(byReference))
        return take(byReference, MatchedBy::Reference);
    if (const Id both = onlyOne(keyBeside(row.reference, row.title), reference);
        !both.isNull() && !reference.isEmpty())
        return take(both, MatchedBy::Reference);
    for (const QString &key :
         {keyUnder(row.title, row.objective.title, row.theme.title), titleKey(row.title)}) {
        if (const Id titled = onlyOne(key, reference); !titled.isNull())
            return take(titled, MatchedBy::Title);
    }
    return {};
}

RowMatcher::Match RowMatcher::take(Id action, MatchedBy by)
{
    m_taken.insert(action);
    return {action, by};
}

QList<Id> RowMatcher::unmatched() const
{
    QList<Id> ids;
    for (const Action *action : inOrder<Action>(m_plan)) {
        if (!m_taken.contains(action->id))
            ids.append(action->id);
    }
    return ids;
}

} // namespace tidemark
