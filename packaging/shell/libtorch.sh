# shellcheck shell=bash
# LibTorch from the torch wheel, without Python at run time: downloaded by the user's own pip, checked, unpacked once.
: "${root:?}"

readonly torchVersion=2.15.0
readonly cache="${XDG_CACHE_HOME:-$HOME/.cache}/decode-glm"

# CUDA needs a GPU to run on, the toolkit to compile with, and the CUDA version of the wheels.
cudaIsUsable() {
  [ "$(uname -m)" = x86_64 ] && command -v nvidia-smi >/dev/null && nvidia-smi -L >/dev/null 2>&1 &&
    command -v nvcc >/dev/null && nvcc --version | grep -q 'release 13\.'
}

# DGLM_WITH_CUDA=ON or OFF decides; otherwise what this computer has.
case ${DGLM_WITH_CUDA:-$(cudaIsUsable && echo ON || echo OFF)} in
  ON) flavour=cuda downloadSize=2700 diskSize=7000 ;;
  *) flavour=cpu downloadSize=560 diskSize=1200 ;; # MB
esac
# shellcheck disable=SC2034  # packaging/setup tells the user downloadSize
readonly flavour downloadSize diskSize
readonly libtorchFolder=$cache/libtorch-$torchVersion-$flavour

libtorchIsMissing() { [ -z "${LIBTORCH_ROOT:-}" ] && ! [ -d "$libtorchFolder" ]; }

findPip() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -m pip --version >/dev/null 2>&1; then
      echo "$python"
      return
    fi
  done
  return 1
}

checkDiskSpace() {
  local free
  free=$(df -Pm "$cache" | awk 'NR == 2 { print $4 }')
  if [ "$free" -lt "$diskSize" ]; then
    fail "setting up LibTorch takes $diskSize MB, and $cache has $free MB free." \
      "Free some space, or set XDG_CACHE_HOME to a folder on a larger disk."
  fi
}

# downloadWheel REQUIREMENT FOLDER
# The same file whatever Python the user has. pip checks its SHA-256, also of one that is already there, and fetches
# a damaged one again. Its temporary files are too large for a /tmp that is memory.
downloadWheel() {
  local platform platforms=() quiet=()
  if ! [ -t 2 ]; then
    quiet=(--quiet) # no progress bar in a log
  fi
  for platform in manylinux_2_28 manylinux_2_27 manylinux_2_25 manylinux_2_18 manylinux2014; do
    platforms+=(--platform "${platform}_$(uname -m)")
  done
  TMPDIR=$2 "$(findPip)" -m pip download "${quiet[@]}" --disable-pip-version-check --no-cache-dir --no-deps --require-hashes \
    --only-binary=:all: --python-version 3.11 --implementation cp --abi cp311 "${platforms[@]}" \
    --dest "$2" --requirement <(echo "$1") </dev/null >&2
}

# downloadWheels FOLDER: one call of pip a wheel, so that an interrupted download goes on with the next one.
downloadWheels() {
  local requirements requirement
  mapfile -t requirements < <(grep -v '^#' "$root/packaging/libtorch/$flavour.txt")
  findPip >/dev/null || fail "there is no pip to download LibTorch with." "Install it: apt-get install python3-pip"
  for requirement in "${requirements[@]}"; do
    say "Downloading ${requirement%% *} ..."
    downloadWheel "$requirement" "$1" ||
      fail "pip could not download ${requirement%% *}, or its SHA-256 is not the recorded one (see above)." \
        "Is the network up? Start again: what is there is kept. Or set LIBTORCH_ROOT to a LibTorch that you have."
  done
}

# unpackWheels FROM TO: headers, libraries and licences; not the Python half.
unpackWheels() {
  local wheel
  local wanted=('torch/include/*' 'torch/lib/*' 'torch.libs/*' 'nvidia/*/lib/*.so*' '*.dist-info/*L[Ii][Cc][Ee][Nn][Ss][Ee]*')
  local unwanted=('*/libtorch_python.so' '*/libshm*')
  if [ "$flavour" = cpu ]; then
    unwanted+=('*/libtorch_cuda*' '*/libc10_cuda.so' '*/libcaffe2_nvrtc.so' '*/libtorch_nvshmem.so'
      '*/libnvperf*' '*/libcheckpoint.so' '*/libpcsamplingutil.so')
  fi
  for wheel in "$1"/*.whl; do
    # Status 11: one of the patterns fits nothing, as no wheel has all of them.
    unzip -q "$wheel" "${wanted[@]}" -x "${unwanted[@]}" -d "$2" >/dev/null 2>&1 || [ $? -eq 11 ] ||
      fail "$(basename "$wheel") could not be unpacked into $2." "Is the disk full? Make room, then start again."
  done
}

fetchLibtorch() {
  local downloads=$libtorchFolder.downloads unpacking=$libtorchFolder.unpacking
  mkdir -p "$downloads" || fail "$cache cannot be written." "Set XDG_CACHE_HOME to a folder of yours."
  exec 9>"$cache/lock"
  flock 9
  if libtorchIsMissing; then # otherwise a set-up beside this one has just fetched it
    checkDiskSpace
    downloadWheels "$downloads"
    say "Unpacking LibTorch into $libtorchFolder ..."
    rm -rf "$unpacking"
    mkdir "$unpacking"
    unpackWheels "$downloads" "$unpacking"
    mv -T "$unpacking" "$libtorchFolder" # whole or not at all
  fi
  rm -rf "$downloads"
}
