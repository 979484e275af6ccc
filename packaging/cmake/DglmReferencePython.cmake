# DGLM_REFERENCE_PYTHON: the Python with Biopython, openpyxl and pyBigWig (packaging/test-packages.txt), which read in
# tests what we write. The distribution's own comes first, since its packages belong to that. Where none has them yet it is
# the distribution's all the same: a test that asks it then fails and says what is missing.
set(DGLM_REFERENCE_PYTHON /usr/bin/python3)
find_program(_python_of_path python3)
foreach(_python IN ITEMS /usr/bin/python3 "${_python_of_path}")
  if(EXISTS "${_python}")
    execute_process(COMMAND "${_python}" -c "import Bio, openpyxl, pyBigWig"
      RESULT_VARIABLE _missing OUTPUT_QUIET ERROR_QUIET)
    if(_missing EQUAL 0)
      set(DGLM_REFERENCE_PYTHON "${_python}")
      break()
    endif()
  endif()
endforeach()
message(STATUS "Python of the tests' independent readers: ${DGLM_REFERENCE_PYTHON}")

# dglm_asks_reference(<test>): the test runs scripts of tests/reference: defines DGLM_REFERENCE_PYTHON and DGLM_REFERENCE_SCRIPTS.
function(dglm_asks_reference name)
  if(TARGET ${name})
    target_compile_definitions(${name} PRIVATE
      DGLM_REFERENCE_PYTHON="${DGLM_REFERENCE_PYTHON}" DGLM_REFERENCE_SCRIPTS="${PROJECT_SOURCE_DIR}/tests/reference")
  endif()
endfunction()
