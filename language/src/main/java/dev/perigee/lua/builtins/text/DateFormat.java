package dev.perigee.lua.builtins.text;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.TimeZone;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * {@code os.date}'s formats: C's {@code strftime} (C17 7.27.3.5, POSIX's additions and glibc's flags {@code _ - 0 ^ #})
 * in the C locale. What is no conversion is copied as it stands.
 */
public final class DateFormat {

    private static final String FLAGS = "_-0^#";

    private final byte[] format;
    private final ZonedDateTime time;
    private final ByteBuilder out = new ByteBuilder(64);
    private char padding;
    private boolean upperCase;

    private DateFormat(byte[] format, ZonedDateTime time) {
        this.format = format;
        this.time = time;
    }

    /** {@code time} as {@code format} says; a zone that is a mere offset is called GMT. */
    @TruffleBoundary
    public static LuaString format(byte[] format, ZonedDateTime time) {
        DateFormat formatter = new DateFormat(format, time);
        formatter.run();
        return formatter.out.toLuaString();
    }

    private void run() {
        int i = 0;
        while (i < format.length) {
            if (format[i] != '%') {
                out.append(format[i++]);
                continue;
            }
            int start = i++;
            padding = 0;
            upperCase = false;
            for (; i < format.length && FLAGS.indexOf(format[i]) >= 0; i++) {
                switch (format[i]) {
                    case '^', '#' -> upperCase = true;
                    default -> padding = (char) format[i];
                }
            }
            if (i < format.length && (format[i] == 'E' || format[i] == 'O')) {
                i++;
            }
            String text = i < format.length ? conversion((char) format[i]) : null;
            i = Math.min(i + 1, format.length);
            if (text == null) {
                out.append(format, start, i);
            } else {
                out.append(upperCase ? text.toUpperCase(Locale.ROOT) : text);
            }
        }
    }

    private String conversion(char letter) {
        return switch (letter) {
            case 'a' -> title(time.getDayOfWeek().name()).substring(0, 3);
            case 'A' -> title(time.getDayOfWeek().name());
            case 'b', 'h' -> title(time.getMonth().name()).substring(0, 3);
            case 'B' -> title(time.getMonth().name());
            case 'c' -> all("%a %b %e %H:%M:%S %Y");
            case 'C' -> number(Math.floorDiv(time.getYear(), 100), 2, '0');
            case 'd' -> number(time.getDayOfMonth(), 2, '0');
            case 'D', 'x' -> all("%m/%d/%y");
            case 'e' -> number(time.getDayOfMonth(), 2, '_');
            case 'F' -> all("%Y-%m-%d");
            case 'g' -> number(Math.floorMod(time.get(IsoFields.WEEK_BASED_YEAR), 100), 2, '0');
            case 'G' -> number(time.get(IsoFields.WEEK_BASED_YEAR), 1, '0');
            case 'H' -> number(time.getHour(), 2, '0');
            case 'I' -> number(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, '0');
            case 'j' -> number(time.getDayOfYear(), 3, '0');
            case 'k' -> number(time.getHour(), 2, '_');
            case 'l' -> number(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2, '_');
            case 'm' -> number(time.getMonthValue(), 2, '0');
            case 'M' -> number(time.getMinute(), 2, '0');
            case 'n' -> "\n";
            case 'p' -> time.getHour() < 12 ? "AM" : "PM";
            case 'P' -> time.getHour() < 12 ? "am" : "pm";
            case 'r' -> all("%I:%M:%S %p");
            case 'R' -> all("%H:%M");
            case 's' -> Long.toString(time.toEpochSecond());
            case 'S' -> number(time.getSecond(), 2, '0');
            case 't' -> "\t";
            case 'T', 'X' -> all("%H:%M:%S");
            case 'u' -> number(time.getDayOfWeek().getValue(), 1, '0');
            case 'U' -> number((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7, 2, '0');
            case 'V' -> number(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0');
            case 'w' -> number(time.getDayOfWeek().getValue() % 7, 1, '0');
            case 'W' -> number((time.getDayOfYear() + 7 - time.getDayOfWeek().getValue()) / 7, 2, '0');
            case 'y' -> number(Math.floorMod(time.getYear(), 100), 2, '0');
            case 'Y' -> number(time.getYear(), 1, '0');
            case 'z' -> zoneOffset();
            case 'Z' -> zoneName();
            case '%' -> "%";
            default -> null;
        };
    }

    private String all(String composed) {
        return format(composed.getBytes(StandardCharsets.US_ASCII), time).toJava();
    }

    private String number(int value, int width, char usualPadding) {
        String digits = Integer.toString(value);
        char pad = padding == 0 ? usualPadding : padding;
        if (pad == '-') {
            return digits;
        }
        return (pad == '_' ? " " : "0").repeat(Math.max(width - digits.length(), 0)) + digits;
    }

    private static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private String zoneOffset() {
        int minutes = time.getOffset().getTotalSeconds() / 60;
        int size = Math.abs(minutes);
        return (minutes < 0 ? "-" : "+") + number(size / 60 * 100 + size % 60, 4, '0');
    }

    private String zoneName() {
        if (time.getZone() instanceof ZoneOffset) {
            return "GMT";
        }
        boolean summer = time.getZone().getRules().isDaylightSavings(time.toInstant());
        return TimeZone.getTimeZone(time.getZone()).getDisplayName(summer, TimeZone.SHORT, Locale.ENGLISH);
    }
}
