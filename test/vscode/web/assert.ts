/** What the suite asks of `node:assert/strict`, in a browser, where there is none. It stands in its place in the bundle. */
function assert(value: unknown, message = `${shown(value)} is not true`): asserts value {
  if (!value) throw new Error(message);
}

assert.ok = assert;

assert.equal = (actual: unknown, expected: unknown, message?: string): void =>
  assert(Object.is(actual, expected), message ?? `${shown(actual)} is not ${shown(expected)}`);

assert.notEqual = (actual: unknown, expected: unknown, message?: string): void =>
  assert(!Object.is(actual, expected), message ?? `${shown(actual)} was not expected`);

assert.deepEqual = (actual: unknown, expected: unknown, message?: string): void =>
  assert(alike(actual, expected), message ?? `${shown(actual)} is not like ${shown(expected)}`);

assert.match = (actual: string, expected: RegExp, message?: string): void =>
  assert(expected.test(actual), message ?? `${shown(actual)} does not match ${expected}`);

assert.doesNotMatch = (actual: string, expected: RegExp, message?: string): void =>
  assert(!expected.test(actual), message ?? `${shown(actual)} matches ${expected}`);

assert.fail = (message = 'failed'): never => {
  throw new Error(message);
};

/** Strictly as Node has it, for values, lists and objects; it knows nothing of maps, sets and cycles. */
function alike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && alike(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

// biome-ignore lint/style/noDefaultExport: as the module in whose place it stands.
export default assert;
