# SPDX-License-Identifier: MIT
# A gap, a doubled number or a strange name among the migrations stops the build.
# cmake -DSCRIPT=<EmbedMigrations.cmake> -DWORK=<folder> -P embed_migrations_test.cmake
cmake_minimum_required(VERSION 3.25)

function(expect outcome)
    file(REMOVE_RECURSE ${WORK})
    foreach(name IN LISTS ARGN)
        file(WRITE ${WORK}/sql/${name} "SELECT 1;\n")
    endforeach()
    execute_process(COMMAND ${CMAKE_COMMAND} -DFOLDER=${WORK}/sql -DOUT=${WORK}/out.cpp -P ${SCRIPT}
        RESULT_VARIABLE result ERROR_QUIET)
    if(outcome STREQUAL "good" AND result OR outcome STREQUAL "bad" AND NOT result)
        message(FATAL_ERROR "${ARGN}: expected to be ${outcome}, got ${result}")
    endif()
endfunction()

expect(good 0001_a.sql 0002_b.sql)
expect(bad 0001_a.sql 0003_c.sql)
expect(bad 0002_b.sql)
expect(bad 0001_a.sql 0001_b.sql)
expect(bad 0001_a.sql 2_b.sql)
expect(bad)
