import { randomUUID } from "node:crypto";
import { findDocument } from "@/db/history/read-document";
import { readSettings } from "@/db/ledger/read-settings";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { saveSettings } from "@/db/records/save-settings";
import { recordRelease } from "@/db/releases/record-release";
import { newPersonRelease, person } from "@/db/testing/forms";
import { recordOf, written } from "@/db/testing/written";
import { hideNowInput } from "@/domain/inputs/withdraw";
import type { ReviewPolicy } from "@/domain/values/vocabulary";
import type { Target } from "@/e2e/desk/access/target";
import { newest } from "@/e2e/desk/access/world";
import { type Attempt, attempt } from "../section";
import { shownIn } from "../shown-names";
import { submit } from "../submit";

const instance = { id: "cli" };
const named = { disclosure: "named", "consent.basis": "family", "consent.scope": "name", "consent.on": "2026-03-01" };
const corrected = { change: "correction", publicReason: "entry_error", reason: "prueba" };
const page = { "sources.0.url": "https://prensa-inventada.test/nota" };

/** One editor tries to show a name, or to change a published figure, without a second person, under both policies. */
export async function* gate(target: Target): AsyncGenerator<Attempt> {
  for (const policy of ["named", "always"] as const) {
    await setPolicy(target, policy);
    for (const [way, tryToShow] of Object.entries(ways)) {
      const name = `Secreta${policy}${way}`.replace(/[^A-Za-z]/g, "");
      await tryToShow(target, name);
      const shown = await shownIn(target.server.url, [name]);
      yield attempt(`policy ${policy}: one editor shows a name by ${way}`, shown.length > 0 && `it is in ${shown}`);
    }
    yield await figure(target, policy);
  }
  await released(target, { surnames: "Aprobadina", ...named });
  const found = await shownIn(target.server.url, ["Aprobadina"]);
  yield attempt("a name that may be shown is found by the same search", found.length < 8 && `only in ${found}`);
}

type Way = (target: Target, surnames: string) => Promise<unknown>;

/** Each way once showed a name, or could: the editor sends what their own pages offer. */
const ways: Record<string, Way> = {
  "logging a release": (target, surnames) => submit(target, target.sessions.editor, "release.record", logged(surnames)),
  "changing a published record": async (target, surnames) =>
    edit(target, await published(target, "Publicada"), { surnames, ...named }),
  "raising what is shown": async (target, surnames) => edit(target, await published(target, surnames), named),
  "publishing a draft": async (target, surnames) => {
    const { id } = await released(target, { surnames, publication: "draft", ...named });
    return submit(target, target.sessions.editor, "record.publish", {
      type: "person",
      ...refOf(target, id),
      release: releaseIn(target, id),
    });
  },
  merging: async (target, surnames) => {
    const kept = await published(target, "Publicada");
    const other = recordOf(await savePerson(target.db, instance, person({ surnames, ...named }), new Date()), "person");
    await submit(target, target.sessions.editor, "person.merge", {
      ...corrected,
      ...refOf(target, kept),
      other: other.id,
      otherVersion: 1,
    });
    return edit(target, kept, named);
  },
  "undoing a hide": async (target, surnames) => {
    await hidden(target, surnames);
    return submit(target, target.sessions.editor, "change.undo", { ...corrected, of: newest(target.db, "changes") });
  },
  "restoring a version": async (target, surnames) => {
    const id = await hidden(target, surnames);
    return submit(target, target.sessions.editor, "record.restore", {
      ...corrected,
      type: "person",
      ...refOf(target, id),
      of: 1,
    });
  },
  "approving the own work": async (target, surnames) => {
    await submit(target, target.sessions.editor, "release.record", logged(surnames));
    const proposal = newest(target.db, "proposals");
    const record = newest(target.db, "people");
    for (const item of [`proposal:${proposal}`, `person:${record}:1`])
      await submit(target, target.sessions.editor, "change.approve", { "chosen.item1": item });
  },
  "a batch": async (target, surnames) => {
    await submit(target, target.sessions.editor, "release.record", { ...logged(surnames), publication: "draft" });
    return submit(target, target.sessions.editor, "batch.publish", {
      batch: newest(target.db, "batches"),
      last: newest(target.db, "batch_lines"),
    });
  },
  "many records at once": async (target, surnames) => {
    const { id } = await released(target, { surnames, publication: "draft", ...named });
    const seen = newest(target.db, "changes");
    return submit(target, target.sessions.editor, "record.bulk", {
      ...corrected,
      action: "publish",
      seen,
      list: "people",
      numbers: id,
    });
  },
};

/** Under `always` a published figure changes only with a second person. */
async function figure({ db, server, sessions, ...target }: Target, policy: string): Promise<Attempt> {
  const id = db.$client
    .prepare("SELECT id FROM counts WHERE publisher = 'foro-penal' AND value > 0 LIMIT 1")
    .pluck()
    .get() as string;
  const read = async () =>
    JSON.stringify(((await (await fetch(`${server.url}/es/counts/${id}.json`)).json()) as { value?: unknown }).value);
  const before = await read();
  const version = findDocument(db, "count", id)?.version ?? 1;
  const at = { db, server, sessions, ...target };
  await submit(
    at,
    sessions.editor,
    "count.save",
    { ...corrected, version, value: "987654" },
    `/es/desk/counts/${id}/edit`,
  );
  const after = await read();
  return attempt(
    `policy ${policy}: one editor changes a published figure of an earlier day`,
    after !== before && `${before} became ${after}`,
  );
}

function logged(surnames: string) {
  const who = { subject: "new_person", givenNames: "Alguna", surnames, "profile.nationalities.0": "VE", ...named };
  return {
    ...who,
    ...page,
    day: "2026-03-09",
    kind: "unknown",
    verification: "reported",
    publication: "published",
    known: "new",
  };
}

/** Writes a release as the instance, without a second person: the public reads it at once. */
async function released(target: Target, typed: Record<string, unknown>) {
  const { reviewPolicy } = readSettings(target.db);
  await setPolicy(target, "never");
  const outcome = await recordRelease(target.db, instance, newPersonRelease(typed), new Date());
  await setPolicy(target, reviewPolicy);
  return recordOf(outcome, "person");
}

async function setPolicy({ db }: Target, reviewPolicy: ReviewPolicy): Promise<void> {
  const settings = { requestId: randomUUID(), reviewPolicy, reason: "", noteEs: "", noteEn: "" };
  written(await saveSettings(db, instance, settings, new Date()));
}

/** A person whom the public knows by initials. */
async function published(target: Target, surnames: string): Promise<string> {
  return (await released(target, { surnames, disclosure: "initials" })).id;
}

/** A person whose name was public until a hide. */
async function hidden(target: Target, surnames: string): Promise<string> {
  const { id } = await released(target, { surnames, ...named });
  await hideNow(target.db, instance, hideNowInput.parse({ requestId: randomUUID(), type: "person", id }), new Date());
  return id;
}

function edit(target: Target, id: string, fields: Record<string, string>) {
  return submit(
    target,
    target.sessions.editor,
    "person.save",
    { ...corrected, ...fields },
    `/es/desk/people/${id}/edit`,
  );
}

function refOf({ db }: Target, id: string) {
  return { id, version: findDocument(db, "person", id)?.version ?? 1 };
}

function releaseIn({ db }: Target, id: string): number {
  const end = findDocument(db, "person", id)?.document.facts.detentions[0]?.end;
  return end?.how === "release" ? end.release.id : 0;
}
