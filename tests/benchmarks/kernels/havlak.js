// havlak.lua in JavaScript.
const DUMMY_LOOPS = 15, SEARCHES = 5;
const UNVISITED = 0;
const NON_HEADER = 1, REDUCIBLE = 2, SELF = 3, IRREDUCIBLE = 4, DEAD = 5;
const MAX_NON_BACK_EDGES = 32 * 1024;

class Block {
  constructor(name) {
    this.name = name;
    this.incoming = [];
    this.outgoing = [];
  }
}

class Graph {
  constructor() {
    this.blocks = new Map();
    this.start = null;
  }

  get count() {
    return this.blocks.size;
  }

  block(name) {
    let block = this.blocks.get(name);
    if (block === undefined) {
      block = new Block(name);
      this.blocks.set(name, block);
      if (this.start === null) this.start = block;
    }
    return block;
  }

  connect(from, to) {
    const source = this.block(from), target = this.block(to);
    source.outgoing.push(target);
    target.incoming.push(source);
  }

  diamond(from) {
    this.connect(from, from + 1);
    this.connect(from, from + 2);
    this.connect(from + 1, from + 3);
    this.connect(from + 2, from + 3);
    return from + 3;
  }

  straight(from, count) {
    for (let i = from; i < from + count; i++) this.connect(i, i + 1);
    return from + count;
  }

  nestedLoops(from) {
    const header = this.straight(from, 1);
    const firstEnd = this.diamond(header);
    const inner = this.straight(firstEnd, 1);
    const secondEnd = this.diamond(inner);
    const footer = this.straight(secondEnd, 1);
    this.connect(secondEnd, inner);
    this.connect(firstEnd, header);
    this.connect(footer, from);
    return this.straight(footer, 1);
  }

  large(trees, width, depth) {
    let last = 2;
    for (let t = 0; t < trees; t++) {
      this.connect(2, last + 1);
      last++;
      for (let i = 0; i < width; i++) {
        const top = last;
        last = this.straight(last, 1);
        for (let k = 0; k < depth; k++) last = this.nestedLoops(last);
        const bottom = this.straight(last, 1);
        this.connect(last, top);
        last = bottom;
      }
      this.connect(last, 1);
    }
  }
}

class Loop {
  constructor(header, isReducible, counter) {
    this.header = header;
    this.isReducible = isReducible;
    this.counter = counter;
    this.blocks = [];
    this.children = [];
    this.parent = null;
    this.isRoot = false;
    this.nesting = 0;
    this.depth = 0;
  }

  add(block) {
    this.blocks.push(block);
  }

  setParent(parent) {
    this.parent = parent;
    parent.children.push(this);
  }
}

class LoopTree {
  constructor() {
    this.loops = [];
    this.root = this.create(null, true);
    this.root.isRoot = true;
  }

  get count() {
    return this.loops.length;
  }

  create(header, isReducible) {
    const loop = new Loop(header, isReducible, this.count + 1);
    this.loops.push(loop);
    return loop;
  }

  calculateNesting() {
    for (const loop of this.loops) {
      if (!loop.isRoot && loop.parent === null) loop.setParent(this.root);
    }
    this.nest(this.root, 0);
  }

  nest(loop, depth) {
    loop.depth = depth;
    for (let i = 0; i < loop.children.length; i++) {
      const child = loop.children[i];
      this.nest(child, depth + 1);
      loop.nesting = Math.max(loop.nesting, 1 + child.nesting);
    }
  }
}

class Node {
  constructor() {
    this.parent = null;
    this.block = null;
    this.loop = null;
    this.number = 0;
  }

  init(block, number) {
    this.parent = this;
    this.block = block;
    this.number = number;
  }

  find() {
    const path = [];
    let node = this;
    while (node !== node.parent) {
      if (node.parent !== node.parent.parent) path.push(node);
      node = node.parent;
    }
    for (let i = 0; i < path.length; i++) path[i].parent = node.parent;
    return node;
  }
}

