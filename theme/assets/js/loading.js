/* Files that a script loads when it needs them: each once, and again after a failure. */

const kept = new Map();

/** The content of a JSON file of this site. @param {string} address @returns {Promise<any>} */
export async function json(address) {
  if (!kept.has(address)) kept.set(address, fetched(address));
  try {
    return await kept.get(address);
  } catch (error) {
    kept.delete(address);
    throw error;
  }
}

async function fetched(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}
