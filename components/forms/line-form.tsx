"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";
import { RestoredNotice, type RestoredWords } from "@/components/autosave/restored-notice";
import { useAutosavedLines, useLinesAutosave } from "@/components/autosave/use-autosaved-lines";
import { FormContext } from "@/components/form-state/form-context";
import type { FormAction, FormState } from "@/components/form-state/form-state";
import { useLines } from "@/components/form-state/use-lines";
import { useOfflineAction } from "@/components/form-state/use-offline-action";
import { ErrorSummary } from "./error-summary";
import { LineContext } from "./line-context";
import { SentLines, type SentWords } from "./sent-lines";

type Props = {
  action: FormAction;
  /** A blank line with the shared values. */
  initial: FormState;
  requestId: string;
  hidden: Record<string, string>;
  offline: string;
  /** Texts of the notice that the form holds restored values. */
  kept: RestoredWords;
  /** Names of the fields that carry over to the next line; of a list, its name. */
  shared: readonly string[];
  words: SentWords;
  children: ReactNode;
};

/**
 * A form for one line after another. Enter sends the line, and the next one is blank and has the focus. The button that
 * publishes a single line posts the form normally, as does a page without JavaScript.
 */
export function LineForm(props: Props) {
  const { action, initial, requestId, hidden, offline, shared, words, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const autosave = useAutosavedLines(form, hidden.locale);
  const [posted, post] = useActionState(useOfflineAction(action, offline, autosave.forget), initial);
  const isShared = (name: string) => shared.includes(name.split(".")[0] ?? "");
  const first = posted.isWritten ? initial : posted;
  const lines = useLines({ form, action, first, requestId, offline, isShared });
  const { state, turn, id } = lines.shown;
  useLinesAutosave(autosave, lines, offline);

  const { show } = lines;
  const answered = useRef(posted);
  useEffect(() => {
    if (answered.current !== posted) show(posted);
    answered.current = posted;
  });
  // A layout effect moves the focus before the next key press, so fast typing loses nothing.
  useLayoutEffect(() => {
    if (turn > 0) nextFocus(form.current)?.focus();
  }, [turn]);

  const leave = autosave.isSaved ? autosave.leave : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const data = new FormData(event.currentTarget);
    if (data.get("publication") === "published") return;
    event.preventDefault();
    const open = unanswered(event.currentTarget);
    if (open) open.focus();
    else if (canBeWritten(data)) lines.send(data);
    else if (String(data.get("who") ?? "").trim()) lines.ask();
    else nextFocus(event.currentTarget)?.focus();
  };
  return (
    <form
      ref={form}
      action={post}
      onSubmit={submit}
      onInput={() => {
        lines.stopAsking();
        autosave.typed();
      }}
      onKeyDown={onceOnly}
      className="form"
      noValidate
    >
      <input type="hidden" name="requestId" value={id} readOnly />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <LineContext value={{ ask: lines.ask, isAsking: lines.isAsking, restart: lines.show }}>
        <FormContext key={turn} value={state}>
          <div tabIndex={-1} className="form-answer">
            <ErrorSummary state={state} leave={leave} />
            {autosave.restored && (
              <RestoredNotice words={props.kept} saved={autosave.restored} discard={lines.discard} />
            )}
          </div>
          {children}
        </FormContext>
      </LineContext>
      <SentLines
        lines={lines.sent}
        added={lines.added}
        words={words}
        onTake={lines.take}
        onAgain={lines.again}
        leave={leave}
      />
    </form>
  );
}

/** Holding a key down sends only one line. */
function onceOnly(event: KeyboardEvent) {
  if (event.key === "Enter" && event.repeat) event.preventDefault();
}

function canBeWritten(data: FormData): boolean {
  const isChosen = /^\d+\.\d+$/.test(String(data.get("pick") ?? ""));
  return isChosen || data.has("givenNames") || String(data.get("headcount") ?? "").trim() !== "";
}

/** Returns the first choice of an unanswered question. */
function unanswered(form: HTMLFormElement): HTMLInputElement | undefined {
  const open = [...form.querySelectorAll(".question")].find((question) => !question.querySelector(":checked"));
  return open?.querySelector("input") ?? undefined;
}

/** Returns the element to focus next: the refused field, the question, or the name. */
function nextFocus(form: HTMLFormElement | null): HTMLElement | null | undefined {
  const places = [".form-answer:not(:empty)", ".question input", ".line input:not([type=hidden])"];
  return places.map((place) => form?.querySelector<HTMLElement>(place)).find(Boolean);
}
