import { Notice } from "@/components/ui/notice";
import { type BatchLine, listSentLines } from "@/db/batches/find-batch";
import type { Db } from "@/db/open";
import { withPublication } from "@/domain/history/with-publication";
import type { Translate } from "@/messages/translator";

/** After a batch was sent: how many of its lines are public now, and how many wait for review. */
export function SentNotice({ t, db, owner, batch }: { t: Translate; db: Db; owner: string; batch: number }) {
  const states = listSentLines(db, owner, batch).map(publicationOf);
  const published = states.filter((state) => state === "published").length;
  const reviewed = states.filter((state) => state === "in_review").length;
  if (published + reviewed === 0) return null;
  return (
    <Notice kind="done" title={published > 0 ? t("desk.batch.published", { count: published }) : null}>
      {reviewed > 0 && <p>{t("desk.batch.in_review", { count: reviewed })}</p>}
    </Notice>
  );
}

function publicationOf({ record, release }: BatchLine) {
  return withPublication(record.document, { release, spell: null }, (before) => before)?.before;
}
