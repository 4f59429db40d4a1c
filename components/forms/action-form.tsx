"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef } from "react";
import { RestoredNotice, type RestoredWords } from "@/components/autosave/restored-notice";
import { useAutosavedForm } from "@/components/autosave/use-autosaved-form";
import { FormContext } from "@/components/form-state/form-context";
import { confirmationField, type FormAction, type FormState, type Values } from "@/components/form-state/form-state";
import { useChosenVersions } from "@/components/form-state/use-chosen-versions";
import { useHeldPage } from "@/components/form-state/use-held-page";
import { useOfflineAction } from "@/components/form-state/use-offline-action";
import { useRequestId } from "@/components/form-state/use-request-id";
import { ConfirmField } from "./confirm-field";
import { ConflictChoice } from "./conflict-choice";
import { ErrorSummary } from "./error-summary";
import { KeepFocus } from "./keep-focus";
import { ShownOnce } from "./shown-once";

type Props = {
  action: FormAction;
  initial: FormState;
  /** Created when the page is rendered. A form sent twice with the same id is one change. */
  requestId: string;
  /** Hidden fields: language, record, and the version on which the text is typed. */
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
  const { action, requestId, offline, className = "form", children } = props;
  const form = useRef<HTMLFormElement>(null);
  const { initial, hidden, hold, release } = useHeldPage(form, props);
  const base = useRef<Values>({});
  const autosave = useAutosavedForm(form, hidden.locale, { typedOn: () => base.current });
  const [answered, send] = useActionState(useOfflineAction(action, offline, autosave.forget), initial);
  const restored = answered.attempt === 0 ? autosave.restored : undefined;
  const state = answered.attempt === 0 ? initial : answered;
  const versions = useChosenVersions(form, state);
  const shown = restored ? withTyped(state, restored.values) : versions.shown;
  const sent = sentAlong(hidden, state, restored?.values);
  const id = useRequestId(requestId);
  const answer = useRef<HTMLDivElement>(null);
  const turn = `${state.attempt} ${restored?.at} ${sent.version} ${versions.turn}`;
  useEffect(() => {
    base.current = state.conflict && !restored ? { version: state.conflict.base } : {};
  }, [state.conflict, restored]);
  useEffect(() => {
    if (answered.attempt > 0 && !answered.isWritten) (passwordIn(answer.current) ?? answer.current)?.focus();
    if (answered.isWritten) release();
  }, [answered.attempt, answered.isWritten, release]);
  const typing = ({ target }: FormEvent<HTMLFormElement>) => {
    hold();
    versions.typing((target as HTMLInputElement).name);
    autosave.typed();
  };
  const discard = () => {
    release();
    autosave.forget();
  };
  return (
    <form
      ref={form}
      action={send}
      className={className}
      noValidate
      onInput={typing}
      // Otherwise some browsers put typed text back into a newer page.
      autoComplete={"version" in hidden ? "off" : undefined}
    >
      <input type="hidden" name="requestId" value={autosave.restored?.values.requestId ?? id} readOnly />
      {Object.entries(sent).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} defaultValue={value} />
      ))}
      <div key={`${state.attempt} ${restored?.at}`} ref={answer} tabIndex={-1} className="form-answer">
        <ErrorSummary state={state} leave={autosave.isSaved ? autosave.leave : undefined} />
        {restored && <RestoredNotice words={props.kept} saved={restored} discard={discard} />}
        {state.conflict && !restored && <ConflictChoice conflict={state.conflict} {...versions} />}
        {state.confirm && <ConfirmField confirm={state.confirm} />}
        {state.shown && <ShownOnce {...state.shown} />}
      </div>
      {/* React resets a sent form to its first values. A new key renders it with the typed values. */}
      <FormContext key={turn} value={shown}>
        {children}
      </FormContext>
      <KeepFocus form={form} turn={turn} />
    </form>
  );
}

function passwordIn(answer: HTMLElement | null): HTMLElement | null | undefined {
  return answer?.querySelector<HTMLElement>(`[name="${confirmationField}"]`);
}

/** Replaces the rendered values with the restored ones. An unticked box is missing from the restored values. */
function withTyped(state: FormState, typed: Values): FormState {
  const blank = Object.fromEntries(Object.keys(state.values).map((name) => [name, ""]));
  return { ...state, values: { ...blank, ...typed } };
}

/** Returns the hidden fields as they came back. Restored text keeps the versions on which it was typed. */
function sentAlong(hidden: Values, { values }: FormState, restored: Values | undefined): Values {
  const ofText = (name: string) => (/version$/i.test(name) ? restored?.[name] : undefined);
  const sent = Object.keys(hidden).map((name) => [name, ofText(name) ?? values[name] ?? hidden[name] ?? ""]);
  return Object.fromEntries(sent);
}
