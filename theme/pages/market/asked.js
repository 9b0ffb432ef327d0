/* Runs before the list is drawn, so it is no module: an address that asks for something never shows the list of all acts first.
   `waiting`: until an answer is there; `asked`: the head of the page is low, since results are what is read. */
{
  const { classList } = document.documentElement;
  const said = new URLSearchParams(location.search);
  const { facets = "", postings = "" } = document.currentScript?.dataset ?? {};
  if (said.get("q")?.trim()) {
    classList.add("asked");
    // what every search needs is on its way beside the page's own script, which finds it in the browser's cache; a preload that
    // failed would be given to whoever tries again
    for (const name of ["wasm.unknown.pagefind", "pagefind.js"]) fetch(postings + name).catch(() => undefined);
  }
  if (["q", "sort", ...facets.split(" ")].some((name) => said.get(name)?.trim())) {
    classList.add("waiting");
    // where the page's own script does not come, the list is all there is
    addEventListener(
      "error",
      ({ target }) => (target === window || target instanceof HTMLScriptElement) && classList.remove("waiting"),
      true,
    );
  }
}
