# SPDX-License-Identifier: GPL-3.0-or-later
# The Chinese of every sentence in the code. `cmake --build … -t lupdate` collects new sentences into the .ts file.
set(SANPI_TS ${PROJECT_SOURCE_DIR}/resources/translations/sanpi_zh_CN.ts)
set(SANPI_QM ${CMAKE_BINARY_DIR}/i18n/sanpi_zh_CN.qm)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/i18n)
add_custom_command(OUTPUT ${SANPI_QM}
    COMMAND Qt6::lrelease -silent ${SANPI_TS} -qm ${SANPI_QM}
    DEPENDS ${SANPI_TS} VERBATIM)
add_custom_target(sanpi_qm DEPENDS ${SANPI_QM})
add_custom_target(lupdate
    COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I ${PROJECT_SOURCE_DIR} -I ${PROJECT_SOURCE_DIR}/core -I ${PROJECT_SOURCE_DIR}/app app core ui -ts ${SANPI_TS}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM)

# sanpi_translated(TARGET): the program carries the translations as :/i18n/sanpi_zh_CN.qm.
function(sanpi_translated target)
    set_source_files_properties(${SANPI_QM} PROPERTIES GENERATED TRUE)
    qt_add_resources(${target} ${target}_translations PREFIX /i18n BASE ${CMAKE_BINARY_DIR}/i18n FILES ${SANPI_QM})
    add_dependencies(${target} sanpi_qm)
endfunction()
