import { randomUUID } from "node:crypto";
import type { Db } from "@/db/ledger/open";
import { call } from "@/e2e/desk/access/call";
import type { Target } from "@/e2e/desk/access/target";
import { injected } from "../injected";
import { type Field, valuesOf } from "../page-forms";
import { type Attempt, attempt } from "../section";
import { type FormAnswer, reload, send, sendPlainly } from "./answer";
import { markup, type Naughty } from "./naughty";
import { isNew, type Place } from "./places";
import { lossOf } from "./stored";
import { failureOf, silenceOf } from "./told";

type Values = Record<string, string>;

/** How a form is tried: `ordinary` completes it so that it is saved; without it, the form does something once. */
export type Trial = { place: Place; ordinary?: () => Values; texts: (field: Field) => Naughty[] };

/** Ends every text in a field for secrets, so that it is recognised wherever it comes back. */
const secretEnd = "zq-clave";

/** Types naughty strings in each field of a form, one at a time, while the other fields stay as they should be. */
export async function* tryForm(target: Target, trial: Trial): AsyncGenerator<Attempt> {
  const { place, ordinary, texts } = trial;
  let values = valuesOf(place.form);
  if (ordinary) yield attempt(`${place.key}: an ordinary form is saved`, await refusalOf(target, trial, values));
  for (const field of place.form.fields) {
    for (const { tries, text } of texts(field)) {
      // A form of a record has to name the record's newest version.
      if (!isNew(place)) values = (await reload(target.server.url, place))?.values ?? values;
      const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
      const name = `${place.key} ${field.name} ← ${tries} ${shown}`;
      yield attempt(name, ...(await faults(target, trial, values, { ...field, value: text })));
    }
  }
}

async function refusalOf({ server }: Target, { place, ordinary }: Trial, values: Values) {
  const { saved, status, state } = await send(server.url, place, { ...values, ...fresh(ordinary) });
  return !saved && `${status} ${JSON.stringify(state?.problems)} ${state?.message}`;
}

/** Sends a form with one naughty field, and returns what went wrong. */
async function faults({ db, server }: Target, { place, ordinary }: Trial, values: Values, field: Field) {
  const { url } = server;
  const text = field.kind === "secret" ? field.value + secretEnd : field.value;
  const typed = { ...values, ...fresh(ordinary), [field.name]: text };
  const answer = await send(url, place, typed);
  const failure = failureOf(answer);
  if (failure !== undefined) return [failure];
  if (field.kind === "secret") return [answer.body.includes(secretEnd) && "a secret came back"];
  const isMarkup = markup.some(({ text }) => text === field.value);
  const shown = isMarkup && !place.isPlain && (await injectedIn(url, place, typed, answer));
  if (!answer.saved) return [shown, silenceOf(answer, field, !ordinary)];
  const back = ordinary && (await reload(url, place, backOf(db, place, answer)));
  return [shown, back && injected(back.page), back && field.kind !== "code" && lossOf(db, back, field, text)];
}

/** Looks for injected markup in the page to which a save leads, or in the whole page that comes back without scripts. */
async function injectedIn(url: string, place: Place, typed: Values, { saved, to }: FormAnswer) {
  const page = saved
    ? await call({ url: url + (to || place.path), cookie: place.session.cookie })
    : await sendPlainly(url, place, typed);
  return page.status >= 500 ? `a page answered ${page.status}` : injected(page.body);
}

/** The page whose form shows the saved text again. */
function backOf(db: Db, place: Place, { to }: FormAnswer): string {
  if (!isNew(place)) return place.path;
  const newest = (table: string) => db.$client.prepare(`SELECT max(id) FROM ${table}`).pluck().get();
  if (place.key === "user.create") return `/es/admin/users/${newest("users")}`;
  if (place.key === "release.record") return `/es/desk/people/${newest("people")}/edit`;
  return `${to.split("?")[0]}/edit`;
}

function fresh(ordinary: Trial["ordinary"]): Values {
  return { requestId: randomUUID(), ...ordinary?.() };
}
