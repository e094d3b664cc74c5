// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/relations.h"

#include "core/sheets/readinglimits.h"
#include "core/sheets/xmlpart.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// "xl/worksheets/sheet1.xml" of "../worksheets/sheet1.xml" in the folder "xl/x". Steps above the
// root lead nowhere: the name is one of the archive, whatever it says.
QString targetPart(const QString &folder, const QString &target)
{
    QStringList steps =
        target.startsWith(u'/') ? QStringList() : folder.split(u'/', Qt::SkipEmptyParts);
    const auto names = target.split(u'/', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (name == u"..") {
            if (!steps.isEmpty())
                steps.removeLast();
        } else if (name != u".") {
            steps.append(name);
        }
    }
    return steps.join(u'/');
}

} // namespace

QList<Relation> relationsOf(const QString &part, Archive &archive, Intake &intake)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : part.left(slash);
    const QString name = (folder.isEmpty() ? QString() : folder + u'/') + u"_rels/"_s
                         + part.mid(slash + 1) + u".rels"_s;
    QList<Relation> relations;
    if (!archive.has(name))
        return relations;
    XmlPart rels(archive, name, intake);
    if (!rels.open())
        return relations;
    while (rels.next()) {
        const QString type = rels.attribute(u"Type");
        if (rels.at(u"Relationship") && rels.attribute(u"TargetMode") != u"External"
            && relations.size() < limits::parts)
            relations.append({rels.attribute(u"Id"), type.mid(type.lastIndexOf(u'/') + 1),
                              targetPart(folder, rels.attribute(u"Target"))});
        rels.skip();
    }
    rels.close();
    return relations;
}

QString partOfKind(QStringView kind, const QList<Relation> &relations, const Archive &archive)
{
    for (const Relation &relation : relations) {
        if (relation.kind == kind && archive.has(relation.part))
            return relation.part;
    }
    return {};
}

} // namespace tidemark
