package dev.perigee.lua.builtins.text;

/** A part of a parsed format: text that stands for itself, a directive, or the place where the format is malformed. */
sealed interface FormatPiece permits FormatDirective, FormatPiece.Literal, FormatPiece.Malformed {

    record Literal(byte[] text) implements FormatPiece {
    }

    /** Reported when formatting gets here, after the directives before it had their effects. */
    record Malformed(String directive) implements FormatPiece {
    }
}
