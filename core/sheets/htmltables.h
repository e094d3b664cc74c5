// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "core/sheets/intake.h"

#include <QStringView>

namespace tidemark {

/// The tables of a web page, or of what Excel, Calc, Word and Outlook copy; those in which nothing
/// stands, such as a frame around others, are left out. Elements may stay unclosed. What Calc says
/// of a number is taken; other cells are texts, as they look. Nothing is fetched.
QList<Sheet> htmlTables(QStringView page, Intake &intake);

/// Whether there is a table in it at all.
bool holdsHtmlTable(QStringView page);

} // namespace tidemark
