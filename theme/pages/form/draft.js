/* The draft: answers kept in this browser alone, until somebody deletes them. */

const VERSION = 1;

/** The draft under a name. Each method says whether the browser let it. */
export function draftOf(name) {
  const key = `tekojen-tori form ${name}`;
  return {
    /** `{saved: Date, answers, step}`, or null. */
    read() {
      try {
        const found = JSON.parse(localStorage.getItem(key));
        const whole =
          found?.version === VERSION && Object.values(found.answers).every((text) => typeof text === "string");
        return whole ? { ...found, saved: new Date(found.saved) } : null;
      } catch {
        return null;
      }
    },

    /** When it was saved, or null when it was not. */
    save(answers, step) {
      const saved = new Date();
      try {
        localStorage.setItem(key, JSON.stringify({ version: VERSION, saved: saved.toISOString(), answers, step }));
        return saved;
      } catch {
        return null;
      }
    },

    remove() {
      try {
        localStorage.removeItem(key);
      } catch {
        /* nothing was kept either */
      }
    },
  };
}
