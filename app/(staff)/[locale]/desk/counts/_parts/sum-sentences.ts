import type { SumSentences } from "@/components/forms/said-sum";
import type { Translate } from "@/messages/translator";

/** What a form says of parts beside their total, of a bulletin (`count`) or of a day's tally. */
export function sumSentences(t: Translate, form: "count" | "tally"): SumSentences {
  return form === "count"
    ? { whole: t.raw("desk.count.sum_whole"), less: t.raw("desk.count.sum_less"), more: t.raw("desk.count.sum_more") }
    : { whole: t.raw("desk.tally.sum_whole"), less: t.raw("desk.tally.sum_less"), more: t.raw("desk.tally.sum_more") };
}
