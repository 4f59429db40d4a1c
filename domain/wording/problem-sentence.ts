import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { formatDate } from "./format";

/** All problems of an address. */
export const queryProblems = [
  "no_page",
  "no_record",
  "unknown",
  "given_twice",
  "value_invalid",
  "date_invalid",
  "number_invalid",
  "nationality_invalid",
  "place_invalid",
  "period_reversed",
  "at_and_known",
  "cursor_invalid",
  "text_too_long",
  "before_ledger",
  "in_future",
] as const;

export type AddressProblem = {
  code: (typeof queryProblems)[number];
  parameter: string;
  value: string;
  /** First day of the ledger, if the problem is about time. */
  begins?: string;
  /** Possible values, if they are a list. */
  choices?: readonly string[];
};

/** Returns what is wrong, with the parameter and the value, in the reader's language. */
export function problemSentence(problem: AddressProblem, locale: Locale): string {
  const { code, parameter, value, begins, choices = [] } = problem;
  const t = translator(locale);
  const sentence = t(`query.${code}`, { parameter, value, begins: begins ? formatDate(begins, locale) : "" });
  return choices.length === 0 ? sentence : `${sentence} ${t("query.choices", { choices: choices.join(", ") })}`;
}
