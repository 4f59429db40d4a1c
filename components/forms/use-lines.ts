import { type RefObject, useRef, useState } from "react";
import { type FormAction, type FormState, freshForm, textsOf, type Values } from "./form-state";
import { reach } from "./use-kept-when-offline";
import { freshId } from "./use-request-id";

/** A line that was sent and left the form; `answer` says why it came back while the next one was being typed. */
export type SentLine = { id: string; label: string; data: FormData; answer: FormState | null };

type Shown = { state: FormState /** Grows with each line shown. */; turn: number; id: string };

type Options = {
  form: RefObject<HTMLFormElement | null>;
  action: FormAction;
  first: FormState;
  requestId: string;
  offline: string;
  /** Of a line's fields, those that the next line begins with. */
  isShared: (name: string) => boolean;
};

/**
 * Lines that are logged one after the other. A line that can be written leaves the form at once, so that the next one
 * can be typed while it is on its way; if it is refused it comes back, into the form if that is still blank. Each has
 * its own request id and keeps it, so that none is written twice.
 */
export function useLines({ form, action, first, requestId, offline, isShared }: Options) {
  const [shown, setShown] = useState<Shown>({ state: first, turn: 0, id: requestId });
  const [sent, setSent] = useState<SentLine[]>([]);
  const [isAsking, setAsking] = useState(false);
  const [added, setAdded] = useState("");
  const questions = useRef(0);

  const show = (state: FormState, id = freshId()) =>
    setShown(({ turn }) => ({ state: { ...state, attempt: turn + 1 }, turn: turn + 1, id }));
  const forget = ({ id }: SentLine) => setSent((lines) => lines.filter((line) => line.id !== id));

  /** An answer on its way is not waited for any more: the line it was about has changed. */
  const stopAsking = () => {
    questions.current++;
    setAsking(false);
  };

  const send = async (data: FormData) => {
    stopAsking();
    const line: SentLine = { id: String(data.get("requestId")), label: labelOf(data), data, answer: null };
    setSent((lines) => [line, ...lines]);
    const values = Object.entries(textsOf(data)).filter(([name]) => isShared(name));
    show(freshForm(Object.fromEntries(values)));
    const answer = await reach(action, freshForm(), data, offline);
    if (answer.isWritten || isBlank(form.current)) forget(line);
    else setSent((lines) => lines.map((each) => (each.id === line.id ? { ...each, answer } : each)));
    if (answer.isWritten) setAdded(line.label);
    else if (isBlank(form.current)) show(answer, line.id);
  };

  /** Asks what must be known before the line can be written; shows the answer where there is something to say. */
  const ask = async () => {
    if (!form.current) return;
    const data = new FormData(form.current);
    data.set("ask", "on");
    const question = ++questions.current;
    setAsking(true);
    const answer = await reach(action, freshForm(), data, offline);
    if (question !== questions.current) return;
    setAsking(false);
    const isParted = answer.values.givenNames !== undefined && !data.has("givenNames");
    if (answer.message || answer.questions.length > 0 || isParted) show(answer, String(data.get("requestId")));
  };

  /** Puts a line that came back into the form; what stands there waits in its place. */
  const take = (line: SentLine) => {
    forget(line);
    if (form.current && !isBlank(form.current)) {
      const data = new FormData(form.current);
      const parked = { id: shown.id, label: labelOf(data), data, answer: freshForm(textsOf(data)) };
      setSent((lines) => [parked, ...lines]);
    }
    if (line.answer) show(line.answer, line.id);
  };

  return { shown, sent, added, isAsking, show, send, ask, take, stopAsking };
}

const telling = ["who", "givenNames", "surnames", "headcount"];

function isBlank(form: HTMLFormElement | null): boolean {
  if (!form) return true;
  const values: Values = textsOf(new FormData(form));
  return telling.every((name) => !values[name]?.trim());
}

/** What the line is called while it is on its way. */
function labelOf(data: FormData): string {
  const { who = "", givenNames = "", surnames = "", headcount = "" } = textsOf(data);
  return `${givenNames} ${surnames}`.trim() || who.trim() || headcount.trim();
}
