option(DGLM_CHECK_HEADERS "Make the target all_verify_interface_header_sets, which compiles every header alone" OFF)

# dglm_check_headers(<target>)
# Each header of this folder compiles alone, with what the target gives to others. The doors to LibTorch, JSON and CUDA,
# and headers that go through the first, are left out: whoever includes them links these.
function(dglm_check_headers target)
  if(NOT DGLM_CHECK_HEADERS)
    return()
  endif()
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  list(FILTER headers EXCLUDE REGEX "core/(tensor/aten|base/json_text|tensor/cuda/check)\\.h$")
  foreach(header IN LISTS headers)
    file(STRINGS "${header}" torch REGEX "core/tensor/aten.h" LIMIT_COUNT 1)
    if(torch)
      list(REMOVE_ITEM headers "${header}")
    endif()
  endforeach()
  # A target of their own: AUTOMOC would take them for the library's, those of its object libraries too.
  add_library(${target}_header_set INTERFACE)
  target_link_libraries(${target}_header_set INTERFACE ${target})
  target_sources(${target}_header_set INTERFACE FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${headers})
  set_target_properties(${target}_header_set PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
