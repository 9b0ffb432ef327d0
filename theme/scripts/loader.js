/* What a script loads when it needs it: each thing once, and again after a failure. */

/**
 * `make`, asked once for each key.
 *
 * @template Key, Value
 * @param {(key: Key) => Promise<Value>} make
 * @returns {(key: Key) => Promise<Value>}
 */
export function memoize(make) {
  /** @type {Map<Key, Promise<Value>>} */
  const kept = new Map();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const making = make(key);
    making.catch(() => kept.delete(key));
    kept.set(key, making);
    return making;
  };
}

/**
 * The content of a JSON file of this site, of the shape that the generator gives it.
 *
 * @type {(address: string) => Promise<any>}
 */
export const loadJson = memoize(async (address) => {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
});
