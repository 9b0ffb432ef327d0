/* What `&nbsp;` and the like stand for. */

/**
 * The text that an entity such as `&nbsp;` stands for.
 *
 * @param {string} entity
 */
export function decodeEntity(entity) {
  const holder = document.createElement("textarea"); // parses references and nothing else
  holder.innerHTML = entity;
  return holder.value;
}
