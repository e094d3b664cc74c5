// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/levelrows.h"

#include "core/base/namekey.h"
#include "core/imports/rowmatch.h"
#include "core/plan/visit.h"
#include "core/verbs/edits.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString keyOfReference(const QString &reference)
{
    return u"#"_s + reference.simplified().toCaseFolded();
}

QString keyOfTitle(Id parent, const QString &title)
{
    const QString key = titleKey(title);
    return parent.toString() + u'=' + (key.isEmpty() ? nameKey(title) : key);
}

QString keyOfBoth(Id parent, const LevelName &name)
{
    return keyOfTitle(parent, name.title) + keyOfReference(name.reference);
}

template <typename Row> void remember(QHash<QString, Id> &ids, Id parent, const Row &row)
{
    const QStringList keys{keyOfBoth(parent, {row.reference, row.title, 0}),
                           keyOfTitle(parent, row.title), keyOfReference(row.reference)};
    for (const QString &key : keys) {
        if (key != keyOfReference({}) && !ids.contains(key))
            ids.insert(key, row.id);
    }
}

// The row that a name means. Two of one title may differ in their references; a title without one
// is meant where the plan has given it none.
Id foundIn(const QHash<QString, Id> &ids, Id parent, const LevelName &name)
{
    if (name.reference.isEmpty())
        return ids.value(keyOfTitle(parent, name.title));
    for (const QString &key : {keyOfBoth(parent, name), keyOfReference(name.reference),
                               keyOfBoth(parent, {{}, name.title, 0})}) {
        if (const Id id = ids.value(key); !id.isNull())
            return id;
    }
    return {};
}

} // namespace

LevelRows::LevelRows(ImportWork &work) : m_work(work)
{
    for (const Theme *theme : inOrder<Theme>(work.plan()))
        remember(m_themes, {}, *theme);
    for (const Objective *objective : inOrder<Objective>(work.plan()))
        remember(m_objectives, objective->theme, *objective);
}

Id LevelRows::themeOf(const LevelName &name, const QString &childReference, QString &why)
{
    if (const Id there = foundIn(m_themes, {}, name); !there.isNull())
        return there;
    Theme theme;
    theme.id = Id::create();
    theme.title = name.title;
    theme.reference = name.reference;
    const QString above = parentReferenceOf(childReference);
    if (theme.reference.isEmpty() && !above.contains(u'.')
        && !m_themes.contains(keyOfReference(above)))
        theme.reference = above;
    why = m_work.take(addRow(m_work.plan(), theme));
    if (!why.isEmpty())
        return {};
    remember(m_themes, {}, *m_work.plan().find<Theme>(theme.id));
    return theme.id;
}

Id LevelRows::objectiveUnder(Id theme, const LevelName &name, QString &why)
{
    if (const Id there = foundIn(m_objectives, theme, name); !there.isNull())
        return there;
    Objective objective;
    objective.id = Id::create();
    objective.theme = theme;
    objective.title = name.title;
    objective.reference = name.reference;
    why = m_work.take(addRow(m_work.plan(), objective));
    if (!why.isEmpty())
        return {};
    remember(m_objectives, theme, *m_work.plan().find<Objective>(objective.id));
    return objective.id;
}

Id LevelRows::objectiveOf(const BookRow &row, QString &why)
{
    const QString above = parentReferenceOf(row.reference);
    LevelName objective = row.objective;
    if (objective.isEmpty() || (!row.namesLevels && !above.isEmpty())) {
        const Id byDigits = m_objectives.value(keyOfReference(above));
        if (!above.isEmpty() && !byDigits.isNull())
            return byDigits;
    }
    if (objective.reference.isEmpty() && above.contains(u'.')
        && !m_objectives.contains(keyOfReference(above)))
        objective.reference = above;
    const QString ofTheme = objective.reference.isEmpty() ? above : objective.reference;
    // A sheet's name is no theme where the reference names one that the plan has.
    const Id byDigits =
        row.namesLevels ? Id() : m_themes.value(keyOfReference(parentReferenceOf(ofTheme)));
    const Id theme = byDigits.isNull() ? themeOf(row.theme, ofTheme, why) : byDigits;
    if (theme.isNull())
        return {};
    if (objective.isEmpty())
        objective.title = m_work.plan().find<Theme>(theme)->title;
    return objectiveUnder(theme, objective, why);
}

} // namespace tidemark
