# SPDX-License-Identifier: GPL-3.0-or-later
# Builds for 64-bit Windows on Debian, with mingw-w64 (GCC 12, posix threads, msvcrt) and the Windows
# SDK of README.md in this folder. The environment variable TIDEMARK_WINDOWS_SDK names the SDK's folder.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)
set(CMAKE_AR /usr/bin/${triple}-gcc-ar-posix)
set(CMAKE_RANLIB /usr/bin/${triple}-gcc-ranlib-posix)
set(CMAKE_STRIP /usr/bin/${triple}-strip)

if(NOT DEFINED TIDEMARK_WINDOWS_SDK)
    set(TIDEMARK_WINDOWS_SDK "$ENV{TIDEMARK_WINDOWS_SDK}")
endif()
if(NOT EXISTS "${TIDEMARK_WINDOWS_SDK}/bin/Qt6Core.dll")
    message(FATAL_ERROR
        "The Windows SDK is not at \"${TIDEMARK_WINDOWS_SDK}\".\n"
        "Set TIDEMARK_WINDOWS_SDK to the unpacked folder, or call ./dev windows, which unpacks it.")
endif()
set(TIDEMARK_WINDOWS_SDK "${TIDEMARK_WINDOWS_SDK}" CACHE PATH "The unpacked Windows SDK")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TIDEMARK_WINDOWS_SDK)

set(CMAKE_FIND_ROOT_PATH "${TIDEMARK_WINDOWS_SDK}" /usr/${triple})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc, rcc and uic are the build machine's, of the same version.
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
