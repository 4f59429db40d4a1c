import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { hashPassword } from "@/auth/password";
import { saveSettings } from "@/db/records/save-settings";
import { examplesOf } from "@/e2e/desk/access/examples";
import { startTarget, type Target } from "@/e2e/desk/access/target";
import type { Field, FieldKind } from "./page-forms";
import { type Attempt, attempt, type Section } from "./section";
import { type Naughty, naughty } from "./strings/naughty";
import { furtherFields, ordinary, unplaced } from "./strings/ordinary";
import { isNew, type Place, placesOf } from "./strings/places";
import { type Trial, tryForm } from "./strings/try-form";
import { together } from "./together";

/** How many strings each field gets. The section takes about three minutes on two cores. */
const perField: Record<FieldKind, number> = { text: 4, prose: 4, secret: 1, code: 1 };

/** Naughty strings through every field of every form of the staff: each is refused in words, or read back unchanged. */
export const strings: Section = {
  title: "Naughty strings through every field",
  async *attack() {
    const target = await startTarget();
    try {
      yield* tried(target);
    } finally {
      await target.stop();
    }
  },
};

async function* tried(target: Target): AsyncGenerator<Attempt> {
  // Otherwise most forms would become proposals, which are not read back.
  const alone = { requestId: randomUUID(), reviewPolicy: "never", reason: "", noteEs: "", noteEn: "" } as const;
  await saveSettings(target.db, { id: "cli" }, alone, new Date());
  const passwordHash = await hashPassword("una frase larga y fácil");
  target.db.$client.prepare("UPDATE users SET password_hash = ?").run(passwordHash);
  const places = await placesOf(target);
  const all = [...places, ...further(target)];
  const keys = new Set(all.map(({ key }) => key));
  const untried = target.entries.filter(({ form, key }) => form === "action" && !keys.has(key as Place["key"]));
  yield attempt("every action has a form to try", untried.length > 0 && `no form of ${untried.map(({ key }) => key)}`);
  const deal = dealer();
  const trials = all.map((place) => trialOf(place, deal));
  yield* together(trials.map((trial) => () => tryForm(target, trial)));
}

/** Returns the forms that no page of the target holds, with the fields by which their actions are known. */
function further({ entries, sessions, world }: Target): Place[] {
  return Object.entries(unplaced).flatMap(([key, names]) => {
    const entry = entries.find((each) => each.key === key);
    const [{ path = "" } = {}] = entry ? examplesOf(entry, world) : [];
    if (!entry?.action) return [];
    const isImport = key.startsWith("import.");
    const fields = names.map((name): Field => {
      return {
        name,
        kind: name === "password" ? "secret" : "text",
        value: isImport && name === "id" ? `${world.upload}` : "",
      };
    });
    const form = { action: entry.action, fields, sealed: {} };
    const session = isImport ? sessions.owner : sessions.admin;
    return [{ key: entry.key, session, path, form, isPlain: entry.isPlain }];
  });
}

function trialOf(place: Place, deal: (count: number) => Naughty[]): Trial {
  const { key, form } = place;
  const complete = ordinary[key]?.[isNew(place) ? "new" : "edit"];
  const more = (furtherFields[key] ?? []).map((name): Field => ({ name, kind: "text", value: "" }));
  const fields = [...form.fields.filter(({ name }) => name !== "requestId"), ...more];
  const texts = ({ kind }: Field) => deal(perField[kind]);
  return { place: { ...place, form: { ...form, fields } }, texts, ...(complete && { ordinary: complete }) };
}

/** Deals each string equally often, in the same order in every run. */
function dealer(): (count: number) => Naughty[] {
  const shuffled = fc.shuffledSubarray([...naughty], { minLength: naughty.length, maxLength: naughty.length });
  const deck = fc.sample(shuffled, { seed: 18, numRuns: 30 }).flat();
  return (count) => deck.splice(0, count);
}
