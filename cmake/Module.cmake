# SPDX-License-Identifier: MIT

# What nearly every source reads.
set(rekindle_standard_headers <algorithm> <chrono> <filesystem> <fmt/format.h> <functional> <map> <memory> <optional> <set>
    <string> <variant> <vector>)

# rekindle_precompile(TARGET <header>...): large headers that most sources of the target read, read once.
function(rekindle_precompile target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # ccache needs it, and CCACHE_SLOPPINESS=pch_defines,time_macros.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# rekindle_module(NAME SOURCES a.cpp ... [USES lib ...] [PRIVATE lib ...] [PRECOMPILE <header>])
# One static library a folder of src/. Third-party libraries are PRIVATE: a header has one home. A library of many sources
# precompiles the standard headers.
function(rekindle_module name)
    cmake_parse_arguments(ARG "" "PRECOMPILE" "SOURCES;USES;PRIVATE" ${ARGN})
    add_library(rekindle_${name} STATIC ${ARG_SOURCES})
    add_library(rekindle::${name} ALIAS rekindle_${name})
    target_link_libraries(rekindle_${name} PUBLIC rekindle_options ${ARG_USES} PRIVATE ${ARG_PRIVATE})
    # With the sanitizers all tests take a quarter less, and this compiles no slower than without.
    if(REKINDLE_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(rekindle_${name} PRIVATE $<$<CONFIG:Debug>:-Og>)
    endif()
    list(LENGTH ARG_SOURCES sources)
    if(sources GREATER 20)
        rekindle_precompile(rekindle_${name} ${rekindle_standard_headers} ${ARG_PRECOMPILE})
    endif()
endfunction()

# rekindle_tests(NAME [EACH_SOURCE] SOURCES a_tests.cpp ... USES lib ...)
# One Boost.Test program a module, run by CTest as one test with a time limit; with EACH_SOURCE as one test a source
# (NAME_a), so that long ones run beside each other.
function(rekindle_tests name)
    cmake_parse_arguments(ARG "EACH_SOURCE" "" "SOURCES;USES" ${ARGN})
    add_executable(${name}_tests ${PROJECT_SOURCE_DIR}/tests/support/main.cpp ${ARG_SOURCES})
    target_include_directories(${name}_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name}_tests PRIVATE rekindle_options ${ARG_USES} Boost::unit_test_framework)
    target_compile_definitions(${name}_tests PRIVATE BOOST_TEST_DYN_LINK
        REKINDLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" REKINDLE_FHIR_CORPUS="${FHIR_CORPUS}")
    set_target_properties(${name}_tests PROPERTIES REKINDLE_TEST_CODE ON)
    if(REKINDLE_SANITIZE)
        # A failed assertion says its own line; without lines for a debugger the tests build a tenth faster.
        target_compile_options(${name}_tests PRIVATE $<$<CXX_COMPILER_ID:GNU>:-g0>)
    endif()
    list(LENGTH ARG_SOURCES sources)
    if(sources GREATER 4) # for fewer it would cost more than it spares
        rekindle_precompile(${name}_tests ${rekindle_standard_headers} <boost/test/unit_test.hpp>)
        set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/support/main.cpp PROPERTIES
            SKIP_PRECOMPILE_HEADERS ON) # it defines the module before it reads the header
    endif()
    set(tests ${name})
    if(ARG_EACH_SOURCE)
        set(tests)
        foreach(source IN LISTS ARG_SOURCES)
            cmake_path(GET source STEM suite)
            # A second suite in it would never run.
            file(STRINGS ${source} suites REGEX "_TEST_SUITE\\(")
            if(NOT suites MATCHES "^[A-Z_]+\\(${suite}[,)][^;]*$")
                message(FATAL_ERROR "${CMAKE_CURRENT_SOURCE_DIR}/${source} must hold one suite, ${suite}")
            endif()
            string(REGEX REPLACE "_tests$" "" part ${suite})
            list(APPEND tests ${name}_${part})
            add_test(NAME ${name}_${part} COMMAND ${name}_tests --color_output=no --run_test=${suite})
            set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
        endforeach()
    else()
        add_test(NAME ${name} COMMAND ${name}_tests --color_output=no)
    endif()
    set_tests_properties(${tests} PROPERTIES TIMEOUT 600)
endfunction()
