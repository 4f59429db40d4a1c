import { type RefObject, useRef, useState } from "react";
import { type FormAction, type FormState, freshForm, textsOf, type Values } from "./form-state";
import { callAction } from "./use-offline-action";
import { freshId } from "./use-request-id";

/** A line that left the form: in transit (`answer` is null), or refused while the user typed the next one. */
export type SentLine = { id: string; values: Values; answer: FormState | null };

type Shown = { state: FormState /** Increases with each line shown. */; turn: number; id: string };

type Options = {
  form: RefObject<HTMLFormElement | null>;
  action: FormAction;
  first: FormState;
  requestId: string;
  offline: string;
  /** True for fields whose values the next line starts with. */
  isShared: (name: string) => boolean;
};

/**
 * Manages lines that a user enters one after another. A complete line leaves the form at once, so that the user can
 * type the next one during the request. A refused line returns to the form if that is still blank. Each line keeps its
 * own request id, so that none is written twice.
 */
export function useLines({ form, action, first, requestId, offline, isShared }: Options) {
  const [shown, setShown] = useState<Shown>({ state: first, turn: 0, id: requestId });
  const [sent, setSent] = useState<SentLine[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [added, setAdded] = useState("");
  const questions = useRef(0);

  const show = (state: FormState, id = freshId()) =>
    setShown(({ turn }) => ({ state: { ...state, attempt: turn + 1 }, turn: turn + 1, id }));
  const put = (line: SentLine) =>
    setSent((lines) =>
      lines.some(({ id }) => id === line.id)
        ? lines.map((each) => (each.id === line.id ? line : each))
        : [line, ...lines],
    );
  const forget = ({ id }: SentLine) => setSent((lines) => lines.filter((line) => line.id !== id));

  /** Ignores a pending answer, because its line has changed. */
  const stopAsking = () => {
    questions.current++;
    setAsking(false);
  };

  const deliver = async (line: SentLine) => {
    put({ ...line, answer: null });
    const answer = await callAction(action, freshForm(), dataOf(line), offline);
    if (answer.isWritten) {
      forget(line);
      setAdded(labelOf(line.values));
    } else if (isBlank(form.current)) {
      forget(line);
      show(answer, line.id);
    } else put({ ...line, answer });
  };

  const send = (data: FormData) => {
    stopAsking();
    const values = textsOf(data);
    const shared = Object.entries(values).filter(([name]) => isShared(name));
    show(freshForm(Object.fromEntries(shared)));
    return deliver({ id: values.requestId ?? freshId(), values, answer: null });
  };

  /** Asks the server for questions about the line, and shows its answer if there are any. */
  const ask = async () => {
    if (!form.current) return;
    const data = new FormData(form.current);
    data.set("ask", "on");
    const question = ++questions.current;
    setAsking(true);
    const answer = await callAction(action, freshForm(), data, offline);
    if (question !== questions.current) return;
    setAsking(false);
    const isParted = answer.values.givenNames !== undefined && !data.has("givenNames");
    if (answer.message || answer.questions.length > 0 || isParted) show(answer, String(data.get("requestId")));
  };

  /** Moves a returned line into the form. The line in the form takes its place in the waiting list. */
  const take = (line: SentLine) => {
    stopAsking();
    forget(line);
    if (form.current && !isBlank(form.current)) put(parked(shown.id, textsOf(new FormData(form.current))));
    if (line.answer) show(line.answer, line.id);
  };

  /**
   * Restores the lines of an earlier visit. The line being typed returns to the form unless the form has another one.
   */
  const restore = (typed: Values, waiting: readonly SentLine[]) => {
    for (const line of [...waiting].reverse()) put(line);
    if (Object.keys(typed).length === 0) return;
    const id = typed.requestId ?? freshId();
    if (isBlank(form.current)) show(freshForm(typed), id);
    else if (!isUntold(typed)) put(parked(id, typed));
  };

  /** Discards all lines. */
  const discard = () => {
    setSent([]);
    show(first);
  };

  /** True if leaving the page loses nothing. */
  const isDone = () => sent.length === 0 && isBlank(form.current);

  return { shown, sent, added, isAsking, show, send, again: deliver, ask, take, stopAsking, restore, discard, isDone };
}

/** Returns a waiting line with its values as typed. */
function parked(id: string, values: Values): SentLine {
  return { id, values, answer: freshForm(values) };
}

const telling = ["who", "givenNames", "surnames", "headcount"];

function isBlank(form: HTMLFormElement | null): boolean {
  return !form || isUntold(textsOf(new FormData(form)));
}

function isUntold(values: Values): boolean {
  return telling.every((name) => !values[name]?.trim());
}

/** Returns the label of a line that is not in the form. */
export function labelOf({ who = "", givenNames = "", surnames = "", headcount = "" }: Values): string {
  return `${givenNames} ${surnames}`.trim() || who.trim() || headcount.trim();
}

function dataOf({ id, values }: SentLine): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  data.set("requestId", id);
  return data;
}
