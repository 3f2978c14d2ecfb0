package dev.perigee.lua.runtime;

/**
 * A variable that several functions share and at least one assigns. A number is kept unboxed, so that counters in
 * closures do not allocate: {@link #value} then is one of two markers and {@link #bits} holds the number.
 */
public final class UpvalueCell {

    private static final Object INT = new Object();
    private static final Object DOUBLE = new Object();

    private Object value;
    private long bits;

    public UpvalueCell(Object initial) {
        set(initial);
    }

    public Object get() {
        Object v = value;
        if (v == INT) {
            return (int) bits;
        }
        if (v == DOUBLE) {
            return Double.longBitsToDouble(bits);
        }
        return v;
    }

    public void set(Object newValue) {
        if (newValue instanceof Integer integer) {
            setInt(integer);
        } else if (newValue instanceof Double number) {
            setDouble(number);
        } else {
            value = newValue;
        }
    }

    public boolean isInt() {
        return value == INT;
    }

    public boolean isDouble() {
        return value == DOUBLE;
    }

    public int getInt() {
        return (int) bits;
    }

    public double getDouble() {
        return Double.longBitsToDouble(bits);
    }

    public void setInt(int number) {
        value = INT;
        bits = number;
    }

    public void setDouble(double number) {
        value = DOUBLE;
        bits = Double.doubleToRawLongBits(number);
    }
}
