/* Files that a reader keeps. A picture is made when somebody asks for one, not for every act when the site is built (ADR 9). */

const SIZE = 1184; // pixels: whole ones for each of a QR code's 37 modules, so that its edges stay sharp

/**
 * Saves an SVG picture of this site as PNG.
 *
 * @param {HTMLImageElement} image
 * @param {string} name of the file
 * @returns {Promise<boolean>} whether it was made
 */
export async function savePng(image, name) {
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, SIZE, SIZE);
  /** @type {Blob | null} */
  const file = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!file) return false;
  saveFile(file, name);
  return true;
}

/**
 * Gives a file to the reader to keep.
 *
 * @param {Blob} file
 * @param {string} name
 */
export function saveFile(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
