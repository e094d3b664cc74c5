// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/rowmatch.h"

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

QString keyUnder(const QString &title, const QString &objective)
{
    return titleKey(title) + u'\n' + titleKey(objective);
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
        index(m_byTitle, titleKey(action.title), action.id);
        if (const auto *objective = plan.find<Objective>(action.objective))
            index(m_byTitle, keyUnder(action.title, objective->title), action.id);
    }
    for (const BookRow &row : rows) {
        if (row.kind != BookRow::Kind::Action)
            continue;
        ++m_referencesInFile[referenceKey(row.reference)];
        ++m_titlesInFile[titleKey(row.title)];
        ++m_titlesInFile[keyUnder(row.title, row.objective.title)];
    }
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
    for (const QString &key : {keyUnder(row.title, row.objective.title), titleKey(row.title)}) {
        const auto *found = m_plan.find<Action>(m_byTitle.value(key));
        if (!found || m_taken.contains(found->id) || m_titlesInFile.value(key) > 1)
            continue;
        // Another row of the file names the reference that this one bears in the plan.
        const QString known = referenceKey(found->reference);
        const bool isOther = standsOnce && !reference.isEmpty() && known != reference
                             && m_referencesInFile.value(known) > 0 && !known.isEmpty();
        if (!isOther)
            return take(found->id, MatchedBy::Title);
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
