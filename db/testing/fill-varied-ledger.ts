import { createUser } from "@/db/accounts/create-user";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { hideNow } from "@/db/records/hide-now";
import { saveSettings } from "@/db/records/save-settings";
import { undoChange } from "@/db/records/undo-change";
import { recordRelease } from "@/db/releases/record-release";
import { saveGroup } from "@/db/releases/save-group";
import { seedLedger } from "@/db/seed/seed-ledger";
import { undoInput } from "@/domain/inputs/undo";
import { erasePersonInput, hideNowInput } from "@/domain/inputs/withdraw";
import { approved } from "./approved";
import { group, groupRelease, newPersonRelease, person, personRelease } from "./forms";
import { noon } from "./noon";
import { recordOf, written } from "./written";

const editor = { id: "user:1" };
const named = { disclosure: "named", "consent.basis": "own" };

/**
 * Writes the real seed and invented records of many kinds: named, initialled, hidden, erased and undone people, drafts, one
 * that waits, a detained group, a released group with a named member, an account.
 */
export async function fillVariedLedger(db: Db): Promise<void> {
  await seedLedger(db, {}, noon);
  const secret = { passwordHash: "invented" };
  const account = { name: "Cuenta Inventada", email: "cuenta@inventada.test", role: "editor" as const, secret };
  written(await createUser(db, { id: "cli" }, { requestId: "account-of-the-editor", ...account }, noon));
  // Under the seed's policy a name waits for a second person.
  written(await recordRelease(db, editor, newPersonRelease(nameOf("Porrevisar", named)), noon));
  const policy = { requestId: "publish-alone", reviewPolicy: "never", reason: "", noteEs: "", noteEn: "" } as const;
  written(await saveSettings(db, { id: "cli" }, policy, noon));
  written(await recordRelease(db, editor, newPersonRelease(nameOf("Zutanito", named)), noon));
  await releaseGroup(db);
  await detain(db);
  await hide(db);
  await erase(db);
  await undo(db);
}

function nameOf(givenNames: string, typed: Record<string, unknown> = {}) {
  return { givenNames, surnames: "Inventadísimo", ...typed };
}

async function releaseGroup(db: Db) {
  const released = recordOf(await approved(db, recordRelease(db, editor, groupRelease(), noon)), "group");
  const member = newPersonRelease(nameOf("Miembro", { fromGroup: released.id, disclosure: "initials" }));
  await approved(db, recordRelease(db, editor, member, noon));
}

async function detain(db: Db) {
  const custody = [{ state: "prison", facility: "tocoron" }];
  const detentions = [{ from: "2025-06-01", publication: "published", custody }];
  const held = person({ ...nameOf("Detenida", { "profile.nationalities": "VE,CO" }), detentions });
  const { id, version } = recordOf(await approved(db, savePerson(db, editor, held, noon)), "person");
  await approved(db, recordRelease(db, editor, personRelease(id, version, { verification: "announced" }), noon));
  const draft = person({ ...nameOf("Borradora"), detentions: [{ from: "2025-06-02", publication: "draft", custody }] });
  written(await savePerson(db, editor, draft, noon));
  written(await recordRelease(db, editor, newPersonRelease(nameOf("Porterminar", { publication: "draft" })), noon));
  const detention = { from: "2025-06-03", state: "prison", publication: "published" };
  const parts = [{ nationality: "VE", gender: "female", headcount: "3" }];
  await approved(db, saveGroup(db, editor, group({ event: "detention", release: undefined, detention, parts }), noon));
}

async function hide(db: Db) {
  const shown = await approved(db, recordRelease(db, editor, newPersonRelease(nameOf("Oculta", named)), noon));
  const { id } = recordOf(shown, "person");
  const input = hideNowInput.parse({ requestId: "hide-the-person", type: "person", id, reason: "" });
  written(await hideNow(db, editor, input, noon));
}

async function erase(db: Db) {
  const shown = await approved(db, recordRelease(db, editor, newPersonRelease(nameOf("Borrada", named)), noon));
  const { id } = recordOf(shown, "person");
  const input = erasePersonInput.parse({ requestId: "erase-the-person", id });
  await approved(db, erasePerson(db, editor, input, noon));
}

async function undo(db: Db) {
  const mistake = newPersonRelease(nameOf("Equivocada", { publication: "draft" }));
  const { change } = written(await recordRelease(db, editor, mistake, noon));
  const reason = { requestId: "undo-the-mistake", change: "correction", publicReason: "entry_error" };
  written(await undoChange(db, editor, undoInput.parse({ ...reason, of: String(change) }), noon));
}
