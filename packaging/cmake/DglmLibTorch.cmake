# Dglm::libtorch: an imported target over an unpacked LibTorch, either a libtorch folder (include/, lib/) or an
# unpacked PyPI wheel (torch/, nvidia/). The wheel's own CMake package is not used: it insists on CUDA.

set(LIBTORCH_ROOT "" CACHE PATH "Folder of LibTorch 2.6 or newer (default: what packaging/setup fetched)")

set(_dglm_cache "$ENV{XDG_CACHE_HOME}")
if(NOT _dglm_cache)
  set(_dglm_cache "$ENV{HOME}/.cache")
endif()
set(_flavour cpu)
if(DGLM_WITH_CUDA)
  set(_flavour cuda)
endif()
find_path(DGLM_TORCH_DIR include/ATen/ATen.h
  HINTS "${LIBTORCH_ROOT}" "${LIBTORCH_ROOT}/torch" "${_dglm_cache}/decode-glm/libtorch-2.15.0-${_flavour}/torch"
  NO_DEFAULT_PATH)
if(NOT DGLM_TORCH_DIR)
  message(FATAL_ERROR "LibTorch was not found. Run packaging/setup once, or pass -DLIBTORCH_ROOT=<folder of LibTorch 2.6 or newer>.")
endif()

foreach(_header IN ITEMS headeronly/version.h version.h)
  if(EXISTS "${DGLM_TORCH_DIR}/include/torch/${_header}" AND NOT _torch_version_lines)
    file(STRINGS "${DGLM_TORCH_DIR}/include/torch/${_header}" _torch_version_lines REGEX "#define TORCH_VERSION_(MAJOR|MINOR) ")
  endif()
endforeach()
string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*" "\\1.\\2" DGLM_TORCH_VERSION "${_torch_version_lines}")
if(DGLM_TORCH_VERSION VERSION_LESS 2.6)
  message(FATAL_ERROR "LibTorch ${DGLM_TORCH_VERSION} in ${DGLM_TORCH_DIR} is too old: 2.6 or newer is needed.")
endif()
message(STATUS "LibTorch ${DGLM_TORCH_VERSION}: ${DGLM_TORCH_DIR}")

add_library(Dglm::libtorch INTERFACE IMPORTED)
target_include_directories(Dglm::libtorch SYSTEM INTERFACE
  "${DGLM_TORCH_DIR}/include" "${DGLM_TORCH_DIR}/include/torch/csrc/api/include")

set(_torch_names torch_cpu c10)
if(DGLM_WITH_CUDA)
  list(PREPEND _torch_names torch_cuda c10_cuda)
endif()
foreach(_name IN LISTS _torch_names)
  find_library(DGLM_LIB_${_name} ${_name} HINTS "${DGLM_TORCH_DIR}/lib" NO_DEFAULT_PATH REQUIRED)
  if(_name STREQUAL "torch_cuda")
    # Nothing refers to libtorch_cuda by symbol; it registers its operators when it is loaded.
    target_link_options(Dglm::libtorch INTERFACE "LINKER:--no-as-needed,${DGLM_LIB_${_name}},--as-needed")
  else()
    target_link_libraries(Dglm::libtorch INTERFACE "${DGLM_LIB_${_name}}")
  endif()
endforeach()

# libtorch_cpu.so of the wheel needs libcudart and libcupti, which the wheel keeps in a folder of their own.
file(GLOB _nvidia_dirs "${DGLM_TORCH_DIR}/../nvidia/*/lib")
set(DGLM_TORCH_RUNTIME_DIRS "${DGLM_TORCH_DIR}/lib" ${_nvidia_dirs})
if(NOT WIN32 AND NOT APPLE)
  foreach(_dir IN LISTS _nvidia_dirs)
    target_link_options(Dglm::libtorch INTERFACE "LINKER:-rpath-link,${_dir}")
  endforeach()
endif()
list(APPEND CMAKE_BUILD_RPATH ${DGLM_TORCH_RUNTIME_DIRS})
list(APPEND CMAKE_INSTALL_RPATH ${DGLM_TORCH_RUNTIME_DIRS})
