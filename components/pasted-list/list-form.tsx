"use client";

import type { ReactNode } from "react";
import type { RestoredWords } from "@/components/autosave/restored-notice";
import type { FormAction, FormState } from "@/components/form-state/form-state";
import { ActionForm } from "@/components/forms/action-form";
import { ListReview } from "./list-review";
import { ListStart } from "./list-start";
import type { ListWords } from "./list-words";
import { useCompact } from "./use-compact";

type Props = {
  action: FormAction;
  initial: FormState;
  requestId: string;
  hidden: Record<string, string>;
  offline: string;
  kept: RestoredWords;
  words: ListWords;
  /** Address that reports how far a long list has been read. */
  progress: string;
  /** Fields that all lines share. */
  children: ReactNode;
};

/** The form of a pasted list: first the text and the shared values, then each line with its candidates. */
export function ListForm({ action, words, progress, children, ...form }: Props) {
  return (
    <ActionForm action={useCompact(action, words.tooLarge)} className="form list-form" {...form}>
      <ListStart words={words} progress={progress}>
        {children}
      </ListStart>
      <ListReview words={words} />
    </ActionForm>
  );
}
