// deltablue.lua in JavaScript.
const SIZE = 1000, TIMES = 2;
const REQUIRED = 0, STRONG_PREFERRED = 1, PREFERRED = 2, STRONG_DEFAULT = 3, NORMAL = 4, WEAK_DEFAULT = 5, WEAKEST = 6;
const NONE = 0, FORWARD = 1, BACKWARD = 2;

function check(condition, message) {
  if (!condition) throw new Error(message);
}

class List {
  constructor() {
    this.elements = [];
  }

  get size() {
    return this.elements.length;
  }

  at(i) {
    return this.elements[i];
  }

  add(element) {
    this.elements.push(element);
  }

  pop() {
    return this.elements.pop();
  }

  remove(element) {
    const elements = this.elements;
    let kept = 0;
    for (let i = 0; i < elements.length; i++) {
      if (elements[i] !== element) elements[kept++] = elements[i];
    }
    elements.length = kept;
  }
}

class Variable {
  constructor(value) {
    this.value = value;
    this.constraints = new List();
    this.determinedBy = null;
    this.mark = 0;
    this.walkStrength = WEAKEST;
    this.stay = true;
  }
}

class Planner {
  constructor() {
    this.currentMark = 0;
  }

  newMark() {
    return ++this.currentMark;
  }

  add(constraint) {
    const mark = this.newMark();
    let overridden = constraint.satisfy(mark, this);
    while (overridden !== null) overridden = overridden.satisfy(mark, this);
  }

  remove(constraint) {
    const out = constraint.output();
    constraint.markUnsatisfied();
    constraint.removeFromGraph();
    const unsatisfied = this.release(out);
    for (let strength = REQUIRED; strength <= WEAKEST; strength++) {
      for (let i = 0; i < unsatisfied.size; i++) {
        if (unsatisfied.at(i).strength === strength) this.add(unsatisfied.at(i));
      }
    }
  }

  release(out) {
    out.determinedBy = null;
    out.walkStrength = WEAKEST;
    out.stay = true;
    const unsatisfied = new List(), toDo = new List();
    toDo.add(out);
    while (toDo.size > 0) {
      const variable = toDo.pop(), constraints = variable.constraints;
      for (let i = 0; i < constraints.size; i++) {
        const constraint = constraints.at(i);
        if (!constraint.isSatisfied()) unsatisfied.add(constraint);
      }
      for (let i = 0; i < constraints.size; i++) {
        const constraint = constraints.at(i);
        if (constraint !== variable.determinedBy && constraint.isSatisfied()) {
          constraint.recalculate();
          toDo.add(constraint.output());
        }
      }
    }
    return unsatisfied;
  }

  addConsumers(variable, list) {
    const constraints = variable.constraints;
    for (let i = 0; i < constraints.size; i++) {
      const constraint = constraints.at(i);
      if (constraint !== variable.determinedBy && constraint.isSatisfied()) list.add(constraint);
    }
  }

  propagate(constraint, mark) {
    const toDo = new List();
    toDo.add(constraint);
    while (toDo.size > 0) {
      const current = toDo.pop();
      if (current.output().mark === mark) {
        this.remove(constraint);
        return false;
      }
      current.recalculate();
      this.addConsumers(current.output(), toDo);
    }
    return true;
  }

  plan(edits) {
    const mark = this.newMark(), plan = new List(), toDo = new List();
    for (let i = 0; i < edits.size; i++) {
      if (edits.at(i).isInput && edits.at(i).isSatisfied()) toDo.add(edits.at(i));
    }
    while (toDo.size > 0) {
      const constraint = toDo.pop();
      if (constraint.output().mark !== mark && constraint.inputsKnown(mark)) {
        plan.add(constraint);
        constraint.output().mark = mark;
        this.addConsumers(constraint.output(), toDo);
      }
    }
    return plan;
  }
}

function execute(plan) {
  for (let i = 0; i < plan.size; i++) plan.at(i).execute();
}

class Constraint {
  constructor(strength) {
    this.strength = strength;
  }

  get isInput() {
    return false;
  }

  start(planner) {
    this.addToGraph();
    planner.add(this);
  }

  destroy(planner) {
    if (this.isSatisfied()) planner.remove(this);
    else this.removeFromGraph();
  }

  satisfy(mark, planner) {
    this.chooseMethod(mark);
    if (!this.isSatisfied()) {
      check(this.strength !== REQUIRED, "a required constraint cannot be satisfied");
      return null;
    }
    this.markInputs(mark);
    const out = this.output(), overridden = out.determinedBy;
    if (overridden !== null) overridden.markUnsatisfied();
    out.determinedBy = this;
    check(planner.propagate(this, mark), "there is a cycle");
    out.mark = mark;
    return overridden;
  }
}

class Unary extends Constraint {
  constructor(variable, strength, planner) {
    super(strength);
    this.variable = variable;
    this.satisfied = false;
    this.start(planner);
  }

  isSatisfied() {
    return this.satisfied;
  }

  markUnsatisfied() {
    this.satisfied = false;
  }

  output() {
    return this.variable;
  }

  markInputs() {}

  inputsKnown() {
    return true;
  }

  execute() {}

  addToGraph() {
    this.variable.constraints.add(this);
    this.satisfied = false;
  }

  removeFromGraph() {
    this.variable.constraints.remove(this);
    this.satisfied = false;
  }

  chooseMethod(mark) {
    this.satisfied = this.variable.mark !== mark && this.strength < this.variable.walkStrength;
  }

