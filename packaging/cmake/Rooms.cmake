# SPDX-License-Identifier: GPL-3.0-or-later
# How a room, the program and a test are declared. Everything they share is here: the shape of
# their names, their precompiled header, their main(). No function looks for files by itself.

# Precompiled headers are shared by whole storeys. A file must still include what it uses: the tidy
# build has no precompiled headers.
function(tidemark_precompile name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;HEADERS")
    if(NOT TIDEMARK_PCH)
        return()
    endif()
    set(empty "${PROJECT_BINARY_DIR}/${name}.cpp")
    file(CONFIGURE OUTPUT "${empty}" CONTENT "// Only here to carry a precompiled header.\n")
    add_library(${name} OBJECT "${empty}")
    target_link_libraries(${name} PRIVATE ${arg_LINKS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

function(tidemark_reuse_precompiled target from)
    if(TIDEMARK_PCH AND TARGET ${from})
        target_precompile_headers(${target} REUSE_FROM ${from})
    endif()
endfunction()

tidemark_precompile(tidemark_pch_core LINKS Qt6::Core
    HEADERS <algorithm> <functional> <map> <memory> <optional> <tuple> <utility> <variant> <vector>
            <QtCore/QtCore>)
tidemark_precompile(tidemark_pch_ui LINKS Qt6::Core Qt6::Gui Qt6::Widgets
    HEADERS <algorithm> <functional> <memory> <optional> <variant> <vector>
            <QtCore/QtCore> <QtGui/QtGui> <QtWidgets/QtWidgets>)
# Fuzzers and the Windows program need the rooms optimised, the tests do not: without it they compile
# in half the time.
set(tidemark_test_options)
if(TIDEMARK_SANITIZE OR CMAKE_CROSSCOMPILING)
    set(tidemark_test_options -O0)
endif()
if(TIDEMARK_TESTS)
    tidemark_precompile(tidemark_pch_test LINKS Qt6::Core Catch2::Catch2
        HEADERS <algorithm> <optional> <variant> <vector>
                <QtCore/QtCore> "${PROJECT_SOURCE_DIR}/tests/support/catch.h")
    if(TARGET tidemark_pch_test)
        target_compile_options(tidemark_pch_test PRIVATE ${tidemark_test_options})
    endif()
endif()

# A room: one static library tidemark_NAME, known to others as tidemark::NAME.
#
#   tidemark_room(NAME plan
#       SOURCES changeset.cpp changeset.h rows.h …    every file, headers too
#       LINKS tidemark::base Qt6::Core)               only what the design's table of rooms allows
#
# MOC      the room has Q_OBJECT classes; their headers must be listed in SOURCES
# WIDGETS  the room lives in ui or app (it gets the precompiled header of Qt Widgets)
function(tidemark_room)
    cmake_parse_arguments(PARSE_ARGV 0 arg "MOC;WIDGETS" "NAME" "SOURCES;LINKS")
    add_library(tidemark_${arg_NAME} STATIC ${arg_SOURCES})
    add_library(tidemark::${arg_NAME} ALIAS tidemark_${arg_NAME})
    target_link_libraries(tidemark_${arg_NAME} PUBLIC ${arg_LINKS})
    set_target_properties(tidemark_${arg_NAME} PROPERTIES AUTOMOC ${arg_MOC})
    set_target_properties(tidemark_${arg_NAME} PROPERTIES
        UNITY_BUILD ${TIDEMARK_UNITY} UNITY_BUILD_BATCH_SIZE 10)
    if(arg_WIDGETS)
        tidemark_reuse_precompiled(tidemark_${arg_NAME} tidemark_pch_ui)
    else()
        tidemark_reuse_precompiled(tidemark_${arg_NAME} tidemark_pch_core)
    endif()
endfunction()

# A program: tidemark_program(NAME tidemark SOURCES main.cpp LINKS tidemark::app)
function(tidemark_program)
    cmake_parse_arguments(PARSE_ARGV 0 arg "" "NAME" "SOURCES;LINKS")
    add_executable(${arg_NAME} ${arg_SOURCES})
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LINKS})
    set_target_properties(${arg_NAME} PROPERTIES WIN32_EXECUTABLE OFF)
    tidemark_reuse_precompiled(${arg_NAME} tidemark_pch_ui)
endfunction()

# A test program, in which ctest knows every TEST_CASE by its name. main() comes from tests/support:
# offscreen, British, the embedded font loaded, the user's own settings out of reach.
#
#   tidemark_test(NAME test_plan SOURCES facts_test.cpp … LINKS tidemark::plan)
#
# UI    main() makes a QApplication instead of a QGuiApplication
# MOC   a test source declares a Q_OBJECT class
# SLOW  some cases carry the tag [slow]; ctest gives them the label "slow"
# LONG  the program takes long as a whole; where programs run whole, it starts before the others
#
# The tests know two folders: TIDEMARK_SOURCE_DIR (the repository) and TIDEMARK_TEST_DATA (tests/data).
function(tidemark_test)
    cmake_parse_arguments(PARSE_ARGV 0 arg "UI;MOC;SLOW;LONG" "NAME" "SOURCES;LINKS;DEFINITIONS")
    add_executable(${arg_NAME} ${arg_SOURCES})
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LINKS})
    target_compile_options(${arg_NAME} PRIVATE ${tidemark_test_options})
    target_compile_definitions(${arg_NAME} PRIVATE ${arg_DEFINITIONS}
        TIDEMARK_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        TIDEMARK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    set_target_properties(${arg_NAME} PROPERTIES AUTOMOC ${arg_MOC})
    if(arg_UI)
        target_link_libraries(${arg_NAME} PRIVATE tidemark::test_main_ui)
    else()
        target_link_libraries(${arg_NAME} PRIVATE tidemark::test_main_core)
    endif()
    tidemark_reuse_precompiled(${arg_NAME} tidemark_pch_test)

    if(CMAKE_CROSSCOMPILING OR TIDEMARK_SANITIZE)
        # One process for all cases: each case in a wine of its own would take longer than the cases,
        # and under the sanitizers each would make again what the cases before have made already.
        add_test(NAME ${arg_NAME} COMMAND ${arg_NAME} "~[slow]")
        set_tests_properties(${arg_NAME} PROPERTIES TIMEOUT 1500)
        if(arg_LONG)
            set_tests_properties(${arg_NAME} PROPERTIES COST 1000)
        endif()
        if(arg_SLOW AND NOT CMAKE_CROSSCOMPILING)
            add_test(NAME ${arg_NAME}:slow COMMAND ${arg_NAME} "[slow]")
            set_tests_properties(${arg_NAME}:slow PROPERTIES TIMEOUT 1500 LABELS slow)
        endif()
        return()
    endif()
    # Alone the longest case takes 15 seconds; machines are shared.
    include(Catch)
    if(arg_SLOW)
        catch_discover_tests(${arg_NAME} TEST_PREFIX "${arg_NAME}:" TEST_SPEC "~[slow]"
            PROPERTIES TIMEOUT 300)
        catch_discover_tests(${arg_NAME} TEST_PREFIX "${arg_NAME}:" TEST_SPEC "[slow]"
            PROPERTIES TIMEOUT 1500 LABELS slow)
    else()
        catch_discover_tests(${arg_NAME} TEST_PREFIX "${arg_NAME}:" PROPERTIES TIMEOUT 300)
    endif()
endfunction()
