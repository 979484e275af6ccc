# One interface target carries the language level and the warnings of our own code.
# Third-party headers come in as SYSTEM and never see these flags.

add_library(dglm_compiler INTERFACE)
target_compile_features(dglm_compiler INTERFACE cxx_std_20)
target_include_directories(dglm_compiler INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")

if(MSVC)
  target_compile_options(dglm_compiler INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:/W4;/utf-8;/permissive->")
  target_compile_definitions(dglm_compiler INTERFACE NOMINMAX)
else()
  target_compile_options(dglm_compiler INTERFACE
    "$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wnon-virtual-dtor;-Wold-style-cast;-Woverloaded-virtual>")
endif()
if(DGLM_WARNINGS_AS_ERRORS)
  target_compile_options(dglm_compiler INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:$<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>>")
endif()

if(DGLM_SANITIZE)
  # Every object of a program must agree on these, so they are set for the whole tree.
  add_compile_options("-fsanitize=${DGLM_SANITIZE}" -fno-omit-frame-pointer)
  add_link_options("-fsanitize=${DGLM_SANITIZE}")
endif()

# dglm_optimise_lightly(<target>): of what is as quick without, such as windows and tests, compiling takes half as long.
set(DGLM_LIGHT_OPTIMISATION "$<$<AND:$<CONFIG:Release>,$<COMPILE_LANGUAGE:CXX>,$<NOT:$<CXX_COMPILER_ID:MSVC>>>:-O1>")
function(dglm_optimise_lightly target)
  target_compile_options(${target} PRIVATE "${DGLM_LIGHT_OPTIMISATION}")
endfunction()

# A quicker linker where there is one.
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT APPLE)
  foreach(_linker IN ITEMS mold lld)
    find_program(DGLM_LINKER_${_linker} NAMES ${_linker} ld.${_linker})
    if(DGLM_LINKER_${_linker})
      add_link_options(-fuse-ld=${_linker})
      break()
    endif()
  endforeach()
endif()

find_program(DGLM_CCACHE ccache)
if(DGLM_CCACHE)
  # ccache must be told that precompiled headers are safe to reuse. Without debug information nothing in an object tells
  # where the sources lay, so that a clone in another folder reuses it.
  set(_ccache_settings "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime")
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    list(APPEND _ccache_settings "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" "CCACHE_NOHASHDIR=1")
  endif()
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;${_ccache_settings};${DGLM_CCACHE}")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endif()
