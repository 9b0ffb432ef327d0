/* Runs before the list is drawn, so it is no module: an address that asks for something never shows the list of all acts first.
   `waiting`: until an answer is there; `asked`: the head of the page is low, since results are what is read. */
{
  const { classList } = document.documentElement;
  const said = new URLSearchParams(location.search);
  const { facets = "", pagefind = "" } = document.currentScript?.dataset ?? {};
  if (said.get("q")?.trim()) {
    classList.add("asked");
    // what every search needs is on its way beside the page's own script, which would ask for it one after another
    for (const [rel, as, name] of [
      ["modulepreload", "", "pagefind.js"],
      ["preload", "fetch", "wasm.unknown.pagefind"],
    ]) {
      const link = Object.assign(document.createElement("link"), {
        rel,
        as,
        href: pagefind + name,
        crossOrigin: "anonymous",
      });
      document.head.append(link);
    }
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
