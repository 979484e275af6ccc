# CUDA: compiled into the rooms with DGLM_WITH_CUDA. Without it, the target cuda_objects still compiles every kernel
# where nvcc is found, so that a computer without a GPU notices a broken one; elsewhere it has nothing to do.

# CMake 3.25 does not know that nvcc has C++20, so the option is ours.
set(DGLM_CUDA_OPTIONS -std=c++20 --expt-relaxed-constexpr --extended-lambda)

if(DGLM_WITH_CUDA)
  if(NOT DEFINED CMAKE_CUDA_ARCHITECTURES)
    set(CMAKE_CUDA_ARCHITECTURES 75-real 80-real 86-real 90)
  endif()
  set(CMAKE_CUDA_RUNTIME_LIBRARY Shared) # LibTorch's own is shared: one runtime in a program
  enable_language(CUDA)
  find_package(CUDAToolkit 13 REQUIRED)
endif()

# Compiles the kernels that dglm_room() was given, for one architecture, to objects that nothing links.
function(dglm_add_cuda_objects)
  add_custom_target(cuda_objects)
  find_program(DGLM_NVCC nvcc)
  if(DGLM_WITH_CUDA OR NOT DGLM_NVCC)
    return()
  endif()
  get_property(kernels GLOBAL PROPERTY DGLM_CUDA_KERNELS)
  foreach(kernel IN LISTS kernels)
    file(RELATIVE_PATH name "${PROJECT_SOURCE_DIR}" "${kernel}")
    string(REPLACE "/" "_" name "${name}")
    set(object "${PROJECT_BINARY_DIR}/cuda_objects/${name}.o")
    add_custom_command(OUTPUT "${object}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${PROJECT_BINARY_DIR}/cuda_objects"
      COMMAND "${DGLM_NVCC}" -c -arch=sm_80 ${DGLM_CUDA_OPTIONS} -MD -MF "${object}.d" -o "${object}"
        "-I${PROJECT_SOURCE_DIR}" "-I${PROJECT_BINARY_DIR}/generated"
        -isystem "${DGLM_TORCH_DIR}/include" -isystem "${DGLM_TORCH_DIR}/include/torch/csrc/api/include" "${kernel}"
      MAIN_DEPENDENCY "${kernel}" DEPFILE "${object}.d"
      COMMENT "Compiling ${name} with nvcc" VERBATIM)
    target_sources(cuda_objects PRIVATE "${object}")
  endforeach()
endfunction()
