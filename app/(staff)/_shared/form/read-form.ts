import { choicePrefix, confirmationField, type Side, sides, type Values } from "@/components/form-state/form-state";
import { defaultLocale, isLocale, type Locale } from "@/messages/locale";
import { type Translate, translator } from "@/messages/translator";

/** A form as the server received it, not parsed yet. */
export type SubmittedForm = {
  locale: Locale;
  t: Translate;
  /** Typed texts by dotted name. */
  values: Values;
  /** For each field with two versions, the chosen one. */
  choices: Map<string, Side>;
  /** The password, typed again. Not one of the values, so that it never goes back to the page. */
  confirmation?: string;
};

/** Reads the texts of a form, without files and React's own fields. Line ends become `\n`, as in the ledger. */
export function readForm(data: FormData): SubmittedForm {
  const values: Values = {};
  const choices: SubmittedForm["choices"] = new Map();
  let confirmation: string | undefined;
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    if (name === confirmationField) confirmation = value;
    else if (name.startsWith(choicePrefix))
      choices.set(name.slice(choicePrefix.length), sides.find((side) => side === value) ?? "mine");
    else values[name] = value.replaceAll("\r\n", "\n");
  }
  const locale = isLocale(values.locale ?? "") ? (values.locale as Locale) : defaultLocale;
  return { locale, t: translator(locale), values, choices, confirmation };
}
