# The target tests_without_torch builds every test that has no LibTorch in it, for the thread sanitizer.
add_custom_target(tests_without_torch)

# Tests see the fonts that packaging/setup installs, and no others: layouts are tried under a narrow and a wide family.
configure_file("${PROJECT_SOURCE_DIR}/tests/fonts.conf.in" "${PROJECT_BINARY_DIR}/tests/fonts.conf" @ONLY)

# Linked into a test, it starts it in the project's folder.
add_library(dglm_project_folder OBJECT "${PROJECT_SOURCE_DIR}/tests/project_folder.cpp")
target_compile_definitions(dglm_project_folder PRIVATE DGLM_PROJECT_FOLDER="${PROJECT_SOURCE_DIR}")
target_link_libraries(dglm_project_folder PRIVATE dglm_compiler)

# Whether LibTorch is among the libraries a target links, at any depth.
function(dglm_links_torch target result)
  set(waiting ${target})
  set(seen)
  while(waiting)
    list(POP_FRONT waiting next)
    string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" next "${next}")
    if(NOT TARGET "${next}" OR next IN_LIST seen)
      continue()
    endif()
    list(APPEND seen "${next}")
    foreach(property IN ITEMS LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
      get_target_property(libraries "${next}" ${property})
      list(APPEND waiting ${libraries})
    endforeach()
  endwhile()
  set(${result} FALSE PARENT_SCOPE)
  if("Dglm::libtorch" IN_LIST seen)
    set(${result} TRUE PARENT_SCOPE)
  endif()
endfunction()

# dglm_test(<name> <source> [LINK <target>...] [DATA] [GUI] [TORCH])
# One Qt Test program, registered with CTest under the name of its folder (core, widgets, app) as a label, and under the
# label torch if LibTorch is in it. It runs without a display. GUI links Qt Widgets; TORCH links LibTorch and reuses its
# precompiled header. DATA defines DGLM_TEST_DATA, the folder tests/data, and starts the test in the project's folder: the
# path is relative, so that a clone elsewhere reuses the object. A test of what this build leaves out is left out too.
function(dglm_test name source)
  cmake_parse_arguments(TEST "DATA;GUI;TORCH" "" "LINK" ${ARGN})
  get_property(left_out GLOBAL PROPERTY DGLM_LEFT_OUT)
  foreach(target IN LISTS TEST_LINK)
    if(target IN_LIST left_out)
      return()
    endif()
  endforeach()

  add_executable(${name} ${source})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS)
  if(TEST_DATA)
    target_compile_definitions(${name} PRIVATE DGLM_TEST_DATA="tests/data")
    target_link_libraries(${name} PRIVATE dglm_project_folder)
  endif()
  target_link_libraries(${name} PRIVATE dglm_compiler ${TEST_LINK} Qt6::Test)
  if(TEST_GUI)
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
  endif()
  if(TEST_TORCH)
    target_link_libraries(${name} PRIVATE Dglm::libtorch)
    target_precompile_headers(${name} REUSE_FROM dglm_tensor)
  endif()

  get_filename_component(labels "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  dglm_links_torch(${name} links_torch)
  if(links_torch)
    list(APPEND labels torch)
  else()
    add_dependencies(tests_without_torch ${name})
  endif()
  # One thread a program: CTest runs several at once, and sums do not depend on the number of cores.
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=1;FONTCONFIG_FILE=${PROJECT_BINARY_DIR}/tests/fonts.conf"
    TIMEOUT 400 LABELS "${labels}")
endfunction()
