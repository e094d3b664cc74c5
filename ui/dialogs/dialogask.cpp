// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogask.h"

#include "ui/dialogs/movereasondialog.h"
#include "ui/dialogs/newplandialog.h"
#include "ui/dialogs/reviewdialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

/// QMessageBox guesses whether a text is markup; the titles of other people's plans must not be.
QString asPlain(const QString &text)
{
    return u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

/// "pdf" of "PDF document (*.pdf)".
QString suffixOf(const QString &filter)
{
    static const QRegularExpression firstPattern(u"\\*\\.(\\w+)"_s);
    return firstPattern.match(filter).captured(1);
}

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

std::optional<QString> chosenIn(QFileDialog &dialog)
{
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return std::nullopt;
    return dialog.selectedFiles().constFirst();
}

} // namespace

void DialogAsk::tell(const QString &title, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, title, asPlain(title), QMessageBox::Close,
                    QApplication::activeWindow());
    box.setInformativeText(asPlain(error.message));
    box.exec();
}

bool DialogAsk::confirm(const QString &title, const QString &question, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, title, asPlain(title), QMessageBox::Cancel,
                    QApplication::activeWindow());
    box.setInformativeText(asPlain(question));
    const QPushButton *button = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == button;
}

bool DialogAsk::review(const QString &title, const QString &question, const QStringList &lines,
                       const QString &yes)
{
    ReviewDialog dialog(title, question, lines, yes, QApplication::activeWindow());
    return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> DialogAsk::fileToOpen(const QString &title, const QString &filter)
{
    QFileDialog dialog(QApplication::activeWindow(), title, documentsFolder(), filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return chosenIn(dialog);
}

std::optional<QString> DialogAsk::fileToSave(const QString &title, const QString &suggestion,
                                             const QString &filter)
{
    const QFileInfo suggested(QDir(documentsFolder()), suggestion);
    QFileDialog dialog(QApplication::activeWindow(), title, suggested.path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffixOf(filter));
    dialog.selectFile(suggested.fileName());
    return chosenIn(dialog);
}

std::optional<Ask::MoveReason> DialogAsk::whyMoved(const QString &what)
{
    MoveReasonDialog dialog(what, QApplication::activeWindow());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return MoveReason{dialog.reason(), dialog.approvedBy()};
}

std::optional<Ask::PlanName> DialogAsk::newPlan()
{
    NewPlanDialog dialog(QApplication::activeWindow());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return PlanName{dialog.organisation(), dialog.title()};
}

bool DialogAsk::setUpPrinter(QPrinter &printer)
{
    QPrintDialog dialog(&printer, QApplication::activeWindow());
    dialog.setWindowTitle(u"Print the report"_s);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace tidemark
