package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.string.LuaString;

/** The library {@code os}. Lua 5.1 manual, section 5.8. */
public final class OsBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"clock", "date", "difftime", "execute", "exit", "getenv", "remove", "rename", "setlocale", "time", "tmpname"};

    @Override
    public String name() {
        return "os";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "clock" -> new ClockNode();
            case "date" -> new DateNode();
            case "difftime" -> new DiffTimeNode();
            case "execute" -> new ExecuteNode();
            case "exit" -> new ExitNode();
            case "getenv" -> new GetEnvNode();
            case "remove" -> new RemoveNode();
            case "rename" -> new RenameNode();
            case "setlocale" -> new SetLocaleNode();
            case "time" -> new TimeNode();
            case "tmpname" -> new TmpNameNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code os.clock()}. */
    static final class ClockNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return CpuClock.seconds();
        }
    }

    /** {@code os.date(format, time)}. */
    static final class DateNode extends BuiltinNode {

        private static final LuaString USUAL_FORMAT = LuaString.constant("%c");

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString format = BuiltinArguments.stringOr(this, frame, 0, USUAL_FORMAT);
            if (BuiltinArguments.isAbsent(frame, 1)) {
                return OsTime.date(this, format, OsTime.now());
            }
            return OsTime.date(this, format, BuiltinArguments.number(this, frame, 1));
        }
    }

    /** {@code os.time(table)}. */
    static final class TimeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            if (BuiltinArguments.isAbsent(frame, 0)) {
                return LuaNumbers.normalize(OsTime.now());
            }
            return OsTime.time(this, BuiltinArguments.table(this, frame, 0));
        }
    }

    /** {@code os.difftime(later, earlier)}. */
    static final class DiffTimeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            // LuaJIT, too, checks the second argument first.
            double earlier = BuiltinArguments.isAbsent(frame, 1) ? 0 : OsTime.seconds(BuiltinArguments.number(this, frame, 1));
            return LuaNumbers.normalize(OsTime.seconds(BuiltinArguments.number(this, frame, 0)) - earlier);
        }
    }

    /** {@code os.execute(command)}: the status as C's {@code system} returns it. */
    static final class ExecuteNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return OsFunctions.execute(this, BuiltinArguments.stringOr(this, frame, 0, null));
        }
    }

    /** {@code os.exit(status, close)}: a number, or true for success and false for failure. */
    static final class ExitNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object status = LuaArguments.get(frame, 0);
            int code = status instanceof Boolean success ? (success ? 0 : 1) : BuiltinArguments.integerOr(this, frame, 0, 0);
            Object close = LuaArguments.get(frame, 1);
            throw OsFunctions.exit(this, code, close != LuaNil.NIL && close != Boolean.FALSE);
        }
    }

    /** {@code os.getenv(name)}. */
    static final class GetEnvNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return OsFunctions.environmentVariable(this, BuiltinArguments.string(this, frame, 0));
        }
    }

    /** {@code os.remove(path)}. */
    static final class RemoveNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return OsFunctions.remove(this, BuiltinArguments.string(this, frame, 0));
        }
    }

    /** {@code os.rename(from, to)}. */
    static final class RenameNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString from = BuiltinArguments.string(this, frame, 0);
            return OsFunctions.rename(this, from, BuiltinArguments.string(this, frame, 1));
        }
    }

    /** {@code os.setlocale(locale, category)}: there is the C locale only. */
    static final class SetLocaleNode extends BuiltinNode {

        private static final LuaString ALL = LuaString.constant("all");

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString locale = BuiltinArguments.stringOr(this, frame, 0, null);
            return OsFunctions.setLocale(this, locale, BuiltinArguments.stringOr(this, frame, 1, ALL));
        }
    }

    /** {@code os.tmpname()}. */
    static final class TmpNameNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return OsFunctions.temporaryName(this);
        }
    }
}