class Finder {
  constructor(graph, tree) {
    this.graph = graph;
    this.tree = tree;
    this.nodes = [];
    this.numbers = new Map();
    this.last = [];
    this.header = [];
    this.kind = [];
    this.back = [];
    this.nonBack = [];
  }

  number(block, current) {
    this.nodes[current].init(block, current);
    this.numbers.set(block, current);
    let last = current;
    for (let i = 0; i < block.outgoing.length; i++) {
      const target = block.outgoing[i];
      if (this.numbers.get(target) === UNVISITED) last = this.number(target, last + 1);
    }
    this.last[current] = last;
    return last;
  }

  isAncestor(w, v) {
    return w <= v && v <= this.last[w];
  }

  initAll(size) {
    for (let i = 0; i <= size; i++) {
      this.nodes[i] = new Node();
      this.header[i] = 1;
      this.kind[i] = NON_HEADER;
      this.last[i] = 0;
      this.back[i] = [];
      this.nonBack[i] = new Set();
    }
    for (const block of this.graph.blocks.values()) this.numbers.set(block, UNVISITED);
  }

  classifyEdges(size) {
    for (let w = 1; w <= size; w++) {
      const block = this.nodes[w].block;
      if (block === null) {
        this.kind[w] = DEAD;
        continue;
      }
      for (let i = 0; i < block.incoming.length; i++) {
        const v = this.numbers.get(block.incoming[i]);
        if (v === UNVISITED) continue;
        if (this.isAncestor(w, v)) this.back[w].push(v);
        else this.nonBack[w].add(v);
      }
    }
  }

  findBody(w) {
    const body = [];
    for (let i = 0; i < this.back[w].length; i++) {
      const v = this.back[w][i];
      if (v !== w) body.push(this.nodes[v].find());
      else this.kind[w] = SELF;
    }
    return body;
  }

  extendBody(w, body) {
    for (let done = 0; done < body.length; done++) {
      const sources = this.nonBack[body[done].number];
      if (sources.size > MAX_NON_BACK_EDGES) return false;
      for (const y of sources) {
        const node = this.nodes[y].find();
        if (!this.isAncestor(w, node.number)) {
          this.kind[w] = IRREDUCIBLE;
          this.nonBack[w].add(node.number);
        } else if (node.number !== w && !body.includes(node)) {
          body.push(node);
        }
      }
    }
    return true;
  }

  makeLoop(w, body) {
    const loop = this.tree.create(this.nodes[w].block, this.kind[w] !== IRREDUCIBLE);
    this.nodes[w].loop = loop;
    for (let i = 0; i < body.length; i++) {
      const node = body[i];
      this.header[node.number] = w;
      node.parent = this.nodes[w];
      if (node.loop !== null) node.loop.setParent(loop);
      else loop.add(node.block);
    }
  }

  find() {
    const size = this.graph.count;
    this.initAll(size);
    this.number(this.graph.start, 1);
    this.classifyEdges(size);
    for (let w = size; w >= 1; w--) {
      if (this.nodes[w].block === null) continue;
      const body = this.findBody(w);
      if (body.length > 0) this.kind[w] = REDUCIBLE;
      if (!this.extendBody(w, body)) return;
      if (body.length > 0 || this.kind[w] === SELF) this.makeLoop(w, body);
    }
  }
}

(() => {
  const graph = new Graph(), tree = new LoopTree();
  graph.block(0);
  graph.nestedLoops(0);
  graph.block(1);
  graph.connect(0, 2);
  for (let i = 0; i < DUMMY_LOOPS; i++) new Finder(graph, tree).find();
  graph.large(10, 10, 5);
  new Finder(graph, tree).find();
  for (let i = 0; i < SEARCHES; i++) new Finder(graph, new LoopTree()).find();
  tree.calculateNesting();
  if (tree.count !== 1647 || graph.count !== 5213 || tree.root.nesting !== 5) throw new Error("wrong tree " + tree.count + " " + graph.count + " " + tree.root.nesting);
  return tree.count * 10000 + graph.count;
});
