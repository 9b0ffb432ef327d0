/* The marks that people put before the lines of a list: generator/list_marks.py for the browser. */

const BULLET = /^\s*(?:[•▪■●○◦‣⁃∙·➢►✓✔]\s*|[-‐‑‒–—―*]\s+|[-‐‑‒–—―*](?=\p{L})|o\s+)(?=\S)/u;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/u;

/**
 * The lines without their marks where every one has a mark, else as they are; numbers run 1, 2, 3 over two or more.
 *
 * @param {string[]} lines
 * @returns {string[]}
 */
export function dropListMarks(lines) {
  const numbers = lines.map((line) => NUMBER.exec(line));
  const running = lines.length > 1 && numbers.every((mark, index) => Number(mark?.[1]) === index + 1);
  const pattern = lines.length && lines.every((line) => BULLET.test(line)) ? BULLET : running ? NUMBER : undefined;
  return pattern ? dropListMarks(lines.map((line) => line.replace(pattern, ""))) : lines.map((line) => line.trim());
}
