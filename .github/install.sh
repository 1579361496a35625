#!/bin/sh
# Installs a released Hashiya for this machine, if the archive has the SHA-256 checksum that the release lists.
# It needs no rights beyond those of its user, and changes nothing outside of the folder of --to.
set -eu

usage() {
  cat << 'END'
install.sh [--version VERSION] [--to DIR]

  --version VERSION   a release such as 0.1.0 [default: the newest]
  --to DIR            the folder for the program [default: ~/.local/bin]

HASHIYA_RELEASES is the address of a mirror of the releases.
Exits with 4 if there is no such release for this machine.
END
}

releases=${HASHIYA_RELEASES:-https://github.com/hashiya/hashiya/releases}

fail() { # STATUS MESSAGE
  printf 'install.sh: %s\n' "$2" >&2
  exit "$1"
}

# The Rust name of this machine.
target() {
  case $(uname -m) in
    x86_64 | amd64) processor=x86_64 ;;
    aarch64 | arm64) processor=aarch64 ;;
    *) fail 4 "there are no releases for the processor $(uname -m)" ;;
  esac
  case $(uname -s) in
    Linux) echo "$processor-unknown-linux-musl" ;;
    Darwin) echo "$processor-apple-darwin" ;;
    # Windows runs these on ARM, too.
    MINGW* | MSYS* | CYGWIN*) echo x86_64-pc-windows-msvc ;;
    *) fail 4 "there are no releases for $(uname -s)" ;;
  esac
}

download() { # ADDRESS FILE
  status=0
  if command -v curl > /dev/null; then
    curl --fail --silent --show-error --location --proto-redir '=https' --retry 3 --output "$2" "$1" || status=$?
  else
    wget --quiet --output-document="$2" "$1" || status=$?
  fi
  case $status in
    0) ;;
    # The server said no: 22 of curl, and 37 for a file; 8 of wget.
    22 | 37 | 8) fail 4 "there is no $1" ;;
    *) fail 1 "could not download $1" ;;
  esac
}

checksum() { # FILE
  if command -v sha256sum > /dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

main() {
  version='' to=${HOME:-}/.local/bin
  while [ $# -gt 0 ]; do
    case $1 in
      --help)
        usage
        exit
        ;;
      --version | --to) [ -n "${2:-}" ] || fail 2 "$1 needs a value" ;;
      *) fail 2 "unknown option $1; --help lists the options" ;;
    esac
    if [ "$1" = --to ]; then to=$2; else version=${2#v}; fi
    shift 2
  done
  if [ -n "$version" ]; then from=$releases/download/v$version; else from=$releases/latest/download; fi

  target=$(target)
  archive=hashiya-$target.tar.gz program=hashiya
  case $target in *windows*) archive=hashiya-$target.zip program=hashiya.exe ;; esac

  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  download "$from/SHA256SUMS" "$work/SHA256SUMS"
  download "$from/$archive" "$work/$archive"
  listed=$(awk -v name="$archive" '$2 == name { print $1 }' "$work/SHA256SUMS")
  found=$(checksum "$work/$archive")
  [ "$listed" = "$found" ] ||
    fail 1 "$archive has the checksum $found, and the release lists ${listed:-none}; nothing is installed"

  case $archive in
    *.zip) unzip -q "$work/$archive" -d "$work" ;;
    *) tar -xzf "$work/$archive" -C "$work" ;;
  esac
  mkdir -p "$to"
  to=$(cd "$to" && pwd)
  # Copied, then renamed: a program that runs is not overwritten.
  cp "$work/hashiya-$target/$program" "$to/.$program.new"
  mv -f "$to/.$program.new" "$to/$program"
  "$to/$program" --version
  echo "installed as $to/$program"
  case ":$PATH:" in
    *":$to:"*) ;;
    *) printf 'To call it by its name, add this line to your ~/.profile:\n  export PATH="%s:$%s"\n' "$to" PATH ;;
  esac
}

# Called last, so that a script that came only in part does nothing.
main "$@"
