# dglm_test(<name> <source> [LINK <target>...] [GUI] [TORCH])
# One Qt Test program, registered with ctest under the name of its folder (core, widgets, app) as a label.
# It runs without a display. GUI links Qt Widgets; TORCH links LibTorch and reuses its precompiled header.
# DGLM_TEST_DATA is the folder tests/data. A test of a room that this build leaves out is left out with it.
function(dglm_test name source)
  cmake_parse_arguments(TEST "GUI;TORCH" "" "LINK" ${ARGN})
  get_property(left_out GLOBAL PROPERTY DGLM_LEFT_OUT)
  foreach(target IN LISTS TEST_LINK)
    if(target IN_LIST left_out)
      return()
    endif()
  endforeach()

  add_executable(${name} ${source})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS DGLM_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  target_link_libraries(${name} PRIVATE dglm_compiler ${TEST_LINK} Qt6::Test $<$<BOOL:${TEST_GUI}>:Qt6::Widgets>)
  if(TEST_TORCH)
    target_link_libraries(${name} PRIVATE Dglm::libtorch)
    target_precompile_headers(${name} REUSE_FROM dglm_tensor)
  endif()

  get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen" TIMEOUT 120 LABELS ${folder})
endfunction()
