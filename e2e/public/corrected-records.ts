import { randomUUID } from "node:crypto";
import { saveCount } from "@/db/counts/save-count";
import type { Db } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { withdraw } from "@/db/records/withdraw";
import { recordRelease } from "@/db/releases/record-release";
import { count, newPersonRelease, onto, person } from "@/db/testing/forms";
import { recordOf, written } from "@/db/testing/written";
import { withdrawInput } from "@/domain/inputs/withdraw";

const editor = { id: "user:1" };
const correction = { change: "correction", publicReason: "entry_error" };
const shown = {
  disclosure: "named",
  "consent.basis": "own",
  "consent.scope": "name_and_case",
  "profile.nationalities": "CO",
};
const who = { givenNames: "Corregida", surnames: "Inventada", ...shown };

/**
 * Corrects a count and the release of an invented person, then updates that release. `corrected` is the head of the
 * correction, `figure` the id of the count, `number` that of the release; `take` withdraws it.
 */
export async function correctedRecords(db: Db) {
  const now = new Date();
  const figure = recordOf(await saveCount(db, editor, count({ asOf: "2026-05-11", value: "449" }), now), "count");
  const right = count({ ...onto(figure.id, 1, correction), asOf: "2026-05-11", value: "448" });
  written(await saveCount(db, editor, right, now));
  const release = { day: "2026-05-06", facility: "tocoron", ...who };
  const { id } = recordOf(await recordRelease(db, editor, newPersonRelease(release), now), "person");
  const number = db.$client.prepare("SELECT max(number) FROM published_releases").pluck().get() as number;
  const detention = db.$client.prepare("SELECT id FROM detentions WHERE person = ?").pluck().get(id) as number;
  const revise = (version: number, typed: object, change: Record<string, unknown>) => {
    const end = { how: "release", kind: "unknown", verification: "announced", publication: "published", ...typed };
    const custody = [{ state: "prison", facility: "tocoron" }];
    const detentions = [{ id: String(detention), publication: "published", custody, end }];
    return savePerson(db, editor, person({ ...who, detentions, ...onto(id, version, change) }), now);
  };
  const note = { noteEs: "Nota inventada del equipo" };
  const corrected = written(await revise(1, { day: "2026-05-07" }, { ...correction, ...note })).head;
  written(await revise(2, { day: "2026-05-07", kind: "exile" }, {}));
  const target = { requestId: randomUUID(), type: "person", id, release: String(number), version: "3" };
  const take = () => withdraw(db, editor, withdrawInput.parse({ ...target, publicReason: "duplicate" }), now);
  return { corrected, figure: figure.id, number, take };
}
