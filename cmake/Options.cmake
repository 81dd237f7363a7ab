# SPDX-License-Identifier: MIT
# One INTERFACE target carries what every target of ours is compiled with.
option(REKINDLE_TESTS "Build the tests" ON)
option(REKINDLE_GUI "Build the desktop program; needs wxWidgets" ON)
option(REKINDLE_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(REKINDLE_COVERAGE "Instrument for coverage" OFF)
option(REKINDLE_BENCH "Build the benchmarks (tests/bench)" OFF)
option(REKINDLE_FUZZ "Build the fuzzers (tests/fuzz) alone; needs clang's libFuzzer" OFF)
option(REKINDLE_WARNINGS_AS_ERRORS "Treat a warning as an error (the preset dev does)" OFF)
set(FHIR_CORPUS "" CACHE PATH "A folder of real FHIR questionnaires; tests over it are skipped when empty")

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(rekindle_options INTERFACE)
target_compile_features(rekindle_options INTERFACE cxx_std_20)
target_include_directories(rekindle_options INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
target_compile_options(rekindle_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    # What g++ 12 sees wrongly in optimised code: the first in every "x" + std::string (its bug 105651), the others in
    # vectors, variants and optionals of the standard library.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-stringop-overflow -Wno-maybe-uninitialized>
    $<$<BOOL:${REKINDLE_WARNINGS_AS_ERRORS}>:-Werror>)

# Sanitizers and coverage go on third-party sources we compile too, so they live in a target of their own.
add_library(rekindle_instrumentation INTERFACE)
if(REKINDLE_SANITIZE)
    # To check each pointer takes a third of the time to compile, and the address sanitizer tells of a bad one. The
    # fuzzers, which clang builds, have every check. Of the tests' own code the address sanitizer looks at all. What is left
    # out must stand behind what it is left out of.
    target_compile_options(rekindle_instrumentation INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-fno-sanitize=null,alignment,object-size,vptr>
        $<$<BOOL:$<TARGET_PROPERTY:REKINDLE_TEST_CODE>>:-fno-sanitize=undefined>)
    target_link_options(rekindle_instrumentation INTERFACE -fsanitize=address,undefined)
endif()
if(REKINDLE_FUZZ)
    target_compile_options(rekindle_instrumentation INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(REKINDLE_COVERAGE)
    target_compile_options(rekindle_instrumentation INTERFACE --coverage)
    target_link_options(rekindle_instrumentation INTERFACE --coverage)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT REKINDLE_SANITIZE)
    # Undefined first: where the compiler defines it by itself, defining it again is an error.
    target_compile_options(rekindle_instrumentation INTERFACE
        -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    target_link_options(rekindle_instrumentation INTERFACE -Wl,-z,relro,-z,now)
endif()
target_link_libraries(rekindle_options INTERFACE rekindle_instrumentation)
