"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { ConflictChoice } from "./conflict-choice";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import type { FormAction, FormState } from "./form-state";
import { ShownOnce } from "./shown-once";
import { useKeptWhenOffline } from "./use-kept-when-offline";
import { useRequestId } from "./use-request-id";

type Props = {
  action: FormAction;
  initial: FormState;
  /** Made when the page is rendered; the same form sent twice is one change. */
  requestId: string;
  /** Sent along unseen: language, record, version. */
  hidden: Record<string, string>;
  /** Said when the network is gone. */
  offline: string;
  className?: string;
  children: ReactNode;
};

/**
 * A form that posts to a server action, with JavaScript or without, and shows what came back beside each field. It
 * must have the same key before and after: without JavaScript what came back is found by its place on the page.
 */
export function ActionForm({ action, initial, requestId, hidden, offline, className = "form", children }: Props) {
  const [state, send] = useActionState(useKeptWhenOffline(action, offline), initial);
  const id = useRequestId(requestId);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.attempt > 0 && !state.isWritten) answer.current?.focus();
  }, [state.attempt, state.isWritten]);
  return (
    <form action={send} className={className} noValidate>
      <input type="hidden" name="requestId" value={id} readOnly />
      {Object.entries(hidden).map(([name, value]) => (
        <input
          key={`${name}=${state.values[name] ?? value}`}
          type="hidden"
          name={name}
          defaultValue={state.values[name] ?? value}
        />
      ))}
      {/* React resets a sent form to what it was first rendered with: the key renders it anew, with what was typed. */}
      <FormContext key={state.attempt} value={state}>
        <div ref={answer} tabIndex={-1} className="form-answer">
          <ErrorSummary state={state} />
          {state.conflict && <ConflictChoice conflict={state.conflict} />}
          {state.shown && <ShownOnce {...state.shown} />}
        </div>
        {children}
      </FormContext>
    </form>
  );
}
