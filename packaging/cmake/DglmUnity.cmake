option(DGLM_UNITY "Compile several sources at a time: a build from nothing takes about half" OFF)

# dglm_compile_together(<target> [SOURCES_ALONE <file>...])
# With DGLM_UNITY the target's sources are compiled several at a time, except the ones named. For who builds once; the
# preset dev compiles each source by itself, and so finds what one forgot to include. Names in anonymous namespaces of
# one target must differ.
function(dglm_compile_together target)
  cmake_parse_arguments(TARGET "" "" "SOURCES_ALONE" ${ARGN})
  if(NOT DGLM_UNITY)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  set_source_files_properties(${TARGET_SOURCES_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
