/* The end of the form: the same files by mail, as a pull request, or as a download. */

import { copy, say } from "../../scripts/clipboard.js";
import { filled } from "./typed_text.js";

const LONGEST = 6000; // characters of an address that forges and browsers surely take

/** Fills the three ways. Gives a function that takes the files `[{path, text}]`, the act's title and whether it is new. */
export function sendingIn(root, known) {
  const { words, addresses } = known;
  const ready = root.querySelector("[data-ready]");
  const statusOf = (element) => element.closest("[data-way]").querySelector("[role=status]");
  let current = { files: [], title: "" };

  const mailText = () =>
    [
      filled(words.mail_text, { file: current.files.at(-1)?.path ?? "" }),
      ...current.files.map(({ path, text }) => `# ${path}\n${text}`),
    ].join("\n\n");

  async function copied(element, text, done = words.copied) {
    say(statusOf(element), (await copy(text)) ? done : words.copy_failed);
  }

  const mailButton = ready.querySelector("[data-copy-mail]");
  mailButton.addEventListener("click", () => copied(mailButton, mailText()));

  ready.querySelector("[data-download]").addEventListener("click", () => {
    for (const { path, text } of current.files) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
      link.download = path.split("/").at(-1);
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }
  });

  /** A link to the forge's page for a file: with the text in it, or beside it on the clipboard. */
  function forgeLink({ path, text, isNew }, label) {
    const place = ready.querySelector("[data-forge-files]");
    const link = ready.querySelector("[data-forge-link]").content.firstElementChild.cloneNode(true);
    const named = `${addresses.new_file}?filename=${encodeURIComponent(path)}`;
    const whole = `${named}&value=${encodeURIComponent(text)}`;
    const fits = isNew && whole.length < LONGEST;
    link.href = fits ? whole : isNew ? named : `${addresses.edit_file}/${path}`;
    link.querySelector("[data-label]").textContent = label ?? (fits ? place.dataset.open : place.dataset.paste);
    if (!fits) link.addEventListener("click", () => copied(link, text, words.copied_to_paste));
    return link;
  }

  return (files, title) => {
    current = { files, title };
    const place = ready.querySelector("[data-forge-files]");
    place.replaceChildren(
      ...files.map((file, index) => forgeLink(file, index < files.length - 1 ? place.dataset.first : undefined)),
    );
    place.closest("[data-way]").hidden = !addresses.new_file;
    const subject = filled(words.mail_subject, { title });
    ready.querySelector("[data-open-mail]").href = `mailto:${addresses.mail}?subject=${encodeURIComponent(subject)}`;
    ready.querySelector("[data-files]").replaceChildren(
      ...files.map(({ path, text }) => {
        const made = ready.querySelector("[data-file]").content.firstElementChild.cloneNode(true);
        made.querySelector("[data-name]").textContent = path;
        made.querySelector("code").textContent = text;
        made.querySelector("pre").setAttribute("aria-label", path);
        return made;
      }),
    );
    for (const each of ready.querySelectorAll("[role=status]")) each.textContent = "";
  };
}
