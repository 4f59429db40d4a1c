import type { SumSentences } from "@/components/forms/sum-sentence";
import type { Translate } from "@/messages/translator";

/** Sentences that compare the sum of the parts with the total, for a bulletin (`count`) or a day's tally. */
export function sumSentences(t: Translate, form: "count" | "tally"): SumSentences {
  return form === "count"
    ? { whole: t.raw("desk.count.sum_whole"), less: t.raw("desk.count.sum_less"), more: t.raw("desk.count.sum_more") }
    : { whole: t.raw("desk.tally.sum_whole"), less: t.raw("desk.tally.sum_less"), more: t.raw("desk.tally.sum_more") };
}
