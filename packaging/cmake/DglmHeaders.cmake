option(DGLM_CHECK_HEADERS "Make the target all_verify_interface_header_sets, which compiles every header alone" OFF)

# dglm_check_headers(<target>)
# Each header of this folder compiles alone, with what the target gives to others. The doors to LibTorch, JSON and CUDA
# are left out: whoever includes them links these.
function(dglm_check_headers target)
  if(NOT DGLM_CHECK_HEADERS)
    return()
  endif()
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  list(FILTER headers EXCLUDE REGEX "core/(tensor/aten|base/json_text|tensor/cuda/check)\\.h$")
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${headers})
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()
