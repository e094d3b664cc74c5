// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textfile.h"

#include "core/base/escape.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error noText(const QString &name)
{
    return {Error::Kind::Invalid,
            u"%1 is not a text file, so nothing was read from it. Save the page as text "
            u"and choose that file."_s.arg(quotedPath(name))};
}

} // namespace

Result<DecodedText> decodedLetters(const QByteArray &bytes, const QString &name)
{
    auto letters = lettersOf(bytes);
    if (!isWriting(letters.text))
        return noText(name);
    return letters;
}

Result<QString> decodedText(const QByteArray &bytes, const QString &name)
{
    const auto letters = decodedLetters(bytes, name);
    return letters ? Result<QString>(letters->text) : letters.error();
}

Result<QByteArray> readTextBytes(const QString &path, qint64 most)
{
    const QFileInfo info(ordinaryPath(path));
    const QString name = info.fileName().isEmpty() ? path : info.fileName();
    if (!info.exists())
        return Error{
            Error::Kind::Io,
            u"There is no file %1 in the folder %2. Check its name and folder."_s.arg(
                quotedPath(name), quotedPath(QDir::toNativeSeparators(info.absolutePath())))};
    if (info.isDir())
        return Error{
            Error::Kind::Io,
            u"%1 is a folder. Choose the text file of a page in it."_s.arg(quotedPath(path))};
    if (!info.isFile())
        return noText(name);
    if (info.size() > most)
        return Error{
            Error::Kind::Invalid,
            u"%1 is larger than %2 MB and so far larger than the text of a page, so it was not "
            "read. Save only the text of the page, or divide it."_s.arg(
                quotedPath(name), QString::number(most / (qint64(1024) * 1024)))};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, u"%1 cannot be read (%2). Check that you may open it."_s.arg(
                                          quotedPath(name), file.errorString())};
    return file.readAll();
}

Result<QString> readTextFile(const QString &path)
{
    const auto bytes = readTextBytes(path);
    if (!bytes)
        return bytes.error();
    return decodedText(*bytes, QFileInfo(path).fileName());
}

} // namespace tidemark
