import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { Notice } from "@/components/ui/notice";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { listDraftMembers } from "@/db/releases/group-with-drafts";
import { remainingHeadcount, remainingParts } from "@/domain/rules/remaining";
import { partItem } from "./part-words";

type Props = { words: DeskWords; db: Db; group: string };

/** Tells whose people are being named, and who of them is left. Drafts are already taken out. */
export function NamingNotice({ words, db, group }: Props) {
  const { t, locale } = words;
  const document = findDocument(db, "group", group)?.document;
  if (!document) return null;
  const drafts = listDraftMembers(db, group);
  const facts = { ...document.facts, named: [...document.facts.named, ...drafts] };
  const left = remainingHeadcount(facts);
  const parts = remainingParts(facts, readSettings(db).homeCountry).map((part) => partItem(words, part));
  return (
    <Notice kind="info" title={t("desk.group.naming", { count: facts.headcount, left, parts: parts.join("; ") })}>
      <p>
        {drafts.length > 0 && `${t("desk.group.naming_drafts")} `}
        <a href={`/${locale}/${pathOf("group", group)}`}>{t("desk.group.back")}</a>
      </p>
    </Notice>
  );
}
