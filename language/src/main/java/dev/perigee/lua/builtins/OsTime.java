package dev.perigee.lua.builtins;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.DateFormat;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Dates and times: {@code os.date} and {@code os.time}. Times are seconds since 1970 as in C. */
final class OsTime {

    private static final LuaString IS_DST = LuaString.constant("isdst");
    private static final int NOON = 12;

    private OsTime() {
    }

    @TruffleBoundary
    static double now() {
        return Instant.now().getEpochSecond();
    }

    /** A number as C's time_t, which holds whole seconds; the smallest one if it does not fit, as x86-64 converts. */
    static double seconds(double time) {
        return time >= -0x1p63 && time < 0x1p63 ? (long) time : Long.MIN_VALUE;
    }

    /** @param format for {@link DateFormat} or {@code *t} for a table; with {@code !} in front for UTC, not local time */
    @TruffleBoundary
    static Object date(Node node, LuaString format, double time) {
        boolean utc = format.length() > 0 && format.byteAt(0) == '!';
        LuaString rest = utc ? format.substring(1, format.length()) : format;
        ZoneId zone = utc ? ZoneOffset.UTC : LuaContext.get(node).getEnv().getTimeZone();
        ZonedDateTime date;
        try {
            date = Instant.ofEpochSecond((long) time).atZone(zone);
        } catch (DateTimeException e) {
            return LuaNil.NIL;
        }
        return rest.toJava().equals("*t") ? table(date) : DateFormat.format(rest.bytes(), date);
    }

    private static LuaTable table(ZonedDateTime date) {
        LuaTable table = new LuaTable();
        put(table, "sec", date.getSecond());
        put(table, "min", date.getMinute());
        put(table, "hour", date.getHour());
        put(table, "day", date.getDayOfMonth());
        put(table, "month", date.getMonthValue());
        put(table, "year", date.getYear());
        put(table, "wday", date.getDayOfWeek().getValue() % 7 + 1);
        put(table, "yday", date.getDayOfYear());
        table.putNamed(IS_DST, isDaylightSaving(date));
        return table;
    }

    private static void put(LuaTable table, String field, int value) {
        table.putNamed(LuaString.constant(field), value);
    }

    private static boolean isDaylightSaving(ZonedDateTime date) {
        return date.getZone().getRules().isDaylightSavings(date.toInstant());
    }

    /** The time that the fields of {@code table} mean in local time; fields beyond their range carry over, as C's {@code mktime} does. */
    @TruffleBoundary
    static Object time(Node node, LuaTable table) {
        int seconds = field(node, table, "sec", 0);
        int minutes = field(node, table, "min", 0);
        int hours = field(node, table, "hour", NOON);
        int day = field(node, table, "day", null);
        int month = field(node, table, "month", null);
        int year = field(node, table, "year", null);
        try {
            LocalDateTime local = LocalDateTime.of(year, 1, 1, 0, 0).plusMonths(month - 1L).plusDays(day - 1L).plusHours(hours).plusMinutes(minutes)
                            .plusSeconds(seconds);
            ZonedDateTime date = local.atZone(LuaContext.get(node).getEnv().getTimeZone());
            return LuaNumbers.normalize(adjust(date, table.get(IS_DST)).toEpochSecond());
        } catch (DateTimeException e) {
            return LuaNil.NIL;
        }
    }

    /** A time said to be daylight saving time where there is none is an hour earlier, and the other way round. */
    private static ZonedDateTime adjust(ZonedDateTime date, Object saving) {
        if (saving == LuaNil.NIL || Truth.of(saving) == isDaylightSaving(date)) {
            return date;
        }
        return Truth.of(saving) ? date.minus(1, ChronoUnit.HOURS) : date.plus(date.getZone().getRules().getDaylightSavings(date.toInstant()));
    }

    /** @param absent the value of a missing field; null raises an error */
    private static int field(Node node, LuaTable table, String name, Integer absent) {
        Object number = LuaNumbers.toNumber(table.get(LuaString.constant(name)));
        if (number != null) {
            return (int) LuaNumbers.asDouble(number);
        }
        if (absent == null) {
            throw LuaErrors.error(node, "field '" + name + "' missing in date table");
        }
        return absent;
    }
}
