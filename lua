#!/bin/sh
# The lua command: builds Perigee when needed, then becomes the java process that runs Lua.
#
# PERIGEE_JAVA_OPTIONS holds further options for java, PERIGEE_REBUILD=never switches the check for changed sources off.

home=$0
while [ -L "$home" ]; do
    link=$(readlink "$home")
    case $link in
        /*) home=$link ;;
        *) home=${home%/*}/$link ;;
    esac
done
case $home in
    */*) home=${home%/*} ;;
    *) home=. ;;
esac
case $home in
    /*) ;;
    *) home=$(cd "$home" && pwd) ;;
esac

dist=$home/launcher/target/perigee
. "$home/launcher/src/main/sh/find-jdk.sh"

fail() {
    echo "lua: $1" >&2
    exit 1
}

# The stamp is written last by a build. Comparing times takes a few milliseconds.
needs_build() {
    [ -f "$dist/stamp" ] || return 0
    [ "${PERIGEE_REBUILD:-}" = never ] && return 1
    [ -n "$(find "$home/pom.xml" "$home"/*/pom.xml "$home"/*/src/main -newer "$dist/stamp" -print 2>/dev/null | head -n 1)" ]
}

build() {
    command -v gcc >/dev/null 2>&1 || echo "lua: gcc was not found, so the C libraries of the examples are not built; install gcc and libc6-dev" >&2
    ...
}
