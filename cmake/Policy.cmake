# SPDX-License-Identifier: GPL-3.0-or-later
# All compile policy in one place: each target of ours links sanpi_policy privately.
add_library(sanpi_policy INTERFACE)
target_compile_features(sanpi_policy INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
target_compile_definitions(sanpi_policy INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SANPI_VERSION="${PROJECT_VERSION}")
target_compile_options(sanpi_policy INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion
    # GCC 12 sees uninitialised members in std::variant and std::optional where there are none.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
    $<$<BOOL:${SANPI_WERROR}>:-Werror>)
if(SANPI_SANITIZE)
    # For every target, Qt's generated objects included: mixing instrumented and plain code hides faults.
    add_compile_options(-fsanitize=${SANPI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SANPI_SANITIZE})
endif()
find_program(SANPI_MOLD mold)
if(SANPI_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

# sanpi_library(NAME SOURCES … DEPENDS … [PRIVATE_DEPENDS …]): a folder of ours as a static library.
function(sanpi_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
    qt_add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
    target_link_libraries(${name} PUBLIC ${ARG_DEPENDS} PRIVATE sanpi_policy ${ARG_PRIVATE_DEPENDS})
endfunction()

# sanpi_test(NAME SOURCES … DEPENDS … [LABELS …]): one QtTest program, one CTest case.
function(sanpi_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    # A test file has its own main and its own helpers: a unity build would join them.
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        SANPI_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" SANPI_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    target_link_libraries(${name} PRIVATE sanpi_policy Qt6::Test ${ARG_DEPENDS})
    # The same program stands in one summary with and without sanitizers: the prefix tells which is which.
    add_test(NAME ${SANPI_TEST_PREFIX}${name} COMMAND ${name})
    set_tests_properties(${SANPI_TEST_PREFIX}${name} PROPERTIES TIMEOUT 300 LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/tests/home")
endfunction()
