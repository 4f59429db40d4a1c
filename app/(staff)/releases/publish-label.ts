import type { BatchLine } from "@/db/batches/find-batch";
import { publicationAfter } from "@/domain/releases/publication-after";
import type { ReviewPolicy } from "@/domain/vocabulary";
import type { Translate } from "@/messages/translator";

/** What the button will do, with numbers: publish, send to review, or some of each. */
export function publishLabel(t: Translate, lines: readonly BatchLine[], policy: ReviewPolicy): string {
  const reviewed = lines.filter((line) => isReviewed(line, policy)).length;
  const published = lines.length - reviewed;
  if (reviewed === 0) return t("desk.batch.publish", { count: published });
  if (published === 0) return t("desk.batch.send", { count: reviewed });
  return t("desk.batch.publish_and_send", { published, reviewed });
}

function isReviewed({ record: { document } }: BatchLine, policy: ReviewPolicy): boolean {
  const disclosure = document.type === "person" ? document.facts.disclosure : null;
  return publicationAfter({ asked: "published", before: "draft", policy, disclosure }) === "in_review";
}
