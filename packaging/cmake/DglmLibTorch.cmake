# Dglm::libtorch: an imported target over an unpacked LibTorch, either a libtorch folder (include/, lib/) or an
# unpacked wheel (torch/, nvidia/). The wheel's own CMake package is not used: it insists on CUDA.

set(LIBTORCH_ROOT "" CACHE PATH "Folder of LibTorch 2.6 or newer (default: what packaging/setup fetched)")

set(_folders "${LIBTORCH_ROOT}" "${LIBTORCH_ROOT}/torch")
if(NOT LIBTORCH_ROOT)
  set(_flavour cpu)
  if(DGLM_WITH_CUDA)
    set(_flavour cuda)
  endif()
  set(_cache "$ENV{XDG_CACHE_HOME}")
  if(NOT _cache)
    set(_cache "$ENV{HOME}/.cache")
  endif()
  set(_folders "${_cache}/decode-glm/libtorch-2.15.0-${_flavour}/torch")
endif()
find_path(DGLM_TORCH_DIR include/ATen/ATen.h PATHS ${_folders} NO_DEFAULT_PATH NO_CACHE)
if(NOT DGLM_TORCH_DIR)
  list(JOIN _folders ", " _folders)
  message(FATAL_ERROR "LibTorch was not found in ${_folders}. "
    "Run packaging/setup once, or pass -DLIBTORCH_ROOT=<folder of LibTorch 2.6 or newer>.")
endif()

string(REGEX REPLACE "/$" "" DGLM_TORCH_DIR "${DGLM_TORCH_DIR}")

foreach(_header IN ITEMS headeronly/version.h csrc/api/include/torch/version.h)
  if(EXISTS "${DGLM_TORCH_DIR}/include/torch/${_header}" AND NOT _version)
    file(STRINGS "${DGLM_TORCH_DIR}/include/torch/${_header}" _version REGEX "#define TORCH_VERSION_(MAJOR|MINOR) ")
  endif()
endforeach()
string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*" "\\1.\\2" DGLM_TORCH_VERSION "${_version}")
if(DGLM_TORCH_VERSION VERSION_LESS 2.6)
  message(FATAL_ERROR "LibTorch ${DGLM_TORCH_VERSION} in ${DGLM_TORCH_DIR} is too old: 2.6 or newer is needed.")
endif()

add_library(Dglm::libtorch INTERFACE IMPORTED GLOBAL)
target_include_directories(Dglm::libtorch SYSTEM INTERFACE
  "${DGLM_TORCH_DIR}/include" "${DGLM_TORCH_DIR}/include/torch/csrc/api/include")
set(_names torch_cpu c10)
if(DGLM_WITH_CUDA)
  list(PREPEND _names torch_cuda c10_cuda)
  target_link_libraries(Dglm::libtorch INTERFACE CUDA::cudart)
endif()
foreach(_name IN LISTS _names)
  find_library(_library_${_name} ${_name} PATHS "${DGLM_TORCH_DIR}/lib" NO_DEFAULT_PATH NO_CACHE REQUIRED)
  if(_name STREQUAL "torch_cuda" AND NOT WIN32)
    # Nothing refers to libtorch_cuda by symbol; it registers its operators when it is loaded.
    target_link_options(Dglm::libtorch INTERFACE "LINKER:--no-as-needed,${_library_${_name}},--as-needed")
  else()
    target_link_libraries(Dglm::libtorch INTERFACE "${_library_${_name}}")
  endif()
endforeach()

# A wheel keeps the CUDA libraries that it needs, for the CPU too, in folders of their own.
cmake_path(GET DGLM_TORCH_DIR PARENT_PATH _wheel_root)
file(GLOB _nvidia_folders "${_wheel_root}/nvidia/*/lib")
if(NOT WIN32 AND NOT APPLE)
  foreach(_folder IN LISTS _nvidia_folders)
    target_link_options(Dglm::libtorch INTERFACE "LINKER:-rpath-link,${_folder}")
  endforeach()
endif()
list(APPEND CMAKE_BUILD_RPATH "${DGLM_TORCH_DIR}/lib" ${_nvidia_folders})
list(APPEND CMAKE_INSTALL_RPATH "${DGLM_TORCH_DIR}/lib" ${_nvidia_folders})
