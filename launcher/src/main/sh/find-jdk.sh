# Sourced by lua and mvnw. find_jdk sets jdk to the folder of a JDK 25, or to nothing when there is none. The version is
# read from the JDK's release file: starting java to ask it would cost more than starting Lua.

jdk_needed=25

# True when the folder $1 holds a JDK (java and javac) of the version that is needed.
is_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS='=' read -r key value; do
        [ "$key" = JAVA_VERSION ] || continue
        case $value in "\"$jdk_needed\"" | "\"$jdk_needed."*) return 0 ;; esac
        return 1
    done < "$1/release"
    return 1
}

# True when the JDK in folder $1 is a GraalVM, which has the Graal compiler built in.
is_graalvm() {
    while IFS='=' read -r key value; do
        [ "$key" = GRAALVM_VERSION ] && return 0
    done < "$1/release"
    return 1
}

# The usual places: what the user names first, then PATH, then the folders where packages and tools install JDKs.
find_jdk() {
    jdk=${JAVA_HOME:-}
    [ -n "$jdk" ] && is_jdk "$jdk" && return 0
    jdk=$(command -v javac 2>/dev/null) && {
        jdk=$(readlink -f "$jdk")
        jdk=${jdk%/bin/javac}
        is_jdk "$jdk" && return 0
    }
    for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /usr/local/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        is_jdk "$jdk" && return 0
    done
    jdk=
    return 1
}

jdk_advice="JDK $jdk_needed was not found; install one (openjdk-25-jdk, or temurin-25-jdk from adoptium.net) or point JAVA_HOME at it"
