import { confirmationWords } from "@/app/(staff)/_shared/words/confirmation-words";
import { numberOf, type Query, textOf } from "@/app/(staff)/_shared/words/query";
import { Notice } from "@/components/ui/notice";
import { ledger } from "@/db/ledger/ledger";
import { findConfirmed } from "@/db/records/find-confirmed";
import type { DocumentOf } from "@/domain/records/document";
import type { Translate } from "@/messages/translator";

type PagedDocument = DocumentOf<"person" | "group" | "count" | "source" | "facility" | "publisher">;

type Props = {
  t: Translate;
  query: Awaited<Query>;
  document: PagedDocument;
  /** The page that logs another release like this one; shown after a release only. */
  another?: string;
};

/** The notice after a save: what the change did, in its own words; or that a repeated request changed nothing. */
export function SavedNotice({ t, query, document, another }: Props) {
  const saved = textOf(query.saved);
  if (saved !== "1" && saved !== "again") return null;
  const change = numberOf(query.change);
  const confirmed = change && findConfirmed(ledger(), change, document.type, document.id);
  const done = confirmed ? confirmationWords(t, confirmed, document) : t("done.nothing");
  const isRelease = confirmed && confirmed.action === "release.record";
  return (
    <Notice kind="done" title={saved === "again" ? t("form.saved_before") : done}>
      {isRelease && another && (
        <p>
          <a href={another}>{t("desk.release.another")}</a>
        </p>
      )}
    </Notice>
  );
}
