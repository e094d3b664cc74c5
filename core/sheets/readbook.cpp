// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/readbook.h"

#include "core/base/escape.h"
#include "core/base/letters.h"
#include "core/sheets/delimited.h"
#include "core/sheets/docxbook.h"
#include "core/sheets/htmltables.h"
#include "core/sheets/intake.h"
#include "core/sheets/odsbook.h"
#include "core/sheets/readinglimits.h"
#include "core/sheets/relations.h"
#include "core/sheets/xlsxbook.h"
#include "core/sheets/xmlpart.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype lettersSniffed = 4096;

void refuse(Intake &intake, const QString &why)
{
    intake.stop(Error::Kind::Invalid, u"%1 %2"_s.arg(intake.name(), why));
}

bool holdsName(const QByteArray &bytes, QStringView name)
{
    const QByteArrayView letters(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    return bytes.contains(letters);
}

// The files of Office before 2007, and locked ones of today, are boxes of another kind.
void refuseCompound(const QByteArray &bytes, Intake &intake)
{
    if (holdsName(bytes, u"EncryptedPackage"))
        refuse(intake, u"has a password. Open it in Excel, save it without one, and try again."_s);
    else if (holdsName(bytes, u"WordDocument"))
        refuse(intake, u"is a Word 97-2003 document. Open it in Word, save it as .docx, and choose "
                       "that file."_s);
    else
        refuse(intake, u"is an Excel 97-2003 workbook. Open it in Excel, save it as .xlsx, and "
                       "choose that file."_s);
}

QList<Sheet> officeSheets(const QString &main, Archive &archive, Intake &intake)
{
    if (main.endsWith(u".bin")) {
        refuse(intake, u"is a binary workbook. Open it in Excel, save it as .xlsx, and choose that "
                       "file."_s);
        return {};
    }
    QString root;
    {
        XmlPart part(archive, main, intake);
        if (!part.open())
            return {};
        root = part.name().toString();
    }
    if (root == u"workbook")
        return xlsxSheets(main, archive, intake);
    if (root == u"document")
        return docxTables(main, archive, intake);
    refuse(intake, u"is neither a workbook nor a text. Save its table as .xlsx, and choose that "
                   "file."_s);
    return {};
}

QList<Sheet> packedSheets(const QByteArray &bytes, Intake &intake)
{
    Archive archive(bytes, intake);
    if (intake.stopped())
        return {};
    const QString main = partOfKind(u"officeDocument", relationsOf({}, archive, intake), archive);
    if (!main.isEmpty())
        return officeSheets(main, archive, intake);
    if (archive.has(u"content.xml"_s))
        return odsSheets(archive, intake);
    if (archive.has(u"_rels/.rels"_s) || archive.has(u"[Content_Types].xml"_s))
        intake.stopDamaged(u"its main part is missing"_s);
    else
        refuse(intake, u"is packed, but no workbook. If there is one in it, unpack that and choose "
                       "it."_s);
    return {};
}

/// What is written in a text.
enum class Writing { Nothing, Values, Page, OpenDocument, Spreadsheet2003, Other };

Writing writingOf(const QString &text)
{
    if (text.isEmpty())
        return Writing::Nothing;
    if (!isWriting(text))
        return Writing::Other;
    const QStringView beginning = QStringView(text).left(lettersSniffed).trimmed();
    if (!beginning.startsWith(u'<'))
        return Writing::Values;
    if (beginning.contains(u"urn:oasis:names:tc:opendocument:"))
        return Writing::OpenDocument;
    if (beginning.contains(u"urn:schemas-microsoft-com:office:spreadsheet"))
        return Writing::Spreadsheet2003;
    if (holdsHtmlTable(text))
        return Writing::Page;
    return beginning.startsWith(u"<?xml") ? Writing::Other : Writing::Values;
}

QList<Sheet> flatSheets(const QByteArray &bytes, Intake &intake)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    XmlPart part(buffer, intake);
    const auto sheets = part.open() ? odsSheets(part, intake) : QList<Sheet>();
    part.close();
    return sheets;
}

QList<Sheet> sheetOfValues(const DecodedText &letters, const QString &name, Intake &intake)
{
    if (!letters.strays.isEmpty())
        intake.warn(u"%1 mixes two encodings (UTF-8 and Windows). Look at its accents and signs "
                    "such as £."_s.arg(intake.name()));
    QStringView text = letters.text;
    const QChar delimiter = delimiterOf(text);
    return {delimitedSheet(text, delimiter, name, intake)};
}

