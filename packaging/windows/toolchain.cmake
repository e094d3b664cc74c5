# SPDX-License-Identifier: GPL-3.0-or-later
# Builds for 64-bit Windows on Debian, with mingw-w64 (GCC 12, posix threads, msvcrt) and the Windows
# SDK of README.md in this folder. The environment variable TIDEMARK_WINDOWS_SDK names the SDK: its
# folder, or the archive, which is unpacked once into build/windows-sdk.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(triple x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triple}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triple}-g++-posix)
set(CMAKE_RC_COMPILER ${triple}-windres)
set(CMAKE_AR /usr/bin/${triple}-gcc-ar-posix)
set(CMAKE_RANLIB /usr/bin/${triple}-gcc-ranlib-posix)
set(CMAKE_STRIP /usr/bin/${triple}-strip)

if(NOT TIDEMARK_WINDOWS_SDK)
    execute_process(COMMAND "${CMAKE_CURRENT_LIST_DIR}/sdk"
        OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "Without the Windows SDK nothing can be built for Windows.")
    endif()
    set(TIDEMARK_WINDOWS_SDK "${folder}" CACHE PATH "The unpacked Windows SDK")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES TIDEMARK_WINDOWS_SDK)

set(CMAKE_FIND_ROOT_PATH "${TIDEMARK_WINDOWS_SDK}" /usr/${triple})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc and rcc are the build machine's, of the same version.
set(QT_HOST_PATH /usr CACHE PATH "")
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake CACHE PATH "")
# pkg-config may see the SDK's libraries only.
set(ENV{PKG_CONFIG_LIBDIR} "${TIDEMARK_WINDOWS_SDK}/lib/pkgconfig:${TIDEMARK_WINDOWS_SDK}/share/pkgconfig")
set(ENV{PKG_CONFIG_PATH} "")

# What is built is run, for tests and while building, under wine.
set(CMAKE_CROSSCOMPILING_EMULATOR
    env "TIDEMARK_WINDOWS_SDK=${TIDEMARK_WINDOWS_SDK}" "${CMAKE_CURRENT_LIST_DIR}/wine-run")
