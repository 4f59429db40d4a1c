import type { ReactNode } from "react";
import type { Proposed } from "@/app/(staff)/_shared/form/proposed";
import { ProposedNotice } from "@/app/(staff)/_shared/form/proposed-notice";
import type { Translate } from "@/messages/translator";
import { PageHeading } from "./page-heading";

type Props = {
  t: Translate;
  title: string;
  proposed: Proposed | undefined;
  /** The record that the form edits. */
  back?: { href: string; label: string };
  children: ReactNode;
};

/** The frame of a form that creates or edits a record, or the user's waiting proposal about it. */
export function FormPage({ t, title, proposed, back, children }: Props) {
  return (
    <section className="stack">
      {back && (
        <p>
          <a href={back.href}>← {back.label}</a>
        </p>
      )}
      <PageHeading t={t} title={title} />
      <ProposedNotice t={t} proposed={proposed} />
      {children}
    </section>
  );
}
