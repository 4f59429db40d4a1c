"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { RestoredNotice, type RestoredWords } from "@/components/autosave/restored-notice";
import { useAutosavedForm } from "@/components/autosave/use-autosaved-form";
import { FormContext } from "@/components/form-state/form-context";
import type { FormAction, FormState, Values } from "@/components/form-state/form-state";
import { useOfflineAction } from "@/components/form-state/use-offline-action";
import { useRequestId } from "@/components/form-state/use-request-id";
import { ConflictChoice } from "./conflict-choice";
import { ErrorSummary } from "./error-summary";
import { ShownOnce } from "./shown-once";

type Props = {
  action: FormAction;
  initial: FormState;
  /** Created when the page is rendered. A form sent twice with the same id is one change. */
  requestId: string;
  /** Hidden fields: language, record, version. */
  hidden: Record<string, string>;
  /** Message for a failed network. */
  offline: string;
  /** Texts of the notice that the form holds restored values. */
  kept: RestoredWords;
  className?: string;
  children: ReactNode;
};

/**
 * A form that posts to a server action, with or without JavaScript, and shows errors next to each field. Its React key
 * must be the same before and after: without JavaScript React finds the returned state by position.
 */
export function ActionForm(props: Props) {
  const { action, initial, requestId, hidden, offline, className = "form", children } = props;
  const form = useRef<HTMLFormElement>(null);
  const autosave = useAutosavedForm(form, hidden.locale);
  const [state, send] = useActionState(useOfflineAction(action, offline, autosave.forget), initial);
  const restored = state.attempt === 0 ? autosave.restored : undefined;
  const shown = restored ? withTyped(state, restored.values) : state;
  const id = useRequestId(requestId);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0 && !state.isWritten) answer.current?.focus();
  }, [state.attempt, state.isWritten]);
  return (
    <form ref={form} action={send} className={className} noValidate onInput={autosave.typed}>
      <input type="hidden" name="requestId" value={autosave.restored?.values.requestId ?? id} readOnly />
      {Object.entries(sentAlong(hidden, state, restored?.values.version)).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} defaultValue={value} />
      ))}
      {/* React resets a sent form to its first values. A new key renders it with the typed values. */}
      <FormContext key={`${state.attempt} ${restored?.at}`} value={shown}>
        <div ref={answer} tabIndex={-1} className="form-answer">
          <ErrorSummary state={state} leave={autosave.isSaved ? autosave.leave : undefined} />
          {restored && <RestoredNotice words={props.kept} saved={restored} discard={autosave.forget} />}
          {state.conflict && <ConflictChoice conflict={state.conflict} />}
          {state.shown && <ShownOnce {...state.shown} />}
        </div>
        {children}
      </FormContext>
    </form>
  );
}

/** Replaces the rendered values with the restored ones. An unticked box is missing from the restored values. */
function withTyped(state: FormState, typed: Values): FormState {
  const blank = Object.fromEntries(Object.keys(state.values).map((name) => [name, ""]));
  return { ...state, values: { ...blank, ...typed } };
}

/** Returns the hidden fields as they came back. Restored text keeps the version on which it was typed. */
function sentAlong(hidden: Values, { values }: FormState, version: string | undefined): Values {
  const sent = Object.keys(hidden).map((name) => [name, values[name] ?? hidden[name] ?? ""]);
  const own: Values = Object.fromEntries(sent);
  return version !== undefined && "version" in own ? { ...own, version } : own;
}
