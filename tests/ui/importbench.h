// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "tests/ui/windowbench.h"
#include "ui/import/importdialog.h"

namespace tidemark::test {

/// An officer who imports spreadsheets into the window.
class ImportBench : public WindowBench {
public:
    /// The workbook that the council has today: two sheets with banner rows, two heading rows,
    /// percentages and dates in every way, words and letters for how it stands; and a list.
    static QList<Sheet> ourPlan();
    /// Writes a workbook into the folder: its path.
    QString book(const QList<Sheet> &sheets, const QString &name = QStringLiteral("our plan.xlsx"));

    bool isImporting();
    ImportDialog &dialog();
    template <typename Widget> Widget &part(const QString &name)
    {
        auto *found = dialog().findChild<Widget *>(QStringLiteral("import.") + name);
        if (!found)
            qFatal("the import has no %s", qUtf8Printable(name));
        return *found;
    }
    /// What the list of rows shows: "5: 1.1.1 Survey: New".
    QStringList rows();
    /// All of a row that is shown, by the beginning of its name.
    QString detailsOf(const QString &name);
    QString words(const QString &label);
    /// Chooses an entry of a list by how it begins.
    void choose(const QString &name, const QString &entry);
    void press(const QString &name);
    /// What the open things to settle say.
    QStringList open();
};

} // namespace tidemark::test
