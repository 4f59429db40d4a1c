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
export async function fillVariedLedger(db: Db, now = noon): Promise<void> {
  await seedLedger(db, {}, now);
  const secret = { passwordHash: "invented" };
  const account = { name: "Cuenta Inventada", email: "cuenta@inventada.test", role: "editor" as const, secret };
  written(await createUser(db, { id: "cli" }, { requestId: "account-of-the-editor", ...account }, now));
  // Under the seed's policy a name waits for a second person.
  written(await recordRelease(db, editor, newPersonRelease(nameOf("Porrevisar", named)), now));
  const policy = { requestId: "publish-alone", reviewPolicy: "never", reason: "", noteEs: "", noteEn: "" } as const;
  written(await saveSettings(db, { id: "cli" }, policy, now));
  written(await recordRelease(db, editor, newPersonRelease(nameOf("Zutanito", named)), now));
  await releaseGroup(db, now);
  await detain(db, now);
  await hide(db, now);
  await erase(db, now);
  await undo(db, now);
}

function nameOf(givenNames: string, typed: Record<string, unknown> = {}) {
  return { givenNames, surnames: "Inventadísimo", ...typed };
}

async function releaseGroup(db: Db, now: Date) {
  const released = recordOf(await approved(db, recordRelease(db, editor, groupRelease(), now)), "group");
  const member = newPersonRelease(nameOf("Miembro", { fromGroup: released.id, disclosure: "initials" }));
  await approved(db, recordRelease(db, editor, member, now));
}

async function detain(db: Db, now: Date) {
  const custody = [{ state: "prison", facility: "tocoron" }];
  const detentions = [{ from: "2025-06-01", publication: "published", custody }];
  const held = person({ ...nameOf("Detenida", { "profile.nationalities": "VE,CO" }), detentions });
  const { id, version } = recordOf(await approved(db, savePerson(db, editor, held, now)), "person");
  await approved(db, recordRelease(db, editor, personRelease(id, version, { verification: "announced" }), now));
  const draft = person({ ...nameOf("Borradora"), detentions: [{ from: "2025-06-02", publication: "draft", custody }] });
  written(await savePerson(db, editor, draft, now));
  written(await recordRelease(db, editor, newPersonRelease(nameOf("Porterminar", { publication: "draft" })), now));
  const detention = { from: "2025-06-03", state: "prison", publication: "published" };
  const parts = [{ nationality: "VE", gender: "female", headcount: "3" }];
  await approved(db, saveGroup(db, editor, group({ event: "detention", release: undefined, detention, parts }), now));
}

async function hide(db: Db, now: Date) {
  const shown = await approved(db, recordRelease(db, editor, newPersonRelease(nameOf("Oculta", named)), now));
  const { id } = recordOf(shown, "person");
  const input = hideNowInput.parse({ requestId: "hide-the-person", type: "person", id, reason: "" });
  written(await hideNow(db, editor, input, now));
}

async function erase(db: Db, now: Date) {
  const shown = await approved(db, recordRelease(db, editor, newPersonRelease(nameOf("Borrada", named)), now));
  const { id } = recordOf(shown, "person");
  const input = erasePersonInput.parse({ requestId: "erase-the-person", id });
  await approved(db, erasePerson(db, editor, input, now));
}

async function undo(db: Db, now: Date) {
  const mistake = newPersonRelease(nameOf("Equivocada", { publication: "draft" }));
  const { change } = written(await recordRelease(db, editor, mistake, now));
  const reason = { requestId: "undo-the-mistake", change: "correction", publicReason: "entry_error" };
  written(await undoChange(db, editor, undoInput.parse({ ...reason, of: String(change) }), now));
}
