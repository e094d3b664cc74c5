// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "core/sheets/xmlpart.h"

namespace tidemark {

/// The tables of an OpenDocument file: of a spreadsheet (.ods), and those in a text (.odt). Stops
/// the reading where it is locked by a password.
QList<Sheet> odsSheets(Archive &archive, Intake &intake);
/// Of one that is a single XML file (.fods), in whose root element the part stands.
QList<Sheet> odsSheets(XmlPart &content, Intake &intake);

} // namespace tidemark
