// json.lua in JavaScript.
const TIMES = 5;

function makeDocument() {
  const records = [];
  for (let i = 1; i <= 100; i++) {
    const parts = [];
    for (let k = 1; k <= 5; k++) parts.push(`{"name": "part\\t${k}", "weight": ${i * k}.25e1, "tags": ["a", "\\"b\\"", "c\\\\"]}`);
    records.push(`{"id": ${i}, "text": "record\\u0041 number ${i}", "active": ${i % 3 === 0}, "next": null, "offset": -${i * 7},\n "parts": [${parts.join(", ")}]}`);
  }
  return '{"version": 1, "records": [' + records.join(",\n") + '], "empty": {}, "none": []}';
}

class Value {
  count() {
    return 1;
  }

  sum() {
    return 0;
  }
}

class Literal extends Value {
  constructor(name) {
    super();
    this.name = name;
  }
}

const NULL = new Literal("null"), TRUE = new Literal("true"), FALSE = new Literal("false");

class NumberValue extends Value {
  constructor(number) {
    super();
    this.number = number;
  }

  sum() {
    return this.number;
  }
}

class Text extends Value {
  constructor(text) {
    super();
    this.text = text;
  }
}

class ArrayValue extends Value {
  constructor() {
    super();
    this.values = [];
  }

  add(value) {
    this.values.push(value);
  }

  count() {
    let count = 1;
    for (let i = 0; i < this.values.length; i++) count += this.values[i].count();
    return count;
  }

  sum() {
    let sum = 0;
    for (let i = 0; i < this.values.length; i++) sum += this.values[i].sum();
    return sum;
  }
}

class ObjectValue extends ArrayValue {
  constructor() {
    super();
    this.names = [];
    this.byName = new Map();
  }

  get(name) {
    return this.byName.get(name);
  }

  put(name, value) {
    this.add(value);
    this.names.push(name);
    this.byName.set(name, value);
  }
}

const ESCAPES = new Map([['"', '"'], ["\\", "\\"], ["/", "/"], ["b", "\b"], ["f", "\f"], ["n", "\n"], ["r", "\r"], ["t", "\t"]]);

class Parser {
  constructor(text) {
    this.text = text;
    this.position = -1;
    this.current = "";
    this.advance();
  }

  advance() {
    this.position++;
    this.current = this.text.substring(this.position, this.position + 1);
  }

  fail(wanted) {
    throw new Error(wanted + " expected at position " + this.position);
  }

  skipSpace() {
    while (this.current === " " || this.current === "\n" || this.current === "\t" || this.current === "\r") this.advance();
  }

  accept(character) {
    if (this.current !== character) return false;
    this.advance();
    return true;
  }

  expect(character) {
    if (!this.accept(character)) this.fail(character);
  }

  parse() {
    this.skipSpace();
    const value = this.value();
    this.skipSpace();
    if (this.current !== "") this.fail("end of text");
    return value;
  }

  value() {
    switch (this.current) {
      case "{": return this.object();
      case "[": return this.array();
      case '"': return new Text(this.quoted());
      case "n": return this.literal("null", NULL);
      case "t": return this.literal("true", TRUE);
      case "f": return this.literal("false", FALSE);
      default: return this.number();
    }
  }

  literal(name, value) {
    for (let i = 0; i < name.length; i++) this.expect(name.substring(i, i + 1));
    return value;
  }

  array() {
    const array = new ArrayValue();
    this.expect("[");
    this.skipSpace();
    if (this.accept("]")) return array;
    do {
      this.skipSpace();
      array.add(this.value());
      this.skipSpace();
    } while (this.accept(","));
    this.expect("]");
    return array;
  }

  object() {
    const object = new ObjectValue();
    this.expect("{");
    this.skipSpace();
    if (this.accept("}")) return object;
    do {
      this.skipSpace();
      const name = this.quoted();
      this.skipSpace();
      this.expect(":");
      this.skipSpace();
      object.put(name, this.value());
      this.skipSpace();
    } while (this.accept(","));
    this.expect("}");
    return object;
  }

  quoted() {
    this.expect('"');
    let parts = "", start = this.position;
    while (this.current !== '"') {
      if (this.current === "") this.fail("quote");
      if (this.current === "\\") {
        parts += this.text.substring(start, this.position) + this.escape();
        start = this.position;
      } else {
        this.advance();
      }
    }
    const text = parts + this.text.substring(start, this.position);
    this.advance();
    return text;
  }

  escape() {
    this.advance();
    const character = this.current;
    this.advance();
    if (character === "u") {
      const code = parseInt(this.text.substring(this.position, this.position + 4), 16);
      for (let i = 0; i < 4; i++) this.advance();
      return String.fromCharCode(code);
    }
    const meant = ESCAPES.get(character);
    return meant === undefined ? this.fail("escape") : meant;
  }

  isDigit() {
    return this.current >= "0" && this.current <= "9";
  }

  digits() {
    if (!this.isDigit()) this.fail("digit");
    while (this.isDigit()) this.advance();
  }

  number() {
    const start = this.position;
    this.accept("-");
    this.digits();
    if (this.accept(".")) this.digits();
    if (this.accept("e") || this.accept("E")) {
      if (!this.accept("-")) this.accept("+");
      this.digits();
    }
    return new NumberValue(Number(this.text.substring(start, this.position)));
  }
}

const text = makeDocument();

(() => {
  let count = 0;
  for (let i = 0; i < TIMES; i++) {
    const value = new Parser(text).parse();
    const last = value.get("records").values[99];
    if (last.get("text").text !== "recordA number 100" || last.get("parts").values[4].get("tags").values[1].text !== '"b"') throw new Error("wrong text");
    if (value.sum() !== 728451) throw new Error("wrong sum " + value.sum());
    count += value.count();
  }
  if (count !== 4205 * TIMES) throw new Error("wrong count " + count);
  return count;
});
