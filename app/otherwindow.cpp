// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otherwindow.h"

#ifdef Q_OS_WIN

#    include <QCoreApplication>
#    include <QFileInfo>
#    include <QString>

#    include <windows.h>

#    include <array>

namespace tidemark {

namespace {

/// "tidemarkw.exe" of a running program; empty where it is over.
QString nameOf(DWORD program)
{
    const HANDLE handle = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, program);
    if (handle == nullptr)
        return {};
    std::array<wchar_t, 4096> path{};
    auto size = static_cast<DWORD>(path.size());
    const bool known = QueryFullProcessImageNameW(handle, 0, path.data(), &size) != 0;
    CloseHandle(handle);
    return known ? QFileInfo(QString::fromWCharArray(path.data(), int(size))).fileName()
                 : QString();
}

struct Search {
    DWORD program;
    HWND found = nullptr;
};

/// Stops at the program's own window: one that is shown, has a frame and belongs to no other.
BOOL CALLBACK look(HWND window, LPARAM search)
{
    auto &wanted = *reinterpret_cast<Search *>(search);
    DWORD program = 0;
    GetWindowThreadProcessId(window, &program);
    const bool framed = (GetWindowLongPtrW(window, GWL_STYLE) & WS_CAPTION) == WS_CAPTION;
    if (program != wanted.program || !framed || !IsWindowVisible(window)
        || GetWindow(window, GW_OWNER) != nullptr)
        return TRUE;
    wanted.found = window;
    return FALSE;
}

} // namespace

bool bringToFront(qint64 program)
{
    const QString ours = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    Search search{static_cast<DWORD>(program)};
    if (nameOf(search.program).compare(ours, Qt::CaseInsensitive) != 0)
        return false;
    EnumWindows(&look, reinterpret_cast<LPARAM>(&search));
    if (search.found == nullptr)
        return false;
    if (IsIconic(search.found))
        ShowWindow(search.found, SW_RESTORE);
    // A program that the officer started may do this; else Windows lets the task bar blink.
    SetForegroundWindow(GetLastActivePopup(search.found));
    return true;
}

} // namespace tidemark

#else

namespace tidemark {

bool bringToFront(qint64)
{
    return false;
}

} // namespace tidemark

#endif
