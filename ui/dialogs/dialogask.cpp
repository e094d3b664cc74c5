// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogask.h"

#include "core/draw/icon.h"
#include "ui/dialogs/correctiondialog.h"
#include "ui/dialogs/daydialog.h"
#include "ui/dialogs/issuedialog.h"
#include "ui/dialogs/movereasondialog.h"
#include "ui/dialogs/newplandialog.h"
#include "ui/dialogs/perioddialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/dialogs/waiting.h"
#include "ui/style.h"
#include "ui/widgets/withinscreen.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

const QString issuerKey = u"names/issuer"_s;

/// QMessageBox guesses whether a text is markup; the titles of other people's plans must not be.
QString asPlain(const QString &text)
{
    return u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

/// The window to stand over, also just after another dialog has closed.
QWidget *windowInFront()
{
    if (QWidget *active = QApplication::activeWindow())
        return active;
    const auto windows = QApplication::topLevelWidgets();
    const auto it = std::find_if(windows.begin(), windows.end(), [](const QWidget *window) {
        return window->isVisible() && window->windowType() == Qt::Window;
    });
    return it == windows.end() ? nullptr : *it;
}

void dress(QMessageBox &box, const QString &title, const QString &text, Icon icon)
{
    const Palette &palette = drawPalette(box.palette());
    box.setWindowTitle(title);
    box.setText(u"<qt><b>%1</b></qt>"_s.arg(title.toHtmlEscaped()));
    box.setInformativeText(asPlain(text));
    box.setIconPixmap(iconOf(icon, palette, palette.ink).pixmap(px(32)));
}

/// Enter and Escape mean no.
bool isYes(const QString &title, const QString &question, const QString &yes, const QString &no)
{
    QMessageBox box(windowInFront());
    dress(box, title, question, Icon::Help);
    const QPushButton *accepted = box.addButton(yes, QMessageBox::AcceptRole);
    QPushButton *kept = box.addButton(no, QMessageBox::RejectRole);
    box.setDefaultButton(kept);
    box.setEscapeButton(kept);
    box.exec();
    return box.clickedButton() == accepted;
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
    dialog.resize(withinScreen(dialog, dialog.sizeHint()));
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return std::nullopt;
    return dialog.selectedFiles().constFirst();
}

/// The name that stands in the dialog gets this ending in place of the one it has. Windows' own
/// dialog has no field of Qt's and changes the ending by itself; a name selected while it is open
/// would stand in it with its folder, which it then refuses.
void takeEnding(QFileDialog &dialog, const QString &suffix)
{
    const QString before = dialog.defaultSuffix();
    dialog.setDefaultSuffix(suffix);
    auto *field = dialog.findChild<QLineEdit *>(u"fileNameEdit"_s);
    if (!field || before.isEmpty() || !field->text().endsWith(u'.' + before, Qt::CaseInsensitive))
        return;
    field->setText(field->text().chopped(before.size()) + suffix);
}

} // namespace

void DialogAsk::tell(const QString &title, const Error &error)
{
    QMessageBox box(windowInFront());
    dress(box, title, error.message, Icon::Problem);
    box.setStandardButtons(QMessageBox::Close);
    box.exec();
}

bool DialogAsk::confirm(const QString &title, const QString &question, const QString &yes)
{
    return isYes(title, question, yes, u"Cancel"_s);
}

bool DialogAsk::discard(const QString &title, const QString &question, const QString &yes)
{
    return isYes(title, question, yes, u"Keep editing"_s);
}

bool DialogAsk::review(const QString &title, const QString &question, const QStringList &lines,
                       const QString &yes)
{
    ReviewDialog dialog(title, question, lines, yes, windowInFront());
    return dialog.exec() == QDialog::Accepted;
}

std::optional<QString> DialogAsk::fileToOpen(const QString &title, const QString &filter)
{
    QFileDialog dialog(windowInFront(), title, documentsFolder(), filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return chosenIn(dialog);
}

std::optional<QString> DialogAsk::fileToSave(const QString &title, const QString &suggestion,
                                             const QString &filter)
{
    const QFileInfo suggested(QDir(documentsFolder()), suggestion);
    QFileDialog dialog(windowInFront(), title, suggested.path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffixOf(filter));
    dialog.selectFile(suggested.fileName());
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog,
                     [&dialog](const QString &chosen) { takeEnding(dialog, suffixOf(chosen)); });
    return chosenIn(dialog);
}

std::optional<QDate> DialogAsk::onWhichDay(const DayQuestion &question)
{
    DayDialog dialog(question, windowInFront());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.day();
}

std::optional<Ask::MoveReason> DialogAsk::whyMoved(const MoveQuestion &question)
{
    MoveReasonDialog dialog(question, windowInFront());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.reason();
}

std::optional<Ask::PlanName> DialogAsk::newPlan()
{
    NewPlanDialog dialog(windowInFront());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return PlanName{dialog.organisation(), dialog.title()};
}

std::optional<Period> DialogAsk::periodToOpen(const QList<Periods> &offers)
{
    PeriodDialog dialog(offers, windowInFront());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.period();
}

std::optional<Ask::Issuing> DialogAsk::howToIssue(const IssueQuestion &question)
{
    IssueQuestion named = question;
    named.by = lastIssuer(question.by);
    IssueDialog dialog(named, windowInFront());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    keepIssuer(dialog.issuing().by);
    return dialog.issuing();
}

std::optional<Ask::Correcting> DialogAsk::whatToCorrect(const CorrectionQuestion &question)
{
    CorrectionQuestion named = question;
    named.by = lastIssuer(question.by);
    CorrectionDialog dialog(named, windowInFront());
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    keepIssuer(dialog.correcting().by);
    return dialog.correcting();
}

// Who issues versions is not always who is logged in.
QString DialogAsk::lastIssuer(const QString &otherwise) const
{
    return m_memory ? m_memory->value(issuerKey, otherwise).toString() : otherwise;
}

void DialogAsk::keepIssuer(const QString &name)
{
    if (m_memory && !name.trimmed().isEmpty())
        m_memory->setValue(issuerKey, name.trimmed());
}

bool DialogAsk::waitFor(const QString &what, std::function<void()> work)
{
    return tidemark::waitFor(what, std::move(work));
}

bool DialogAsk::setUpPrinter(QPrinter &printer)
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        tell(u"There is no printer"_s,
             {Error::Kind::Io, u"There is no printer on this computer. Export a PDF instead "
                               "(Ctrl+E)."_s});
        return false;
    }
    QPrintDialog dialog(&printer, windowInFront());
    dialog.setWindowTitle(u"Print the report"_s);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace tidemark
