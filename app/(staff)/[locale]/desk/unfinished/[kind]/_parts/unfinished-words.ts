import { jobPath } from "@/app/(staff)/_shared/jobs/job-path";
import { proposalTitle } from "@/app/(staff)/_shared/review/proposal-words";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { pathOf, proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { showInstant } from "@/app/(staff)/_shared/words/show-instant";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { findDocument } from "@/db/history/read-document";
import { inputOf } from "@/db/imports/import-job";
import { findJob } from "@/db/jobs/find-job";
import type { Db } from "@/db/ledger/open";
import { findProposal } from "@/db/proposals/proposal";
import type { UnfinishedItem } from "@/db/unfinished/unfinished-item";
import { formatDate } from "@/domain/wording/format";

/** An unfinished thing in words, with the page on which to finish it. */
export type ShownItem = { key: string; path: string; title: string; hint: string };

/** Returns an unfinished thing in words; empty if it has been finished since. */
export function itemWords(db: Db, words: DeskWords, item: UnfinishedItem): ShownItem[] {
  const { t } = words;
  const key = `${item.what} ${"type" in item ? item.type : ""} ${item.id}`;
  const comment = "comment" in item && item.comment ? `«${item.comment}»` : "";
  switch (item.what) {
    case "record": {
      const document = findDocument(db, item.type, item.id)?.document;
      if (!document) return [];
      const title = titleWords(words, document);
      return [{ key, path: pathOf(item.type, item.id), title, hint: comment || consentWords(words, document) }];
    }
    case "proposal": {
      const proposal = findProposal(db, item.id);
      return proposal
        ? [{ key, path: proposalPath(item.id), title: proposalTitle(db, words, proposal), hint: comment }]
        : [];
    }
    case "import": {
      const hint = item.count === undefined ? "" : t("desk.unfinished.rows", { count: item.count });
      return [{ key, path: `desk/import/${item.id}`, title: t("desk.import.one", { id: item.id }), hint }];
    }
    case "batch":
      return [{ key, path: "desk/releases/new", title: t("desk.home.batch_link"), hint: "" }];
    default:
      return jobWords(db, words, item.id, key);
  }
}

function jobWords(db: Db, { t, locale }: DeskWords, id: number, key: string): ShownItem[] {
  const job = findJob(db, id);
  if (!job) return [];
  const hint = showInstant(job.createdAt, locale);
  if (job.kind.startsWith("import_")) {
    const number = inputOf(job).import;
    return [{ key, path: `desk/import/${number}`, title: t("desk.import.one", { id: number }), hint }];
  }
  if (job.kind === "verify") return [{ key, path: "admin/chain", title: t("desk.unfinished.verify"), hint }];
  if (job.kind === "backup") return [{ key, path: "admin/backups", title: t("desk.unfinished.backup"), hint }];
  const title = job.kind === "list_record" ? t("pasted.title") : t("desk.unfinished.long_change");
  return [{ key, path: jobPath(job.kind, id), title, hint }];
}

/** For a person whose name is public for a time: until when. */
function consentWords({ t, locale }: DeskWords, document: { type: string; facts: object }): string {
  const until = "consentUntil" in document.facts ? document.facts.consentUntil : undefined;
  return typeof until === "string" ? t("desk.unfinished.until", { day: formatDate(until, locale) }) : "";
}
