package dev.perigee.lua.builtins.jit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a program has asked of LuaJIT's compiler. The functions of {@code jit} keep account of it, for {@code jit.status};
 * it has no effect on ours, which needs no tuning.
 */
public final class CompilerSettings {

    /** The flags in the order of {@code jit.status}, each with the lowest level of optimization that has it. */
    private static final Map<String, Integer> LEVELS = new LinkedHashMap<>();

    static {
        for (String flag : "fold1 cse1 dce1 fwd3 dse3 narrow2 loop2 abc3 sink3 fuse3".split(" ")) {
            LEVELS.put(flag.substring(0, flag.length() - 1), flag.charAt(flag.length() - 1) - '0');
        }
    }

    private static final Set<String> PARAMETERS = Set.of("maxtrace", "maxrecord", "maxirconst", "maxside", "maxsnap", "minstitch", "hotloop", "hotexit",
                    "tryside", "instunroll", "loopunroll", "callunroll", "recunroll", "sizemcode", "maxmcode");
    private static final int DEFAULT_LEVEL = 3;

    private final Map<String, Boolean> flags = new LinkedHashMap<>();
    private boolean on = true;

    public CompilerSettings() {
        setDefaultLevel();
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean value) {
        on = value;
    }

    /** The flags that are set. */
    public Collection<String> flags() {
        return flags.keySet().stream().filter(flags::get).toList();
    }

    public void setDefaultLevel() {
        setLevel(DEFAULT_LEVEL);
    }

    private void setLevel(int level) {
        LEVELS.forEach((flag, lowest) -> flags.put(flag, lowest <= level));
    }

    /**
     * Follows one argument of {@code jit.opt.start}: a level, {@code +flag}, {@code flag}, {@code -flag}, {@code noflag},
     * {@code no-flag} or {@code parameter=number}. Returns whether it is one of these.
     */
    public boolean apply(String setting) {
        if (setting.matches("[0-9]")) {
            setLevel(Integer.parseInt(setting));
            return true;
        }
        String flag = setting.replaceFirst("^([-+]|no-?)", "");
        if (LEVELS.containsKey(flag)) {
            flags.put(flag, flag.equals(setting) || setting.startsWith("+"));
            return true;
        }
        int value = setting.indexOf('=');
        return value >= 0 && PARAMETERS.contains(setting.substring(0, value)) && setting.substring(value + 1).matches("[0-9]*");
    }
}
