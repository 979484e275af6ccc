# dglm_embed(<target> <function> <header> <file>...)
# Compiles text files into a target: `std::span<const std::string_view> dglm::<function>()` gives them in the order
# named. The header declares that function. A changed file configures the build anew.
function(dglm_embed target function header)
  set(texts "")
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" text)
    string(APPEND texts "    R\"dglm_text(${text})dglm_text\",\n")
  endforeach()
  list(LENGTH ARGN count)

  set(source "${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp")
  file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT [=[
#include "@header@"

#include <array>

namespace dglm {

std::span<const std::string_view> @function@() {
  static constexpr std::array<std::string_view, @count@> kTexts = {
@texts@  };
  return kTexts;
}

}  // namespace dglm
]=])
  target_sources(${target} PRIVATE "${source}")
endfunction()
