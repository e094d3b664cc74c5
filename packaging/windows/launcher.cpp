// SPDX-License-Identifier: GPL-3.0-or-later
#include <windows.h>

#include <stdlib.h>

/// Both programs of the folder: tidemark with a console, tidemarkw with a window and no console.
/// All that they do is in tidemark.dll. They need nothing but Windows themselves, so that where the
/// rest of the folder is missing, as inside a zip file, a person is told so and not left with the
/// name of a DLL.

namespace {

constexpr wchar_t sentence[] =
    L"Tidemark cannot start, because its other files are not beside it.\n\n"
    L"If you opened it inside a zip file, choose \u201cExtract all\u201d first and start it from "
    L"the folder "
    L"that makes. If not, install or unzip it again.\n";

using Program = int (*)(int, char **);

Program findProgram()
{
    SetErrorMode(SEM_FAILCRITICALERRORS);
    const HMODULE library = LoadLibraryW(L"tidemark.dll");
    if (library == nullptr)
        return nullptr;
    return reinterpret_cast<Program>(
        reinterpret_cast<void *>(GetProcAddress(library, "tidemarkMain")));
}

// To whoever listens: a console, a file or another program, else a person at a screen.
void tell()
{
    const HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    const DWORD kind = GetFileType(out);
    DWORD mode = 0;
    DWORD written = 0;
    if (GetConsoleMode(out, &mode)) {
        WriteConsoleW(out, sentence, ARRAYSIZE(sentence) - 1, &written, nullptr);
    } else if (kind == FILE_TYPE_DISK || kind == FILE_TYPE_PIPE) {
        char bytes[4 * ARRAYSIZE(sentence)];
        const int size = WideCharToMultiByte(CP_UTF8, 0, sentence, ARRAYSIZE(sentence) - 1, bytes,
                                             sizeof bytes, nullptr, nullptr);
        WriteFile(out, bytes, static_cast<DWORD>(size), &written, nullptr);
    } else {
        MessageBoxW(nullptr, sentence, L"Tidemark", MB_OK | MB_ICONINFORMATION);
    }
}

int start()
{
    if (const Program program = findProgram())
        return program(__argc, __argv);
    tell();
    return 1;
}

} // namespace

int main()
{
    return start();
}

int WINAPI WinMain(HINSTANCE, HINSTANCE, LPSTR, int)
{
    return start();
}
