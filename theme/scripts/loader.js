/* What a script loads when it needs it: each thing once, and again after a failure. */

/**
 * `make`, asked once for each key.
 *
 * @template Key, Value
 * @param {(key: Key) => Promise<Value>} make
 * @returns {(key: Key) => Promise<Value>}
 */
export function keeping(make) {
  const kept = new Map();
  return (key) => {
    if (!kept.has(key)) {
      const making = make(key);
      making.catch(() => kept.delete(key));
      kept.set(key, making);
    }
    return kept.get(key);
  };
}

/** The content of a JSON file of this site. @type {(address: string) => Promise<any>} */
export const json = keeping(fetched);

async function fetched(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
