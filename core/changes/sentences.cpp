// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/sentences.h"

#include "core/changes/changekinds.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

bool isTheme(const Change &change)
{
    return change.table == "theme"_L1 || change.table == "objective"_L1;
}

QString nounOf(const Change &change)
{
    return words::upperFirst(words::noun(change.table));
}

// "3.1.1", "“Complaints”", "Theme 3", "The plan".
QString nameOf(const Change &change)
{
    if (change.table == "settings"_L1)
        return u"The plan"_s;
    if (change.table == "judgement"_L1)
        return u"The judgement %1"_s.arg(quoted(change.title));
    const bool isTitled = change.reference.isEmpty() || change.table == "measure"_L1;
    const QString name = isTitled ? quoted(change.title) : change.reference;
    return isTheme(change) ? u"%1 %2"_s.arg(nounOf(change), name) : name;
}

} // namespace

// What is told at the end is often somebody's own sentence and has its own stop.
QString happening(const Change &change)
{
    return ended(kindOfChange(change.kind).happening(change));
}

QString sentence(const Change &change)
{
    const QString who = nameOf(change);
    const bool isNamed = change.reference.isEmpty() || change.table == "measure"_L1;
    switch (change.kind) {
    case ChangeKind::New:
        return isNamed ? u"%1 is new."_s.arg(who) : u"%1 is new: %2."_s.arg(who, change.title);
    case ChangeKind::Removed:
        return isNamed ? u"%1 was removed."_s.arg(who)
                       : u"%1 was removed: %2."_s.arg(who, change.title);
    default:
        return who + u' ' + happening(change);
    }
}

QString fullName(const Change &change)
{
    if (change.table == "settings"_L1 || change.table == "judgement"_L1)
        return nameOf(change);
    const QString name = (change.reference + u' ' + change.title).simplified();
    return isTheme(change) ? u"%1 %2"_s.arg(nounOf(change), name) : name;
}

QString span(const Changes &changes)
{
    return u"Changes from %1 to %2"_s.arg(changes.from, changes.to);
}

QString asText(const Changes &changes)
{
    QString text = u"%1\n%2.\n"_s.arg(span(changes), summary(changes));
    for (const KindOfChange &kind : kindsOfChange()) {
        const auto found = changes.ofKind(kind.kind);
        if (found.isEmpty())
            continue;
        text += u"\n%1 (%2)\n"_s.arg(kind.heading, QString::number(found.size()));
        for (const Change &change : found)
            text += u"- %1 %2\n"_s.arg(fullName(change), happening(change));
    }
    return text;
}

QString summary(const Changes &changes)
{
    QStringList parts;
    for (const KindOfChange &kind : kindsOfChange()) {
        if (const int count = changes.count(kind.kind))
            parts.append(counted(count, kind.one.toString(), kind.many.toString()));
    }
    if (parts.isEmpty())
        return u"Nothing changed"_s;
    const QString last = parts.takeLast();
    return parts.isEmpty() ? last : u"%1, and %2"_s.arg(parts.join(u", "_s), last);
}

} // namespace tidemark::words
