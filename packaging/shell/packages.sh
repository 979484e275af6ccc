# shellcheck shell=bash
# The distribution's packages: which are missing, and their installation.
: "${root:?}"

# listedPackages [LIST...]: those of packages.txt and of the further lists in packaging/
listedPackages() { (cd "$root/packaging" && sed -e 's/#.*//' packages.txt "$@") | tr -s ' ' '\n' | grep .; }

# missingPackages WANTED...
missingPackages() {
  comm -23 <(printf '%s\n' "$@" | sort) \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

isDebianLike() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

nameOfSystem() { (. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-unknown}"); }

# explainOtherSystem [LIST...]: without apt we cannot install anything; CMake will name what is really missing.
explainOtherSystem() {
  say "This system ($(nameOfSystem)) has no apt-get. The build needs these Debian packages under your system's names:"
  listedPackages "$@" | sed 's/^/  /' >&2
}

asRoot() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

aptGet() {
  local output=/dev/stderr
  if ! [ -t 2 ]; then
    output=/dev/null # errors come on standard error all the same
  fi
  asRoot env DEBIAN_FRONTEND=noninteractive apt-get -q --yes -o DPkg::Lock::Timeout=300 "$@" >"$output"
}

# installPackages PACKAGE...
installPackages() {
  local byHand="apt-get update && apt-get install $*"
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    fail "installing packages needs root, and there is no sudo." "As root: $byHand"
  fi
  if ! apt-get --simulate install "$@" >/dev/null 2>&1; then
    say "Updating the list of packages ..."
    aptGet update || fail "apt-get update did not work (see above)." "Is the network up? By hand: $byHand"
  fi
  say "Installing packages, which can take a few minutes ..."
  # A list that is days old may name versions that the mirror no longer has.
  aptGet install --no-install-recommends "$@" ||
    { say "Once more, with a new list of packages ..." && aptGet update && aptGet install --no-install-recommends "$@"; } ||
    fail "apt-get could not install the packages on $(nameOfSystem) (see above)." \
      "The workbench is built on Debian 12 and Ubuntu 24.04 or newer. Is the network up? By hand: $byHand"
}
