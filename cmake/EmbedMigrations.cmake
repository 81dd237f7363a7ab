# SPDX-License-Identifier: MIT
# cmake -DFOLDER=<db/migrations> -DOUT=<file.cpp> [-DNAME=<function>] -P EmbedMigrations.cmake
# Writes every migration into one C++ file; the function gives them. A gap or a doubled number in the names is an error.
cmake_minimum_required(VERSION 3.25)

if(NOT NAME)
    set(NAME embedded_migrations)
endif()
file(GLOB files "${FOLDER}/*.sql")
list(SORT files)
if(NOT files)
    message(FATAL_ERROR "There is no migration in ${FOLDER}.")
endif()
set(rows "")
set(expected 0)
foreach(file IN LISTS files)
    cmake_path(GET file FILENAME name)
    math(EXPR expected "${expected} + 1")
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
        message(FATAL_ERROR "${name}: a migration is called NNNN_what_it_does.sql")
    endif()
    string(REGEX REPLACE "^0+" "" number "${CMAKE_MATCH_1}")
    if(NOT number EQUAL expected)
        message(FATAL_ERROR "${name}: the number ${expected} was expected; numbers have no gaps")
    endif()
    file(READ "${file}" sql)
    string(APPEND rows "    Migration{${number}, \"${name}\", R\"sql~(${sql})sql~\"},\n")
endforeach()
file(WRITE "${OUT}" "// Made from ${FOLDER} when building.
#include \"storage/migrations.h\"

#include <array>

namespace rekindle::storage {

std::span<const Migration> ${NAME}()
{
    static constexpr std::array all{
${rows}    };
    return all;
}

} // namespace rekindle::storage
")
