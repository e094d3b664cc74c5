// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/letters.h"

#include <QStringConverter>

#include <algorithm>
#include <array>
#include <optional>

namespace tidemark {

namespace {

/// What Windows-1252 means by its bytes 0x80 to 0x9F; 0 where it means nothing.
constexpr std::array<char16_t, 32> windowsLetters{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QChar windowsLetter(char byte)
{
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x80 || code > 0x9F)
        return QChar(char16_t(code));
    const char16_t letter = windowsLetters[code - 0x80U];
    return letter ? QChar(letter) : QChar(QChar::ReplacementCharacter);
}

QString fromWindows1252(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes)
        text += windowsLetter(byte);
    return text;
}

// How many bytes from `at` on are one letter beyond ASCII in UTF-8; 0 where they are none.
qsizetype lengthOfLetter(const QByteArray &bytes, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead > 0xF4 || at + length > bytes.size())
        return 0;
    for (qsizetype i = at + 1; i < at + length; ++i) {
        if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) != 0x80U)
            return 0;
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString letter = decoder.decode(bytes.mid(at, length));
    return decoder.hasError() || letter.isEmpty() ? 0 : length;
}

// UTF-8 into which other bytes were pasted; all Windows-1252 where those are the more.
DecodedText fromMixed(const QByteArray &bytes)
{
    DecodedText mixed;
    qsizetype letters = 0;
    qsizetype plain = 0; // where the bytes begin that are still to be taken over
    for (qsizetype i = 0; i < bytes.size();) {
        const bool isAscii = static_cast<unsigned char>(bytes[i]) < 0x80;
        const qsizetype length = isAscii ? 1 : lengthOfLetter(bytes, i);
        letters += length > 1;
        if (length == 0) {
            mixed.text += QString::fromUtf8(bytes.mid(plain, i - plain));
            mixed.strays.append(mixed.text.size());
            mixed.text += windowsLetter(bytes[i]);
            plain = i + 1;
        }
        i += std::max<qsizetype>(1, length);
    }
    mixed.text += QString::fromUtf8(bytes.mid(plain));
    return letters >= mixed.strays.size() ? mixed : DecodedText{fromWindows1252(bytes), {}};
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

} // namespace

DecodedText lettersOf(const QByteArray &bytes)
{
    auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        encoding = unmarkedUtf16(bytes);
    // Without a mark a letter cut off at the end is an error too.
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8),
                           encoding ? QStringConverter::Flag::Default
                                    : QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return encoding || !decoder.hasError() ? DecodedText{text, {}} : fromMixed(bytes);
}

bool isWriting(const QString &text)
{
    const auto strays = std::count_if(text.begin(), text.end(), [](QChar c) {
        return (c.category() == QChar::Other_Control && !c.isSpace())
               || c == QChar::ReplacementCharacter;
    });
    return strays * 100 <= text.size();
}

} // namespace tidemark
