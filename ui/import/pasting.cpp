// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/pasting.h"

#include "core/sheets/readbook.h"
#include "ui/ask.h"
#include "ui/import/importdialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

Result<Book> bookOnClipboard()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    auto book = copied ? bookCopied(copied->html(), copied->text()) : Result<Book>(Book());
    if (!book || holdsTables(*book))
        return book;
    return refused(u"What was copied has no headings that are known. Copy the rows together with "
                   "their headings, such as Ref, Action and Due, and paste again."_s);
}

bool isPlain(const Import &import)
{
    return import.questions.isEmpty() && import.count(RowFate::Kind::NotUnderstood) == 0
           && std::none_of(import.words.begin(), import.words.end(),
                           [](const FoundWord &word) { return word.isGuess; })
           && std::none_of(import.rows.begin(), import.rows.end(),
                           [](const RowFate &row) { return !row.problems.isEmpty(); });
}

Id firstRowOf(const Import &import)
{
    const auto found = std::find_if(import.rows.begin(), import.rows.end(),
                                    [](const RowFate &row) { return !row.action.isNull(); });
    return found == import.rows.end() ? Id() : found->action;
}

} // namespace

void pasteRows(const Desk &desk, QWidget *window, const std::function<void(const QString &)> &say)
{
    auto book = bookOnClipboard();
    if (!book) {
        desk.ask.tell(u"Nothing was pasted"_s, book.error());
        return;
    }
    auto setup = ImportDialog::intoOpenPlan({u"copied rows"_s, *std::move(book), {}}, desk);
    setup.takeOver = [desk, say](const ImportPreview &preview, ImportDialog::Into) {
        if (!desk.perform(preview.import()->changes))
            return false;
        desk.view.setCurrent(firstRowOf(*preview.import()));
        say(preview.doneWords());
        return true;
    };
    ImportPreview preview(setup.file, *setup.openPlan, setup.stamp);
    preview.asAt = setup.asAt;
    if (!preview.refresh(desk.ask))
        return;
    if (preview.import() && isPlain(*preview.import())) {
        setup.takeOver(preview, ImportDialog::Into::OpenPlan);
        return;
    }
    auto *dialog = new ImportDialog(setup, desk.ask, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace tidemark
