// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing.h"

#include "core/verbs/edits.h"
#include "ui/ask.h"
#include "ui/import/importdialog.h"
#include "ui/mainwindow.h"
#include "ui/panels/statusline.h"
#include "ui/planfiles.h"
#include "ui/workspace.h"

#include <QFileInfo>

/// How spreadsheets come into the window.
namespace tidemark {

using namespace Qt::StringLiterals;

const QStringList &importEndings()
{
    static const QStringList endings{u"xlsx"_s, u"xlsm"_s, u"ods"_s,  u"docx"_s, u"odt"_s,
                                     u"csv"_s,  u"tsv"_s,  u"html"_s, u"htm"_s,  u"txt"_s,
                                     u"json"_s, u"xls"_s,  u"xlsb"_s, u"pdf"_s};
    return endings;
}

QString importFilter()
{
    return u"Spreadsheets and tables (*.xlsx *.xlsm *.ods *.docx *.odt *.csv *.tsv *.html *.htm "
           "*.txt);;Text of a published page, or a plan’s JSON (*.txt *.json)"_s;
}

void MainWindow::importChosen()
{
    if (const auto path = m_ask.fileToOpen(u"Import a file"_s, importFilter()))
        importFile(*path);
}

void MainWindow::importFile(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const auto asPage = [&] {
        if (mayClose())
            place(m_files.importPage(path));
    };
    if (suffix == u"json")
        return asPage();
    if (!flushed())
        return;
    const auto read = readTables(path, m_ask);
    if (!read)
        return;
    if (suffix == u"txt" && (!*read || !holdsTables((*read)->book)))
        return asPage();
    if (*read)
        showImport(**read);
    else
        m_ask.tell(u"The file could not be imported"_s, read->error());
}

void MainWindow::showImport(const ReadFile &file)
{
    ImportDialog::Setup setup;
    if (m_workspace) {
        setup = ImportDialog::intoOpenPlan(file, m_workspace->desk());
    } else {
        setup.file = file;
        setup.asAt = m_view.today();
        setup.dayOrder = m_view.dayOrder();
        setup.stamp = m_session.stamp();
    }
    if (const auto begun = applied(startPlan({}, QFileInfo(file.path).completeBaseName()), Plan()))
        setup.newPlan = *begun;
    setup.takeOver = [this, begun = setup.newPlan](const ImportPreview &preview,
                                                   ImportDialog::Into into) {
        return into == ImportDialog::Into::OpenPlan ? takeOver(preview) : makeFrom(preview, begun);
    };
    auto *dialog = new ImportDialog(setup, m_ask, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool MainWindow::takeOver(const ImportPreview &preview)
{
    if (!m_workspace || !m_workspace->desk().perform(preview.import()->changes))
        return false;
    m_workspace->status().say(preview.doneWords());
    return true;
}

bool MainWindow::makeFrom(const ImportPreview &preview, const Plan &begun)
{
    if (!mayClose())
        return false;
    PlanFiles::Opened made = m_files.createFrom(preview.file().path, begun);
    if (!made)
        return false;
    place(std::move(made));
    return takeOver(preview);
}

} // namespace tidemark