QList<Sheet> writtenSheets(const QByteArray &bytes, const QString &name, Intake &intake)
{
    const DecodedText letters = lettersOf(bytes);
    intake.expect(letters.text.size());
    switch (writingOf(letters.text)) {
    case Writing::Values:
        return sheetOfValues(letters, name, intake);
    case Writing::Page:
        return htmlTables(letters.text, intake);
    case Writing::OpenDocument:
        return flatSheets(bytes, intake);
    case Writing::Nothing:
        refuse(intake, u"is empty. Choose another file."_s);
        break;
    case Writing::Spreadsheet2003:
        refuse(intake, u"is an XML spreadsheet of 2003. Open it in Excel, save it as .xlsx, and "
                       "choose that file."_s);
        break;
    case Writing::Other:
        refuse(intake, u"is no table that can be read here. Open it in the program that made it, "
                       "save it as .xlsx or .csv, and choose that file."_s);
        break;
    }
    return {};
}

Result<Book> finished(QList<Sheet> sheets, const Intake &intake)
{
    if (intake.stopped())
        return intake.error();
    if (sheets.isEmpty())
        return Error{Error::Kind::Invalid,
                     u"%1 holds no table. Choose a file with one."_s.arg(intake.name())};
    return Book{std::move(sheets), intake.warnings()};
}

bool isTooLarge(qint64 size, qint64 most, Intake &intake)
{
    if (size <= most)
        return false;
    refuse(intake, u"is larger than %1 MB, far more than a plan, so it was not read. Save only the "
                   "sheets you need as a file of their own, and choose that."_s.arg(
                       most / (qint64(1024) * 1024)));
    return true;
}

} // namespace

Result<Book> bookOf(const QByteArray &bytes, const QString &name, const ReadingWatch &watch)
{
    Intake intake(quotedName(name), watch);
    QList<Sheet> sheets;
    const QString plain = QFileInfo(name).completeBaseName();
    if (isTooLarge(bytes.size(), limits::fileBytes, intake))
        return intake.error();
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        sheets = packedSheets(bytes, intake);
    else if (bytes.startsWith(QByteArray::fromHex("D0CF11E0A1B11AE1")))
        refuseCompound(bytes, intake);
    else if (bytes.startsWith(QByteArray::fromHex("0908"))
             || bytes.startsWith(QByteArray::fromHex("0904")))
        refuse(intake, u"is a workbook of an old Excel. Open it in Excel, save it as .xlsx, and "
                       "choose that file."_s);
    else if (bytes.startsWith("%PDF"))
        refuse(intake, u"is a PDF, from which tables cannot be read. Ask for the workbook or the "
                       "text that it was made from."_s);
    else if (!isTooLarge(bytes.size(), limits::textBytes, intake))
        sheets = writtenSheets(bytes, plain, intake);
    return finished(std::move(sheets), intake);
}

Result<Book> readBook(const QString &path, const ReadingWatch &watch)
{
    const QFileInfo before(ordinaryPath(path));
    const QString name = before.fileName().isEmpty() ? path : before.fileName();
    Intake intake(quotedName(name), watch);
    if (!before.exists())
        return Error{
            Error::Kind::Io,
            u"There is no file %1 in the folder %2. Check its name and folder."_s.arg(
                quotedName(name), quotedPath(QDir::toNativeSeparators(before.absolutePath())))};
    if (!before.isFile()) {
        refuse(intake, before.isDir() ? u"is a folder. Choose the workbook in it."_s
                                      : u"is no ordinary file. Choose a workbook."_s);
        return intake.error();
    }
    if (isTooLarge(before.size(), limits::fileBytes, intake))
        return intake.error();
    const qint64 size = before.size();
    const QDateTime saved = before.lastModified();
    QFile file(before.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Error{
            Error::Kind::Io,
            u"%1 cannot be read (%2). If it is open in another program, close it there; "
            "else check that you may open it."_s.arg(quotedName(name), file.errorString())};
    if (watch && !watch(0))
        return intake.stoppedByWatch();
    const QByteArray bytes = file.read(limits::fileBytes + 1);
    // A share may have gone, or another program may have written it, while it was read.
    QFileInfo after(before.filePath());
    after.refresh();
    if (file.error() != QFileDevice::NoError || bytes.size() != size || after.size() != size
        || after.lastModified() != saved)
        return Error{
            Error::Kind::Io,
            u"%1 changed or went away while it was read, so nothing was taken from it. "
            "Check that it is still there and that nobody is saving it, and try again."_s.arg(
                quotedName(name))};
    return bookOf(bytes, name, watch);
}

Result<Book> bookCopied(const QString &html, const QString &text, const ReadingWatch &watch)
{
    Intake intake(u"What was copied"_s, watch);
    if (isTooLarge(std::max(html.size(), text.size()), limits::textBytes, intake))
        return intake.error();
    QList<Sheet> sheets;
    intake.expect(html.size() + text.size());
    if (holdsHtmlTable(html))
        sheets = htmlTables(html, intake);
    if (sheets.isEmpty() && !intake.stopped() && !text.trimmed().isEmpty())
        sheets = {delimitedSheet(text, u'\t', {}, intake)};
    return finished(std::move(sheets), intake);
}

} // namespace tidemark
