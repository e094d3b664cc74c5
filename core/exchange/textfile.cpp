// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textfile.h"

#include "core/base/escape.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Error noText(const QString &name)
{
    return {Error::Kind::Invalid,
            u"%1 is not a text file, so nothing was read from it. Save the page as text "
            u"and choose that file."_s.arg(quotedPath(name))};
}

/// What Windows-1252 means by its bytes 0x80 to 0x9F; 0 where it means nothing.
constexpr std::array<char16_t, 32> windowsLetters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() < 0x80 || c.unicode() > 0x9F)
            continue;
        const char16_t letter = windowsLetters[c.unicode() - 0x80U];
        c = letter ? QChar(letter) : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

// English in UTF-16 has a zero in nearly every second byte, and in nothing but those.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    if (bytes.size() < 4 || bytes.size() % 2 != 0)
        return std::nullopt;
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[static_cast<size_t>(i % 2)] += bytes[i] == '\0';
    const qsizetype most = bytes.size() / 2 * 7 / 10;
    const qsizetype few = bytes.size() / 2 / 20;
    if (zeros[1] >= most && zeros[0] <= few)
        return QStringConverter::Utf16LE;
    if (zeros[0] >= most && zeros[1] <= few)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

QString lettersOf(const QByteArray &bytes)
{
    auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        encoding = unmarkedUtf16(bytes);
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    const QString text = decoder.decode(bytes);
    return encoding || !decoder.hasError() ? text : fromWindows1252(bytes);
}

// A stray control character happens to text; one in every hundred letters does not.
bool isText(const QString &text)
{
    const auto strays = std::count_if(text.begin(), text.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && !c.isSpace())
               || c == QChar::ReplacementCharacter;
    });
    return strays * 100 <= text.size();
}

} // namespace

Result<QString> decodedText(const QByteArray &bytes, const QString &name)
{
    const QString text = lettersOf(bytes);
    if (!isText(text))
        return noText(name);
    return text;
}

Result<QString> readTextFile(const QString &path)
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
    if (info.size() > largestTextFile)
        return Error{
            Error::Kind::Invalid,
            u"%1 is larger than 2 MB and so far larger than the text of a page, so it was not "
            "read. Save only the text of the page, or divide it."_s.arg(quotedPath(name))};
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io, u"%1 cannot be read (%2). Check that you may open it."_s.arg(
                                          quotedPath(name), file.errorString())};
    return decodedText(file.readAll(), name);
}

} // namespace tidemark
