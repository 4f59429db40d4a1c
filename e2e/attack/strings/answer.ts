import type { FormState } from "@/components/form-state/form-state";
import { type Answer, call, callAction } from "@/e2e/desk/access/call";
import { formsIn, valuesOf } from "../page-forms";
import type { Place } from "./places";

/** How a form was answered: it was saved (`to`: the next page, if it leads to another), or came back. */
export type FormAnswer = Answer & { saved: boolean; state?: FormState };

/** Sends a form as scripts send it. */
export async function send(url: string, { form, session, path, isPlain }: Place, values: Record<string, string>) {
  const answer = await callAction({ url: url + path, cookie: session.cookie }, form.action, values, isPlain);
  const state = stateIn(answer.body);
  const to = answer.to.split(";")[0] ?? "";
  const isWritten = state?.isWritten === true || (state?.shown ?? null) !== null;
  return { ...answer, to, saved: (to !== "" && !to.includes("/login")) || isWritten, ...(state && { state }) };
}

/** Sends a form as a browser without scripts sends it. The answer is the whole page, with what was typed. */
export function sendPlainly(url: string, { form, session, path }: Place, values: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.sealed, ...values })) body.append(name, value);
  return call({ url: url + path, cookie: session.cookie, method: "POST", body });
}

/** Returns the state of the form in the answer to scripts: one line of React's format. */
function stateIn(body: string): FormState | undefined {
  // A long text stands before it, with no line end between.
  const found = /:(\{"values":[^\n]*\})(?:\n|$)/.exec(body)?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as FormState);
}

/** Loads the page of a form again, and returns the form with its current values; undefined if it is gone. */
export async function reload(url: string, place: Place, path = place.path): Promise<Reloaded | undefined> {
  const page = await call({ url: url + path, cookie: place.session.cookie });
  const form = formsIn(page.body).find(({ action }) => action === place.form.action);
  return form && { page: page.body, place: { ...place, path, form }, values: valuesOf(form) };
}

export type Reloaded = { page: string; place: Place; values: Record<string, string> };
