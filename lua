#!/bin/sh
# The lua command: builds Perigee when that is needed, then becomes the java process that runs Lua.
#
# PERIGEE_JAVA_OPTIONS   further options for java
# PERIGEE_REBUILD=never  do not look for changed sources

home=$0
while [ -L "$home" ]; do
    link=$(readlink "$home")
    case $link in
        /*) home=$link ;;
        *) home=${home%/*}/$link ;;
    esac
done
case $home in
    */*) home=$(cd "${home%/*}" && pwd -P) ;;
    *) home=$(pwd -P) ;;
esac

dist=$home/launcher/target/perigee
. "$home/launcher/src/main/sh/find-jdk.sh"

# A build ends with writing its place into the stamp. Comparing times takes some milliseconds.
needs_build() {
    [ -f "$dist/stamp" ] && read -r built <"$dist/stamp" && [ "$built" = "$dist" ] || return 0
    [ "${PERIGEE_REBUILD:-}" = never ] && return 1
    [ -n "$(find "$home"/pom.xml "$home"/language "$home"/ffi-nodes "$home"/launcher -path '*/target' -prune -o -newer "$dist/stamp" -type f -print -quit)" ]
}

build() {
    modules=launcher
    if command -v gcc >/dev/null; then
        modules=launcher,native-fixtures
    else
        echo "lua: gcc was not found, so the examples' C libraries are left out; to have them, install gcc and libc6-dev" >&2
    fi
    echo "lua: building Perigee; the first time, this downloads what it needs" >&2
    log=$home/build.log
    "$home/mvnw" -B -ntp -f "$home/pom.xml" package -pl "$modules" -am -Dmaven.test.skip=true </dev/null 2>&1 | tee "$log" |
        sed -n 's/^\[INFO\] Building \(.*\) [0-9][^ ]* *\(\[[0-9]*\/[0-9]*\]\)$/lua:   \2 \1/p; s/^mvnw: /lua:   /p; s/^image: /lua:   /p' >&2
    if ! grep -q '^\[INFO\] BUILD SUCCESS' "$log"; then
        echo "lua: the build failed:" >&2
        sed -n '/-> \[Help/d; /^\[ERROR\] To see the full/q; /^mvnw:/p; /^\[ERROR\] *[^ ]/p' "$log" | head -n 12 >&2
        echo "lua: the whole log is in $log" >&2
        exit 1
    fi
}

if needs_build; then
    if ! find_jdk; then
        echo "lua: $jdk_advice" >&2
        exit 1
    fi
    # Two commands that start at the same time must not build into the same folder.
    if command -v flock >/dev/null; then
        exec 9<"$home/pom.xml"
        flock 9
    fi
    if needs_build; then
        build
    fi
    exec 9<&-
fi

terminals=
[ -t 0 ] && terminals=in
[ -t 1 ] && terminals=$terminals,out

main=dev.perigee.lua.launcher/dev.perigee.lua.launcher.Main
attach=$dist/libtruffleattach.so
[ -f "$attach" ] || attach=

if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME" && is_graalvm "$JAVA_HOME"; then
    jdk=$JAVA_HOME
elif [ -x "$dist/runtime/bin/java" ]; then
    exec "$dist/runtime/bin/java" -XX:AOTCache="$dist/lua.aot" @"$dist/lua.args" @"$dist/compiler.args" \
        --module-path "$dist/lib:$dist/compiler" ${attach:+"-Dtruffle.attach.library=$attach"} \
        -Dperigee.terminals=$terminals "-Dperigee.command=$0" ${PERIGEE_JAVA_OPTIONS:-} -m $main "$@"
elif ! find_jdk; then
    echo "lua: $jdk_advice" >&2
    exit 1
fi

if is_graalvm "$jdk"; then
    exec "$jdk/bin/java" @"$dist/lua.args" --module-path "$dist/lib" ${attach:+"-Dtruffle.attach.library=$attach"} \
        -Dperigee.terminals=$terminals "-Dperigee.command=$0" ${PERIGEE_JAVA_OPTIONS:-} -m $main "$@"
fi
exec "$jdk/bin/java" @"$dist/lua.args" @"$dist/compiler.args" --upgrade-module-path "$dist/compiler" \
    --module-path "$dist/lib" ${attach:+"-Dtruffle.attach.library=$attach"} \
    -Dperigee.terminals=$terminals "-Dperigee.command=$0" ${PERIGEE_JAVA_OPTIONS:-} -m $main "$@"
