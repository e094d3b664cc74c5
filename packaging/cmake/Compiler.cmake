# SPDX-License-Identifier: GPL-3.0-or-later
# How every file of ours is compiled. Set for the whole tree, so that all rooms can share one
# precompiled header and nobody has to remember a flag.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # moc reads our headers only: no need to build a room first

# The repository's root, so that includes say which room they come from: "core/plan/rows.h".
include_directories("${PROJECT_SOURCE_DIR}")

add_compile_definitions(
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_URL_CAST_FROM_STRING
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

if(MSVC)
    add_compile_options(/W4 /utf-8 /permissive-)
    add_compile_definitions(_CRT_SECURE_NO_WARNINGS NOMINMAX WIN32_LEAN_AND_MEAN)
    if(TIDEMARK_WERROR)
        add_compile_options(/WX)
    endif()
else()
    add_compile_options(
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
        -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual)
    if(TIDEMARK_WERROR)
        add_compile_options(-Werror)
    endif()
    if(TIDEMARK_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # In a room compiled as one, GCC takes what an empty optional holds for a value forgotten.
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
    if(NOT WIN32)
        # Qt asks for -fPIC everywhere; programs get it too, so that they can reuse the rooms'
        # precompiled headers.
        add_compile_options(-fPIC)
    endif()
endif()

if(DEFINED ENV{CI} AND NOT MSVC)
    # Nobody steps through what CI builds; lines in a backtrace are enough, and a fifth sooner there.
    set(CMAKE_CXX_FLAGS_DEBUG "-g1")
endif()

if(TIDEMARK_SANITIZE)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "TIDEMARK_SANITIZE needs clang++ (Debian: clang, libclang-rt-14-dev): the fuzzers are libFuzzer's")
    endif()
    # Tests and fuzzers share the rooms, which count what they reach; libFuzzer's own main() is
    # linked to the fuzzers alone.
    add_compile_options(-O1 -g1 -fno-omit-frame-pointer
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()

if(TIDEMARK_COVERAGE)
    add_compile_options(-O0 -g --coverage)
    add_link_options(--coverage)
endif()

find_program(TIDEMARK_CCACHE ccache)
if(TIDEMARK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without this sloppiness ccache refuses every file that uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "${TIDEMARK_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND TIDEMARK_PCH)
        add_compile_options(-fpch-preprocess)
    endif()
endif()

find_program(TIDEMARK_MOLD mold)
if(TIDEMARK_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT CMAKE_CROSSCOMPILING)
    add_link_options(-fuse-ld=mold)
endif()
