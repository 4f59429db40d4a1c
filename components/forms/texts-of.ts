import type { Values } from "./form-state";

/** What stands in a form's fields now, by their names. */
export function textsOf(form: HTMLFormElement): Values {
  const texts: Values = {};
  for (const [name, text] of new FormData(form)) if (typeof text === "string") texts[name] = text;
  return texts;
}
