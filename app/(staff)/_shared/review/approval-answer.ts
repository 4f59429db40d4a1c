import { type FormAnswer, problemState, sentencesOf } from "@/app/(staff)/_shared/form/answer-form";
import type { SubmittedForm } from "@/app/(staff)/_shared/form/read-form";
import { jobPath } from "@/app/(staff)/_shared/jobs/job-path";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { proposalPath } from "@/app/(staff)/_shared/words/record-path";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { findProposal } from "@/db/proposals/proposal";
import { awaitsReview } from "@/domain/history/reviewed";
import type { Approved } from "./approve-chosen";
import { boxName, type Chosen, chosenOf } from "./chosen";
import { documentTitle, proposalTitle } from "./proposal-words";

/**
 * The answer to an approval. If all items were approved it leads to the list, or back to the page of the one proposal.
 * Otherwise it says how many were, and for each other item why not.
 */
export function approvalAnswer(
  db: Db,
  { t, locale, values }: SubmittedForm,
  chosen: Chosen,
  { approved, refused, jobs }: Approved,
): FormAnswer {
  const at = (path: string): FormAnswer => ({ ok: true, to: `/${locale}/${path}` });
  const isAlone = chosen.records.length + chosen.proposals.length === 1;
  const [proposal] = chosen.proposals;
  const isOnPage = values.page === "proposal" && isAlone && proposal !== undefined;
  const [job] = jobs;
  if (refused.length === 0 && job !== undefined) return at(jobPath("long_change", job));
  if (refused.length === 0) return at(isOnPage ? proposalPath(proposal) : `desk/review?approved=${approved}`);
  const decided = isAlone ? refused.find(({ item }) => !stillWaits(db, item)) : undefined;
  if (decided) {
    return at(
      proposal === undefined ? "desk/review?decided=1" : `${proposalPath(proposal)}?refused=${decided.problem.code}`,
    );
  }
  const words = deskWords(db, t, locale);
  const sentences = refused.flatMap(({ item, problem }) =>
    sentencesOf(t, [problem]).map(({ sentence }) =>
      isAlone ? { field: "", sentence } : { field: boxName(item), sentence, label: titleOf(item) },
    ),
  );
  const state = problemState(t, sentences);
  return { ok: false, back: isAlone ? state : { ...state, message: t("desk.review.partly", { count: approved }) } };

  function titleOf(item: string): string {
    const { records, proposals } = chosenOf([item]);
    const [record] = records;
    const found = proposals[0] === undefined ? undefined : findProposal(db, proposals[0]);
    if (found) return proposalTitle(db, words, found);
    const document = record && findDocument(db, record.type, record.id)?.document;
    return document ? documentTitle(words, document) : item;
  }
}

function stillWaits(db: Db, item: string): boolean {
  const { records, proposals } = chosenOf([item]);
  const [record] = records;
  if (proposals[0] !== undefined) return findProposal(db, proposals[0])?.state === "waiting";
  const document = record && findDocument(db, record.type, record.id)?.document;
  return document !== undefined && awaitsReview(document);
}
