// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxbook.h"

#include "core/sheets/colours.h"
#include "core/sheets/relations.h"
#include "core/sheets/xlsxsheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// A sheet as the workbook lists it.
struct ListedSheet {
    QString name;
    QString relation;
    bool hidden;
};

QList<ListedSheet> listedSheets(XmlPart &workbook, DateBase &base, Intake &intake)
{
    QList<ListedSheet> sheets;
    while (workbook.next()) {
        if (workbook.at(u"workbookPr") && workbook.flag(u"date1904"))
            base = DateBase::From1904;
        if (!workbook.at(u"sheets")) {
            workbook.skip();
            continue;
        }
        while (workbook.next()) {
            const QString state = workbook.attribute(u"state");
            if (intake.takeSheet())
                sheets.append({workbook.attribute(u"name"), workbook.attribute(u"id"),
                               state == u"hidden" || state == u"veryHidden"});
            workbook.skip();
        }
    }
    return sheets;
}

// The relation of a listed sheet; none where it is missing, which stops the reading.
const Relation *relationOf(const ListedSheet &sheet, const QList<Relation> &relations,
                           Intake &intake)
{
    const auto found =
        std::find_if(relations.begin(), relations.end(),
                     [&](const Relation &relation) { return relation.id == sheet.relation; });
    if (found != relations.end())
        return &*found;
    intake.stopDamaged(u"its sheet “%1” is missing"_s.arg(sheet.name));
    return nullptr;
}

} // namespace

QList<Sheet> xlsxSheets(const QString &workbook, Archive &archive, Intake &intake)
{
    QList<Sheet> sheets;
    XlsxCommon common;
    QList<ListedSheet> listed;
    {
        XmlPart part(archive, workbook, intake);
        if (!part.open())
            return sheets;
        listed = listedSheets(part, common.base, intake);
        part.close();
    }
    const auto relations = relationsOf(workbook, archive, intake);
    const auto theme = themeColours(partOfKind(u"theme", relations, archive), archive, intake);
    common.styles = xlsxStyles(partOfKind(u"styles", relations, archive), theme, archive, intake);
    common.strings =
        sharedStrings(partOfKind(u"sharedStrings", relations, archive), archive, intake);
    for (const ListedSheet &one : listed) {
        const Relation *relation = relationOf(one, relations, intake);
        if (intake.stopped())
            break;
        if (relation->kind != u"worksheet") // a chart or the like
            continue;
        const auto beside = relationsOf(relation->part, archive, intake);
        const Notes notes =
            xlsxNotes(partOfKind(u"comments", beside, archive),
                      partOfKind(u"threadedComment", beside, archive), archive, intake);
        Sheet sheet = xlsxSheet(relation->part, one.name, common, notes, archive, intake);
        sheet.hidden = one.hidden;
        sheets.append(sheet);
    }
    return sheets;
}

} // namespace tidemark
