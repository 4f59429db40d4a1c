import { Notice } from "@/components/ui/notice";
import type { RecordDocument } from "@/domain/records/document";
import { isPublicUnsourced } from "@/domain/rules/missing-sources";
import type { Translate } from "@/messages/translator";

/** The notice on a record's page that part of it is public without a source. */
export function UnsourcedNotice({ t, document }: { t: Translate; document: RecordDocument }) {
  if (!isPublicUnsourced(document)) return null;
  return (
    <Notice kind="stale" title={t("desk.unsourced.title")}>
      <p>{t("desk.unsourced.text")}</p>
    </Notice>
  );
}
