import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { RevisionFields } from "@/app/(staff)/_shared/fields/revision-fields";
import { formFrame } from "@/app/(staff)/_shared/form/form-frame";
import { findProposed } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import { requireRecord } from "@/app/(staff)/_shared/pages/require-record";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { pathOf } from "@/app/(staff)/_shared/words/record-path";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import { type FormAction, freshForm } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import type { SessionUser } from "@/db/accounts/find-session-user";
import { findDocument } from "@/db/history/read-document";
import { ledger } from "@/db/ledger/ledger";
import type { LabelMerge, LabelType } from "@/db/records/merge-labels";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { ChooseOther } from "./choose-other";
import { ClashNotice } from "./clash-notice";
import { mergeBranches } from "./merge-branches";
import { mergePathOf, otherOf } from "./merge-path";
import { MovedRecords } from "./moved-records";

type Props<T extends LabelType> = {
  t: Translate;
  locale: Locale;
  user: SessionUser;
  /** The record that is kept. */
  id: string;
  query: Awaited<Query>;
  merge: LabelMerge<T>;
  action: FormAction;
  /** Records of the type that are in use. */
  choices: readonly { id: string; name: string }[];
  /** Sentences about what else follows. */
  also?: (names: { kept: string; other: string }, other: string) => ReactNode;
};

/** Merges another place or publisher into this one: which one, then what changes and what cannot be undone. */
export function MergeLabels<T extends LabelType>({ t, locale, user, query, ...props }: Props<T>) {
  const { id, merge, action, choices, also } = props;
  const [db, branch, { type }] = [ledger(), mergeBranches[merge.type], merge];
  const words = deskWords(db, t, locale);
  const kept = requireRecord(type, id);
  if (kept.document.facts.gone) redirect(`/${locale}/${pathOf(type, id)}`);
  const name = titleWords(words, kept.document);
  const back = (
    <p>
      <a href={`/${locale}/${pathOf(type, id)}`}>← {name}</a>
    </p>
  );
  const other = otherOf(query);
  const found = other && other !== id ? findDocument(db, type, other) : undefined;
  if (!found || found.document.facts.gone) {
    return (
      <section className="stack">
        {back}
        <ChooseOther t={t} branch={branch} name={name} choices={choices.filter((each) => each.id !== id)} />
      </section>
    );
  }
  const affected = merge.recordsOf(db, other);
  const clashes = merge.clashesOf(db, id, other);
  const names = { kept: name, other: titleWords(words, found.document) };
  const proposed = findProposed(db, words, user, query.proposal, { actions: [`${type}.merge`], of: { id, other } });
  const versions = { version: String(kept.version), otherVersion: String(found.version) };
  return (
    <section className="stack">
      {back}
      <PageHeading t={t} title={t(`desk.merge_of.${branch}.title`)} />
      <p>{t(`desk.merge_of.${branch}.lead`, names)}</p>
      <p>{changesWords(t, locale, affected)}</p>
      <MovedRecords words={words} records={affected} />
      <p>{t(`desk.merge_of.${branch}.follows`, names)}</p>
      {also?.(names, other)}
      <p>
        <a href={`/${locale}/${mergePathOf(type, other, id)}`}>{t(`desk.merge_of.${branch}.swap`)}</a>
      </p>
      <ClashNotice words={words} branch={branch} clashes={clashes} />
      {clashes.length === 0 && (
        <>
          <Notice kind="info" title={t(`desk.merge_of.${branch}.final`)}>
            <p>{t(`desk.merge_of.${branch}.final_text`)}</p>
          </Notice>
          <ProposedNotice t={t} proposed={proposed} />
          <ActionForm
            key={`${id}-${other}`}
            action={action}
            initial={proposed?.initial ?? freshForm({ change: "correction", publicReason: "duplicate" })}
            {...formFrame(t, locale, { id, other, ...versions, ...proposed?.hidden })}
          >
            <RevisionFields t={t} isPublic />
            <SubmitButton
              label={t(`desk.merge_of.${branch}.submit`)}
              busy={t("form.saving")}
              className="button button-danger"
            />
          </ActionForm>
        </>
      )}
    </section>
  );
}

/** How many records change, without the kinds of which none does. */
function changesWords(t: Translate, locale: Locale, records: ReturnType<LabelMerge<LabelType>["recordsOf"]>): string {
  const kinds = [
    { type: "person", word: "people" },
    { type: "group", word: "groups" },
    { type: "count", word: "counts" },
  ] as const;
  const said = kinds.flatMap(({ type, word }) => {
    const count = records.filter((record) => record.type === type).length;
    return count > 0 ? [t(`desk.total.${word}`, { count, unsourced: 0, left: 0 })] : [];
  });
  if (said.length === 0) return t("desk.merge.changes_nothing");
  return t("desk.merge.changes", { list: new Intl.ListFormat(locale).format(said) });
}
