-- L6 L1.10: string.format
local function f(...) print("[" .. string.format(...) .. "]") end
f("%d %d %d", 1, -1, 0) f("%5d|%-5d|%05d|%+d|% d", 42, 42, 42, 42, 42) f("%.3d|%5.3d|%-5.3d|%+.3d", 7, 7, 7, 7) f("%d %d %d", 3.99, -3.99, 2^31) f("%d", 2^53) f("%d", -2^63) f("%i", 5) f("%d", "10") f("%5.0d|%.0d", 0, 0) f("%+05d|%-05d|% 05d", 3, 3, 3)
f("%u", 42) f("%u", 2^32) f("%u", -1) f("%x %X %#x %#X", 255, 255, 255, 255) f("%o %#o", 8, 8) f("%x", -1) f("%08x|%-8x|%8X", 48879, 48879, 48879) f("%x", 2^40) f("%#.4x|%#10x|%#010x", 255, 255, 255) f("%#x %#o", 0, 0)
f("%c%c%c", 72, 105, 33) f("[%c]", 0) f("%5c|%-5c|", 65, 66)
f("%f %f %f", 1, -1.5, 1 / 3) f("%.2f %.0f %.10f", 3.14159, 2.5, 0.1) f("%8.3f|%-8.3f|%08.3f|%+.1f|% .1f", 1.5, 1.5, 1.5, 1.5, 1.5) f("%.0f %.0f %.0f %.0f", 0.5, 1.5, 2.5, 3.5) f("%#.0f", 3) f("%f", 1e15) f("%f", 1e22) f("%.3f", 1e100) f("%.20f", 0.1) f("%f", 123456789.987654321) f("%5.1f|%5.1f", -0.05, 99.95) f("%.1f %.2f %.3f", 0.05, 0.005, 0.0005) f("%.1f %.1f %.1f", 0.25, 0.35, 0.45) f("%.99f", 1 / 3)
f("%e %E", 12345.678, 0.00012) f("%.2e %.0e %#.0e", 12345.678, 12345.678, 5) f("%12.4e|%-12.4e|%+.1e", 1, 1, 1) f("%e", 0) f("%e", -0.0) f("%.3e", 1e-300) f("%.15e", math.pi) f("%.17e", 0.1) f("%e %e", 1e100, 1e-100)
f("%g %g %g %g %g", 1, 1.5, 1e20, 1e-5, 123456789) f("%.3g %.10g %.14g %.17g", math.pi, math.pi, math.pi, math.pi) f("%G %G", 1e-10, 1e100) f("%#g %#.3g", 1, 1) f("%10g|%-10g|%010g|%+g", 1.5, 1.5, 1.5, 1.5) f("%g %g", 100000, 1000000) f("%g %g", 0.0001, 0.00001) f("%.0g %.1g", 15, 15) f("%g", -0.0) f("%.14g %.15g %.16g", 0.1, 0.1, 0.1)
f("%g %f %e %d", 1 / 0, -1 / 0, 1 / 0, 0) f("%5.1f|%-8g|%+g|%010f", 1 / 0, -1 / 0, 1 / 0, 1 / 0) f("%G %E", 1 / 0, -1 / 0)
f("%a %a %a %a", 1, 0.5, -2.5, 0) f("%.2a %A", 1 / 3, 255) f("%a", 1e-310) f("%.0a %.1a", 1.5, 1.99)
f("%s %s %s %s", "text", 1, 1.5, true) f("%10s|%-10s|%.2s|%10.2s|%-10.2s|", "abc", "abc", "abc", "abc", "abc") f("%s %s", nil, false) f("%s", setmetatable({}, { __tostring = function() return "object" end })) f("%5s|%-7s", true, nil) f("%s|%s", "a\0b", "\0") f("%.0s|%.s|", "abc", "abc") f("%s", ("x"):rep(500)) f("%.3s", setmetatable({}, { __tostring = function() return "object" end })) f("%20s", "é") 
f("%q", "plain") f("%q", 'quote " backslash \\ newline \n end') f("%q", "\0\1\r\t\127\200") f("%q", "0\0001") f("%q", 5) f("%q", "") f("%q %q", "a", "b")
f("%%") f("100%%") f("no directives") f("") f("%s%%%s", 1, 2) f("%d%s%d", 1, "x", 2) f("%-3d%3d", 1, 2) f("a\0b%da\0b", 5)
f("%s %d %5.2f %q %x %c %g %%", "mixed", 42, 3.14159, "q", 255, 65, 0.5)
f(5) f("%s", 1e15) f("%s %s", 2^53, -0.0) f("%s", 12) f("%d %s", "0x10", "0x10")
print(("%s=%s"):format("k", "v"), ("%3d"):rep(3):format(1, 2, 3), ("%5.1f"):format(math.pi))
f("%s", "extra", "arguments", "are ignored")
local function try(...) print(pcall(string.format, ...)) end
try("%d") try("%d", nil) try("%d", "x") try("%d", {}) try("%s") try("%s %s", 1) try("%c", "x") try("%f", "x") try("%q") try("%y", 1) try("%") try("%5") try("abc%") try("%100d", 1) try("%.100f", 1) try("%0123d", 1) try("%l", 1) try("%ld", 1) try("%n", 1) try("%-+ #0d", 1) try("%10.123s", "x") try("%p") try("%*d", 1, 2) try({}) try() try("%d", true) try("%x", "zz") try("%.3q", "x") try("%..f", 1) try("%5%", 1) try("%i", "1.5") try("%d", "1e3") try("%S", 1) try("% 5d|%+5d", 1, 2) try("%hd", 1) try("%D", 1)
print(#string.format("%p", {}) > 2, string.format("%p", 5) == string.format("%p", 5), (string.format("%s", {}):gsub("0x%x+", "ADDRESS")), (string.format("%20s|", print):gsub("builtin.*|", "builtin")))
try("%s", setmetatable({}, { __tostring = function() error("no text", 0) end }))
try("%s", setmetatable({}, { __tostring = function() return 5 end }))

