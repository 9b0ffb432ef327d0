/* Where somebody lives: rules/contact_marks.py for the browser. Pure functions. */

/** @import { Payload } from "./payload.js" */

/**
 * A street and a number in a sentence that tells of a home.
 *
 * @param {string} text
 * @param {Pick<Payload, "pattern">} payload
 */
export function findHomes(text, { pattern }) {
  const addresses = pattern("home_address").all(text);
  const homes = addresses.filter(({ 0: address, 1: flat, 2: otherFlat, index }) => {
    const before = pattern("sentence_end").split(text.slice(0, index));
    const [after] = pattern("sentence_end").split(text.slice(index + address.length));
    const around = `${before[before.length - 1]} ${after}`;
    if (pattern("home").isIn(around)) return true;
    return pattern("resident").isIn(around) && Boolean(flat || otherFlat || pattern("moved").isIn(around));
  });
  return homes.map(([address]) => address);
}
