# SPDX-License-Identifier: MIT
# Every third-party library, each as one imported target. Debian packages, except SQLite3 Multiple Ciphers (see ./dev).
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(CLI11 2 REQUIRED)
find_package(Threads REQUIRED)
if(REKINDLE_TESTS)
    find_package(Boost 1.74 REQUIRED COMPONENTS unit_test_framework)
endif()
if(REKINDLE_BENCH)
    find_package(benchmark 1.7 REQUIRED)
endif()
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(pcre2 REQUIRED IMPORTED_TARGET libpcre2-8)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(zlib REQUIRED IMPORTED_TARGET zlib) # to read a written workbook back
pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo cairo-pdf cairo-svg)

# wxWidgets and, for what it does not pass on (names for screen readers, what is selected), GTK itself.
if(REKINDLE_GUI)
    find_package(wxWidgets 3.2 REQUIRED COMPONENTS core base)
    pkg_check_modules(gtk REQUIRED IMPORTED_TARGET gtk+-3.0 gio-unix-2.0)
    add_library(rekindle_wx INTERFACE)
    target_include_directories(rekindle_wx SYSTEM INTERFACE ${wxWidgets_INCLUDE_DIRS})
    target_compile_definitions(rekindle_wx INTERFACE ${wxWidgets_DEFINITIONS} wxNO_UNSAFE_WXSTRING_CONV)
    target_compile_options(rekindle_wx INTERFACE ${wxWidgets_CXX_FLAGS})
    target_link_libraries(rekindle_wx INTERFACE ${wxWidgets_LIBRARIES} PkgConfig::gtk)
endif()

# SQLite3 Multiple Ciphers: one C file and its header, fetched and checked by ./dev, never committed.
set(SQLITE3MC_DIR "${PROJECT_SOURCE_DIR}/.deps/sqlite3mc" CACHE PATH "Folder with sqlite3.c and sqlite3.h of SQLite3 Multiple Ciphers")
if(NOT EXISTS "${SQLITE3MC_DIR}/sqlite3.c")
    message(FATAL_ERROR "SQLite3 Multiple Ciphers is not in ${SQLITE3MC_DIR}. Run ./dev setup, or pass -DSQLITE3MC_DIR=<folder with sqlite3.c>.")
endif()
add_library(sqlite3mc STATIC ${SQLITE3MC_DIR}/sqlite3.c)
target_include_directories(sqlite3mc SYSTEM PUBLIC ${SQLITE3MC_DIR})
target_compile_definitions(sqlite3mc PRIVATE
    SQLITE_TEMP_STORE=3 SQLITE_DQS=0 SQLITE_THREADSAFE=1 SQLITE_OMIT_LOAD_EXTENSION SQLITE_DEFAULT_FOREIGN_KEYS=1
    SQLITE_DEFAULT_MEMSTATUS=0 SQLITE_SECURE_DELETE SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
    SQLITE_TRUSTED_SCHEMA=0 SQLITE_MAX_ATTACHED=1 CODEC_TYPE=CODEC_TYPE_CHACHA20)
target_compile_options(sqlite3mc PRIVATE -w -O2)
# Not instrumented: the sanitizers are for our code, and this file alone would take minutes with them.
target_link_libraries(sqlite3mc PUBLIC Threads::Threads ${CMAKE_DL_LIBS})

# SOCI's static libraries, linked against the encrypted SQLite instead of the system's.
find_path(SOCI_INCLUDE_DIR soci/soci.h REQUIRED)
find_library(SOCI_CORE_LIBRARY libsoci_core.a REQUIRED)
find_library(SOCI_SQLITE3_LIBRARY libsoci_sqlite3.a REQUIRED)
add_library(soci INTERFACE)
target_include_directories(soci SYSTEM INTERFACE ${SOCI_INCLUDE_DIR})
target_link_libraries(soci INTERFACE ${SOCI_SQLITE3_LIBRARY} ${SOCI_CORE_LIBRARY} sqlite3mc)
