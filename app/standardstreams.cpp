// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standardstreams.h"

#include <QBuffer>
#include <QFile>
#include <QStringDecoder>

#include <cstdio>

#ifdef Q_OS_WIN
#    include <fcntl.h>
#    include <io.h>
#    include <windows.h>
#endif

namespace tidemark {

namespace {

std::unique_ptr<QIODevice> openFile(std::FILE *stream)
{
    auto file = std::make_unique<QFile>();
    std::setvbuf(stream, nullptr, _IONBF, 0); // a full disk shows at once, not after the last word
    if (!file->open(stream, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return nullptr;
    return file;
}

#ifdef Q_OS_WIN

/// Writes to a console of Windows by letters and not by bytes, which it would read in its code
/// page.
class ConsoleWindow : public QIODevice {
public:
    explicit ConsoleWindow(HANDLE handle) : m_handle(handle)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }

    qint64 writeData(const char *bytes, qint64 size) override
    {
        const QString text = m_decoder(QByteArrayView(bytes, size)); // may end within a letter
        for (qsizetype at = 0; at < text.size();) {
            DWORD written = 0;
            if (!WriteConsoleW(m_handle, text.utf16() + at, static_cast<DWORD>(text.size() - at),
                               &written, nullptr)
                || written == 0)
                return -1;
            at += written;
        }
        return size;
    }

private:
    HANDLE m_handle;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

std::unique_ptr<QIODevice> openStream(std::FILE *stream, DWORD which)
{
    const HANDLE handle = GetStdHandle(which);
    DWORD mode = 0;
    if (handle == nullptr || handle == INVALID_HANDLE_VALUE || _fileno(stream) < 0)
        return nullptr;
    if (GetConsoleMode(handle, &mode))
        return std::make_unique<ConsoleWindow>(handle);
    _setmode(_fileno(stream), _O_BINARY);
    return openFile(stream);
}

std::unique_ptr<QIODevice> openOutput()
{
    return openStream(stdout, STD_OUTPUT_HANDLE);
}

std::unique_ptr<QIODevice> openError()
{
    return openStream(stderr, STD_ERROR_HANDLE);
}

#else

std::unique_ptr<QIODevice> openOutput()
{
    return openFile(stdout);
}

std::unique_ptr<QIODevice> openError()
{
    return openFile(stderr);
}

#endif

} // namespace

StandardStreams::StandardStreams()
    : m_nowhere(std::make_unique<QBuffer>())
    , m_openOut(openOutput())
    , m_openErr(openError())
    , m_out(m_openOut ? m_openOut.get() : m_nowhere.get())
    , m_err(m_openErr ? m_openErr.get() : m_nowhere.get())
{
    m_nowhere->open(QIODevice::WriteOnly);
}

StandardStreams::~StandardStreams() = default;

QString StandardStreams::unread() const
{
    return QString::fromUtf8(m_nowhere->data());
}

} // namespace tidemark
