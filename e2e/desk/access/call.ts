import { freshForm } from "@/components/form-state/form-state";
import { translator } from "@/messages/translator";

/** How the server answered, as far as access goes. */
export type Answer = { outcome: Outcome; status: number; body: string; to: string };
export type Outcome = "answered" | "redirected" | "signed_out" | "forbidden" | "missing";

const t = translator("es");

type Call = { url: string; cookie: string; method?: string; headers?: Record<string, string>; body?: BodyInit };

/** Sends one request as a browser of this site would, and follows no redirect. */
export async function call({ url, cookie, method = "GET", headers, body }: Call): Promise<Answer> {
  const sent = { Origin: new URL(url).origin, ...(cookie && { Cookie: cookie }), ...headers };
  const answer = await fetch(url, { method, redirect: "manual", headers: sent, ...(body !== undefined && { body }) });
  const text = await answer.text();
  const to = answer.headers.get("x-action-redirect") ?? answer.headers.get("location") ?? "";
  return { outcome: outcomeOf(answer.status, text, to), status: answer.status, body: text, to };
}

/** Submits the form of an action, in the encoding of React: the state and the fields, or for a plain form the fields. */
export function callAction(
  call_: Omit<Call, "method" | "body">,
  action: string,
  fields: Record<string, string>,
  isPlain = false,
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ locale: "es", ...fields })) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(isPlain ? ["$K1"] : [freshForm(), "$K1"]));
  const headers = { "Next-Action": action, Accept: "text/x-component", ...call_.headers };
  return call({ ...call_, method: "POST", headers, body });
}

function outcomeOf(status: number, body: string, to: string): Outcome {
  if (status === 404) return "missing";
  if (status === 401 || /\/login\?next=/.test(to) || body.includes(t("form.signed_out"))) return "signed_out";
  if (status === 403 || body.includes(t("form.forbidden"))) return "forbidden";
  return to === "" ? "answered" : "redirected";
}
