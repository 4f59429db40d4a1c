import { z } from "zod";
import { queryProblems } from "@/domain/wording/problem-sentence";
import { sentence, wholeDay } from "./answer-fields";
import { means } from "./meaning";

/** The body of a 400: what is wrong with the address. */
export const refusalAnswer = z.strictObject({
  error: means(
    z.strictObject({
      parameter: means(z.string(), "error_parameter"),
      code: means(z.enum(queryProblems), "error_code"),
      value: means(z.string(), "error_value"),
      begins: means(wholeDay.nullable(), "error_begins"),
      choices: means(z.array(z.string()).nullable(), "error_choices"),
      message: means(sentence, "error_message"),
    }),
    "error",
  ),
});

/** The body of a 503: nothing is published yet, or the ledger cannot be read at the moment. */
export const unreadableAnswer = z.strictObject({
  error: means(
    z.strictObject({
      code: means(z.enum(["empty_ledger", "ledger_unreadable"]), "error_code"),
      message: means(sentence, "error_message"),
    }),
    "error",
  ),
});
