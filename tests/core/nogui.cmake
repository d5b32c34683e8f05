# SPDX-License-Identifier: GPL-3.0-or-later
# Core needs no window system: a program of ours that links core must not load Gui or Widgets.
# cmake -DPROGRAM=… -P nogui.cmake
execute_process(COMMAND ldd ${PROGRAM} OUTPUT_VARIABLE libraries RESULT_VARIABLE failed)
if(failed OR NOT libraries MATCHES "libQt6Core")
    message(FATAL_ERROR "ldd ${PROGRAM}: ${libraries}")
endif()
if(libraries MATCHES "libQt6(Gui|Widgets|Charts|Svg|PrintSupport|OpenGL)[^\n]*")
    message(FATAL_ERROR "${PROGRAM} loads ${CMAKE_MATCH_0}")
endif()
