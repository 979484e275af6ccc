# shellcheck shell=bash
# Messages go to standard error: standard output belongs to the program that is run.
say() { printf '%s\n' "$*" >&2; }

# fail CAUSE CURE
fail() {
  printf '\nStopped: %s\n%s\n' "$1" "$2" >&2
  exit 1
}
