import type { Locale } from "@/domain/locale";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

/** Everything that can be wrong with an address. */
export const queryProblems = [
  "no_page",
  "unknown",
  "given_twice",
  "value_invalid",
  "date_invalid",
  "number_invalid",
  "nationality_invalid",
  "place_invalid",
  "cursor_invalid",
  "before_ledger",
  "in_future",
] as const;

export type AddressProblem = {
  code: (typeof queryProblems)[number];
  parameter: string;
  value: string;
  /** First day of the ledger, where the problem is one of time. */
  begins?: string;
};

/** What is wrong, with the parameter and the value named, in the reader's language. */
export function problemSentence({ code, parameter, value, begins }: AddressProblem, locale: Locale): string {
  return translator(locale)(`query.${code}`, {
    parameter,
    value,
    begins: begins ? formatDate(begins, locale) : "",
  });
}
