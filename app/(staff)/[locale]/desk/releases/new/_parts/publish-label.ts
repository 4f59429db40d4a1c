import { sum } from "d3-array";
import { publicationAfter } from "@/domain/rules/publication-after";
import type { Disclosure, ReviewPolicy } from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

type Counted = { disclosure: Disclosure | null; count: number };

/** The label of the publish button, with the numbers that will be published and sent to review. */
export function publishLabel(t: Translate, counts: readonly Counted[], policy: ReviewPolicy): string {
  const reviewed = sum(counts, (each) => (isReviewed(each, policy) ? each.count : 0));
  const published = sum(counts, ({ count }) => count) - reviewed;
  if (reviewed === 0) return t("desk.batch.publish", { count: published });
  if (published === 0) return t("desk.batch.send", { count: reviewed });
  return t("desk.batch.publish_and_send", { published, reviewed });
}

function isReviewed({ disclosure }: Counted, policy: ReviewPolicy): boolean {
  return publicationAfter({ asked: "published", before: "draft", policy, disclosure }) === "in_review";
}
