# shellcheck shell=bash
# Configuring and building with the preset that suits this computer.
: "${root:?}" "${flavour:?}"

case $flavour in
  cuda) readonly preset=cuda ;;
  *) readonly preset=release ;;
esac
readonly build=$root/build/$preset

# A compiler that reads LibTorch's headers takes up to 2 GB.
parallelJobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable/ { print int($2 / 2000000) + 1 }' /proc/meminfo)
  echo $((cores < memory ? cores : memory))
}

configure() {
  if [ -f "$build/build.ninja" ] && [ -z "${LIBTORCH_ROOT:-}" ]; then
    return # ninja configures again by itself when a CMake file has changed
  fi
  say "Configuring in build/$preset ..."
  (cd "$root" && cmake --preset "$preset" ${LIBTORCH_ROOT:+-DLIBTORCH_ROOT="$LIBTORCH_ROOT"}) >&2 ||
    fail "CMake could not configure the build (see above)." \
      "If it speaks of another folder or an old cache: rm -r $build, then start again."
}

# buildTargets TARGET...
buildTargets() {
  configure
  say "Building $* ..."
  cmake --build "$build" --parallel "$(parallelJobs)" --target "$@" >&2 ||
    fail "the build did not finish; the first error above is the cause." \
      "After an update of the sources or the system: rm -r $build, then start again. If it was killed, memory ran out: close programs."
}
