# dglm_room(<name> SOURCES <file>... [TORCH_SOURCES <file>...] [CUDA <kernel.cu>...] [LINK <target>...]
#   [PRIVATE_LINK <target>...] [LIGHT])
# One small static library for one room of core. Its alias is Dglm::<name>.
# TORCH_SOURCES include LibTorch: they link it privately, and share the precompiled header of the tensor room.
# The other sources do without, for reading it costs more than most of them do.
# LIGHT: its plain sources give orders and compute little, and are optimised lightly (dglm_optimise_lightly).
# Its headers compile alone (DglmHeaders).
# CUDA kernels are linked into the room when the build has CUDA; the target cuda_objects compiles them where it has not.
function(dglm_room name)
  cmake_parse_arguments(ROOM "LIGHT" "" "SOURCES;TORCH_SOURCES;CUDA;LINK;PRIVATE_LINK" ${ARGN})
  add_library(dglm_${name} STATIC ${ROOM_SOURCES})
  add_library(Dglm::${name} ALIAS dglm_${name})
  target_link_libraries(dglm_${name} PUBLIC dglm_compiler ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
  dglm_compile_together(dglm_${name})
  if(ROOM_LIGHT)
    dglm_optimise_lightly(dglm_${name})
  endif()
  if(ROOM_TORCH_SOURCES)
    add_library(dglm_${name}_torch OBJECT ${ROOM_TORCH_SOURCES})
    target_link_libraries(dglm_${name}_torch
      PRIVATE dglm_compiler ${ROOM_LINK} ${ROOM_PRIVATE_LINK} Dglm::libtorch)
    target_link_libraries(dglm_${name} PRIVATE dglm_${name}_torch Dglm::libtorch)
    if(name STREQUAL "tensor")
      target_precompile_headers(dglm_${name}_torch
        PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:${PROJECT_SOURCE_DIR}/core/tensor/aten.h>")
    else()
      target_precompile_headers(dglm_${name}_torch REUSE_FROM dglm_tensor_torch)
    endif()
    dglm_compile_together(dglm_${name}_torch)
  endif()
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/${name}$")
    dglm_check_headers(dglm_${name})
  endif()

  list(TRANSFORM ROOM_CUDA PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
  set_property(GLOBAL APPEND PROPERTY DGLM_CUDA_KERNELS ${ROOM_CUDA})
  if(DGLM_WITH_CUDA AND ROOM_CUDA)
    # A target of its own: the warning flags of our C++ code are not nvcc's.
    add_library(dglm_${name}_kernels STATIC ${ROOM_CUDA})
    target_compile_options(dglm_${name}_kernels PRIVATE ${DGLM_CUDA_OPTIONS})
    target_include_directories(dglm_${name}_kernels PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(dglm_${name} PRIVATE dglm_${name}_kernels)
  endif()
endfunction()

# dglm_leave_out(<target> <reason>): this build has no such target; its tests go too, and the summary says why.
function(dglm_leave_out target reason)
  set_property(GLOBAL APPEND PROPERTY DGLM_LEFT_OUT ${target})
  set_property(GLOBAL APPEND PROPERTY DGLM_LEFT_OUT_REASONS "${target}: ${reason}")
endfunction()
