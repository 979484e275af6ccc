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
  while(NOT waiting STREQUAL "") # a list that ends with a -NOTFOUND counts as false
    list(POP_FRONT waiting next)
    string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" next "${next}")
    if(NOT TARGET "${next}" OR next IN_LIST seen)
      continue()
    endif()
    list(APPEND seen "${next}")
    foreach(property IN ITEMS LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
      get_target_property(libraries "${next}" ${property})
      if(libraries)
        list(APPEND waiting ${libraries})
      endif()
    endforeach()
  endwhile()
  set(${result} FALSE PARENT_SCOPE)
  if("Dglm::libtorch" IN_LIST seen)
    set(${result} TRUE PARENT_SCOPE)
  endif()
endfunction()

# dglm_test_headers(<name> <header>...): precompiled headers that the programs of tests share.
function(dglm_test_headers name)
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp" CONTENT "")
  add_library(${name} OBJECT EXCLUDE_FROM_ALL "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  dglm_optimise_lightly(${name})
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS)
  target_link_libraries(${name} PRIVATE dglm_compiler Qt6::Test)
  target_precompile_headers(${name} PRIVATE ${ARGN})
endfunction()

dglm_test_headers(dglm_test_headers <QtTest>)
dglm_test_headers(dglm_test_torch_headers "${PROJECT_SOURCE_DIR}/core/tensor/aten.h" <QtTest>)
target_link_libraries(dglm_test_torch_headers PRIVATE Dglm::libtorch)
if(DGLM_BUILD_WORKBENCH)
  dglm_test_headers(dglm_test_widgets_headers <QtTest> <QtWidgets>)
  target_link_libraries(dglm_test_widgets_headers PRIVATE Qt6::Widgets Qt6::Network)
endif()

# One thread a program: CTest runs several at once, and sums do not depend on the number of cores.
function(dglm_set_test_properties name labels)
  # Qt Test itself ends a function that hangs; a sanitizer makes all of it slower.
  set(limit 400)
  if(DGLM_SANITIZE)
    set(limit 3600)
  endif()
  set_tests_properties(${name} PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_NUM_THREADS=1;FONTCONFIG_FILE=${PROJECT_BINARY_DIR}/tests/fonts.conf"
    TIMEOUT ${limit} LABELS "${labels}")
endfunction()

# Each source includes its .moc. It is made of the source alone: what the source includes, LibTorch with it, does not
# matter to moc and would cost it seconds.
function(dglm_moc_tests target)
  set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}_moc")
  foreach(source IN LISTS ARGN)
    get_filename_component(name "${source}" NAME_WE)
    add_custom_command(OUTPUT "${folder}/${name}.moc"
      COMMAND Qt6::moc "${CMAKE_CURRENT_SOURCE_DIR}/${source}" -o "${folder}/${name}.moc"
      DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${source}" VERBATIM)
    set_property(SOURCE "${source}" APPEND PROPERTY OBJECT_DEPENDS "${folder}/${name}.moc")
  endforeach()
  file(MAKE_DIRECTORY "${folder}")
  target_include_directories(${target} PRIVATE "${folder}")
endfunction()

# What every target with sources of tests has.
function(dglm_compile_tests target headers)
  cmake_parse_arguments(TEST "" "" "LINK;SOURCES" ${ARGN})
  dglm_optimise_lightly(${target})
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS DGLM_TEST_DATA="tests/data")
  target_link_libraries(${target} PRIVATE dglm_compiler ${TEST_LINK} Qt6::Test)
  dglm_moc_tests(${target} ${TEST_SOURCES})
  target_precompile_headers(${target} REUSE_FROM ${headers})
endfunction()

# Whether this build leaves out one of the targets.
function(dglm_is_left_out result)
  get_property(left_out GLOBAL PROPERTY DGLM_LEFT_OUT)
  set(${result} FALSE PARENT_SCOPE)
  foreach(target IN LISTS ARGN)
    if(target IN_LIST left_out)
      set(${result} TRUE PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# dglm_tests(<room> SOURCES <tst_file.cpp>... [TORCH_SOURCES <tst_file.cpp>...] [LINK <target>...] [WIDGETS])
# The Qt Test files of one room as one program, tests_<room>; CTest runs each file by itself, under its name, with the
# folder (core, widgets, app) as a label, and with the label torch where LibTorch is in the program. They run without a
# display, in the project's folder: tests/data (DGLM_TEST_DATA) is named relative to it, so that a clone elsewhere
# reuses the objects. TORCH_SOURCES include LibTorch. WIDGETS: there is a QApplication. Tests of what this build leaves
# out are left out too.
function(dglm_tests room)
  cmake_parse_arguments(TEST "WIDGETS" "" "SOURCES;TORCH_SOURCES;LINK" ${ARGN})
  dglm_is_left_out(is_left_out ${TEST_LINK})
  if(is_left_out)
    return()
  endif()

  set(program tests_${room})
  set(headers dglm_test_headers)
  if(TEST_WIDGETS)
    set(headers dglm_test_widgets_headers)
    list(APPEND TEST_LINK Qt6::Widgets Qt6::Network) # as its precompiled headers
  endif()
  add_executable(${program} "${PROJECT_SOURCE_DIR}/tests/main.cpp" ${TEST_SOURCES})
  dglm_compile_tests(${program} ${headers} LINK ${TEST_LINK} SOURCES ${TEST_SOURCES})
  target_link_libraries(${program} PRIVATE dglm_project_folder)
  if(TEST_WIDGETS)
    target_compile_definitions(${program} PRIVATE DGLM_TESTS_WITH_WIDGETS)
  endif()
  if(TEST_TORCH_SOURCES)
    add_library(${program}_torch OBJECT ${TEST_TORCH_SOURCES})
    dglm_compile_tests(${program}_torch dglm_test_torch_headers LINK ${TEST_LINK} Dglm::libtorch
      SOURCES ${TEST_TORCH_SOURCES})
    target_link_libraries(${program} PRIVATE ${program}_torch Dglm::libtorch)
  endif()
  dglm_register_tests(${program} ${TEST_SOURCES} ${TEST_TORCH_SOURCES})
endfunction()

function(dglm_register_tests program)
  file(RELATIVE_PATH labels "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REGEX REPLACE "/.*" "" labels "${labels}")
  dglm_links_torch(${program} links_torch)
  if(links_torch)
    list(APPEND labels torch)
  else()
    add_dependencies(tests_without_torch ${program})
  endif()
  foreach(source IN LISTS ARGN)
    get_filename_component(name "${source}" NAME_WE)
    add_test(NAME ${name} COMMAND ${program} ${name})
    dglm_set_test_properties(${name} "${labels}")
  endforeach()
endfunction()

# dglm_test_program(<name> [LINK <target>...]): a test with a main() of its own, since it starts itself as its child.
function(dglm_test_program name)
  cmake_parse_arguments(TEST "" "" "LINK" ${ARGN})
  dglm_is_left_out(is_left_out ${TEST_LINK})
  if(is_left_out)
    return()
  endif()
  add_executable(${name} ${name}.cpp)
  dglm_compile_tests(${name} dglm_test_headers LINK ${TEST_LINK} SOURCES ${name}.cpp)
  target_link_libraries(${name} PRIVATE dglm_project_folder)
  add_dependencies(tests_without_torch ${name})
  add_test(NAME ${name} COMMAND ${name})
  dglm_set_test_properties(${name} core)
endfunction()
