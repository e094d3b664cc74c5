# SPDX-License-Identifier: GPL-3.0-or-later
# Every library Tidemark needs. Whoever lacks one is told what to install, by both its names.

# A macro, because find_package sets variables that its caller must see.
macro(tidemark_need found debian vcpkg)
    if(NOT ${found})
        message(FATAL_ERROR
            "Tidemark cannot be built: ${found} is missing.\n"
            "  Debian or Ubuntu: sudo apt install ${debian}\n"
            "  Windows:          vcpkg install ${vcpkg}\n"
            "On Debian, ./dev build installs everything that is missing.")
    endif()
endmacro()

macro(tidemark_need_qt component debian vcpkg)
    find_package(Qt6 6.4 QUIET COMPONENTS ${component})
    tidemark_need(Qt6${component}_FOUND "${debian}" "${vcpkg}")
endmacro()

tidemark_need_qt(Core "qt6-base-dev qt6-base-dev-tools" qtbase)
tidemark_need_qt(Gui "qt6-base-dev libgl1-mesa-dev" qtbase)
tidemark_need_qt(Widgets qt6-base-dev qtbase)
tidemark_need_qt(PrintSupport qt6-base-dev qtbase)
tidemark_need_qt(Svg qt6-svg-dev qtsvg)
# Without libqt6opengl6-dev Debian's Charts says "not found" and nothing else.
tidemark_need_qt(Charts "qt6-charts-dev libqt6opengl6-dev" qtcharts)

find_package(ZLIB QUIET)
tidemark_need(ZLIB_FOUND zlib1g-dev zlib)
# Debian has no CMake files for minizip, and vcpkg calls its own "unofficial".
find_path(TIDEMARK_MINIZIP_HEADERS minizip/unzip.h)
find_library(TIDEMARK_MINIZIP_LIBRARY minizip)
if(TIDEMARK_MINIZIP_HEADERS AND TIDEMARK_MINIZIP_LIBRARY)
    set(minizip_FOUND ON)
    add_library(minizip::minizip UNKNOWN IMPORTED)
    set_target_properties(minizip::minizip PROPERTIES
        IMPORTED_LOCATION "${TIDEMARK_MINIZIP_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${TIDEMARK_MINIZIP_HEADERS}"
        INTERFACE_LINK_LIBRARIES ZLIB::ZLIB)
endif()
tidemark_need(minizip_FOUND libminizip-dev minizip)
find_package(SQLite3 QUIET)
tidemark_need(SQLite3_FOUND libsqlite3-dev sqlite3)
find_package(SQLiteCpp QUIET)
tidemark_need(SQLiteCpp_FOUND libsqlitecpp-dev sqlitecpp)
find_package(qpdf QUIET)
tidemark_need(qpdf_FOUND libqpdf-dev qpdf)
# Debian has no CMake files for libxlsxwriter.
find_package(xlsxwriter CONFIG QUIET)
if(NOT TARGET xlsxwriter::xlsxwriter)
    find_path(TIDEMARK_XLSXWRITER_HEADERS xlsxwriter.h)
    find_library(TIDEMARK_XLSXWRITER_LIBRARY xlsxwriter)
    if(TIDEMARK_XLSXWRITER_HEADERS AND TIDEMARK_XLSXWRITER_LIBRARY)
        add_library(xlsxwriter::xlsxwriter UNKNOWN IMPORTED)
        set_target_properties(xlsxwriter::xlsxwriter PROPERTIES
            IMPORTED_LOCATION "${TIDEMARK_XLSXWRITER_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${TIDEMARK_XLSXWRITER_HEADERS}")
    endif()
endif()
set(xlsxwriter_FOUND OFF)
if(TARGET xlsxwriter::xlsxwriter)
    set(xlsxwriter_FOUND ON)
endif()
tidemark_need(xlsxwriter_FOUND libxlsxwriter-dev libxlsxwriter)
find_package(LibIcal 3.0 QUIET)
tidemark_need(LibIcal_FOUND libical-dev libical)
find_package(CLI11 QUIET)
tidemark_need(CLI11_FOUND libcli11-dev cli11)

if(TIDEMARK_TESTS)
    tidemark_need_qt(Test qt6-base-dev qtbase)
    find_package(Catch2 QUIET)
    tidemark_need(Catch2_FOUND catch2 catch2)
    list(APPEND CMAKE_MODULE_PATH "${Catch2_DIR}")
endif()