  recalculate() {
    this.variable.walkStrength = this.strength;
    this.variable.stay = !this.isInput;
    if (this.variable.stay) this.execute();
  }
}

class Stay extends Unary {}

class Edit extends Unary {
  get isInput() {
    return true;
  }
}

class Binary extends Constraint {
  constructor(first, second, strength) {
    super(strength);
    this.first = first;
    this.second = second;
    this.direction = NONE;
  }

  isSatisfied() {
    return this.direction !== NONE;
  }

  markUnsatisfied() {
    this.direction = NONE;
  }

  input() {
    return this.direction === FORWARD ? this.first : this.second;
  }

  output() {
    return this.direction === FORWARD ? this.second : this.first;
  }

  markInputs(mark) {
    this.input().mark = mark;
  }

  inputsKnown(mark) {
    const input = this.input();
    return input.mark === mark || input.stay || input.determinedBy === null;
  }

  addToGraph() {
    this.first.constraints.add(this);
    this.second.constraints.add(this);
    this.direction = NONE;
  }

  removeFromGraph() {
    this.first.constraints.remove(this);
    this.second.constraints.remove(this);
    this.direction = NONE;
  }

  chooseMethod(mark) {
    const first = this.first, second = this.second, strength = this.strength;
    if (first.mark === mark) {
      this.direction = second.mark !== mark && strength < second.walkStrength ? FORWARD : NONE;
    } else if (second.mark === mark) {
      this.direction = strength < first.walkStrength ? BACKWARD : NONE;
    } else if (first.walkStrength > second.walkStrength) {
      this.direction = strength < first.walkStrength ? BACKWARD : NONE;
    } else {
      this.direction = strength < second.walkStrength ? FORWARD : NONE;
    }
  }

  recalculate() {
    const input = this.input(), output = this.output();
    output.walkStrength = Math.max(this.strength, input.walkStrength);
    output.stay = input.stay;
    if (output.stay) this.execute();
  }
}

class Equality extends Binary {
  constructor(first, second, strength, planner) {
    super(first, second, strength);
    this.start(planner);
  }

  execute() {
    this.output().value = this.input().value;
  }
}

class Scale extends Binary {
  constructor(first, scale, offset, second, strength, planner) {
    super(first, second, strength);
    this.scale = scale;
    this.offset = offset;
    this.start(planner);
  }

  addToGraph() {
    super.addToGraph();
    this.scale.constraints.add(this);
    this.offset.constraints.add(this);
  }

  removeFromGraph() {
    super.removeFromGraph();
    this.scale.constraints.remove(this);
    this.offset.constraints.remove(this);
  }

  markInputs(mark) {
    super.markInputs(mark);
    this.scale.mark = mark;
    this.offset.mark = mark;
  }

  execute() {
    if (this.direction === FORWARD) {
      this.second.value = this.first.value * this.scale.value + this.offset.value;
    } else {
      this.first.value = (this.second.value - this.offset.value) / this.scale.value;
    }
  }

  recalculate() {
    const input = this.input(), output = this.output();
    output.walkStrength = Math.max(this.strength, input.walkStrength);
    output.stay = input.stay && this.scale.stay && this.offset.stay;
    if (output.stay) this.execute();
  }
}

function change(planner, variable, from, to) {
  const edit = new Edit(variable, PREFERRED, planner), edits = new List();
  edits.add(edit);
  const plan = planner.plan(edits);
  for (let value = from; value <= to; value++) {
    variable.value = value;
    execute(plan);
  }
  edit.destroy(planner);
}

function chain(size) {
  const planner = new Planner();
  let first = null, last = null;
  for (let i = 0; i <= size; i++) {
    const variable = new Variable(0);
    if (last !== null) new Equality(last, variable, REQUIRED, planner);
    if (first === null) first = variable;
    last = variable;
  }
  new Stay(last, STRONG_DEFAULT, planner);
  const edit = new Edit(first, PREFERRED, planner), edits = new List();
  edits.add(edit);
  const plan = planner.plan(edits);
  for (let value = 1; value <= 100; value++) {
    first.value = value;
    execute(plan);
    check(last.value === value, "the end of the chain did not follow");
  }
  edit.destroy(planner);
}

function projection(size) {
  const planner = new Planner(), scale = new Variable(10), offset = new Variable(1000), targets = new List();
  let source = null, target = null;
  for (let i = 1; i <= size; i++) {
    source = new Variable(i);
    target = new Variable(i);
    targets.add(target);
    new Stay(source, NORMAL, planner);
    new Scale(source, scale, offset, target, REQUIRED, planner);
  }
  change(planner, source, 8, 17);
  check(target.value === 1170, "wrong target");
  change(planner, target, 1041, 1050);
  check(source.value === 5, "wrong source");
  change(planner, scale, 1, 5);
  for (let i = 0; i < size - 1; i++) check(targets.at(i).value === (i + 1) * 5 + 1000, "wrong target after a change of the scale");
  change(planner, offset, 1991, 2000);
  for (let i = 0; i < size - 1; i++) check(targets.at(i).value === (i + 1) * 5 + 2000, "wrong target after a change of the offset");
  return target.value;
}

(() => {
  let sum = 0;
  for (let i = 0; i < TIMES; i++) {
    chain(SIZE);
    sum += projection(SIZE);
  }
  check(sum === 2025 * TIMES, "wrong sum " + sum);
  return sum;
});
