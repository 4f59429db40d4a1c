import { Notice } from "@/components/ui/notice";
import type { Db } from "@/db/ledger/open";
import { countSent } from "@/db/releases/find-batch";
import type { Translate } from "@/messages/translator";

/** The notice after a batch was submitted: how many lines are public, and how many wait for review. */
export function SentNotice({ t, db, owner, batch }: { t: Translate; db: Db; owner: string; batch: number }) {
  const sent = countSent(db, owner, batch);
  const published = sent.get("published") ?? 0;
  const reviewed = sent.get("in_review") ?? 0;
  if (published + reviewed === 0) return null;
  return (
    <Notice kind="done" title={published > 0 ? t("desk.batch.published", { count: published }) : null}>
      {reviewed > 0 && <p>{t("desk.batch.in_review", { count: reviewed })}</p>}
    </Notice>
  );
}
