import type { ReactNode } from "react";
import { PageHeading } from "@/app/(staff)/_shared/pages/page-heading";
import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import type { Query } from "@/app/(staff)/_shared/words/query";
import { titleWords } from "@/app/(staff)/_shared/words/title-words";
import type { SessionUser } from "@/db/accounts/find-session-user";
import type { DocumentOf } from "@/domain/records/document";
import { Facts } from "./facts";
import { ProposalNotices } from "./proposal-notices";
import { PublicBanner } from "./public-banner";
import { RecordTools } from "./record-tools";
import { SavedNotice } from "./saved-notice";

type Props = {
  words: DeskWords;
  user: SessionUser;
  document: DocumentOf<"publisher"> | DocumentOf<"facility">;
  query: Awaited<Query>;
  facts: Record<string, unknown>;
  /** What follows the details: links to the records that name it. */
  children: ReactNode;
};

/** The page of a record that others refer to by name: a publisher, a place of detention. */
export function LabelPage({ words, user, document, query, facts, children }: Props) {
  const { t, locale } = words;
  const { type, id } = document;
  return (
    <section className="stack">
      <SavedNotice t={t} query={query} document={document} />
      <PageHeading t={t} title={titleWords(words, document)} />
      <PublicBanner t={t} locale={locale} user={user} document={document} />
      <ProposalNotices t={t} locale={locale} user={user} type={type} ids={[id]} />
      <RecordTools t={t} locale={locale} user={user} type={type} id={id} />
      <Facts words={words} data={facts} />
      {children}
    </section>
  );
}
