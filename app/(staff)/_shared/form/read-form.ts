import { choicePrefix, type Values } from "@/components/form-state/form-state";
import { defaultLocale, isLocale, type Locale } from "@/messages/locale";

/** What a form sent, apart. */
export type SentForm = {
  locale: Locale;
  /** Typed texts by dotted name. */
  values: Values;
  /** Of two versions of a record, which one was chosen for a field. */
  choices: Map<string, "mine" | "theirs">;
};

/** Reads texts; files and React's own fields are left out. Line ends are those of the ledger, not of the form. */
export function readForm(data: FormData): SentForm {
  const values: Values = {};
  const choices: SentForm["choices"] = new Map();
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    if (name.startsWith(choicePrefix))
      choices.set(name.slice(choicePrefix.length), value === "theirs" ? "theirs" : "mine");
    else values[name] = value.replaceAll("\r\n", "\n");
  }
  const { locale = "" } = values;
  return { locale: isLocale(locale) ? locale : defaultLocale, values, choices };
}
