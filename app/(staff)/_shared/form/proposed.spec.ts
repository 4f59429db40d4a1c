import { expect, test } from "vitest";
import { deskWords } from "@/app/(staff)/_shared/words/desk-words";
import { approveProposal } from "@/db/approvals/approve-proposal";
import { cancelReplaced } from "@/db/approvals/cancel-replaced";
import { endProposal } from "@/db/approvals/end-proposal";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { erasePerson } from "@/db/people/erase-person";
import { savePerson } from "@/db/people/save-person";
import { findProposal } from "@/db/proposals/proposal";
import { saveSettings } from "@/db/records/save-settings";
import { onto, person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { recordOf, written } from "@/db/testing/written";
import { nest } from "@/domain/inputs/nest";
import { savePersonInput } from "@/domain/inputs/save-person";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import type { RecordDocument } from "@/domain/records/document";
import { translator } from "@/messages/translator";
import { findProposed } from "./proposed";
import type { VersionedForm } from "./versions";

const author = { id: "user:1" };
/** Acts for the instance, which needs no second person. */
const terminal = { id: "cli" };
const reviewer = { id: "user:2" };

const release = { how: "release", day: "2026-03-09", kind: "unknown", verification: "announced" };
const detention = { from: "2026-01-05", publication: "published", end: { ...release, publication: "published" } };
const told = { "profile.nationalities": "VE", birthDate: "1980-01-01", note: "dicho\npor teléfono" };

/** A person form with three fields. */
const edits: VersionedForm = {
  type: "person",
  fields: ["givenNames", "surnames", "note"],
  initial: (_db: Db, { identity }: RecordDocument) => ({ ...identity }),
};

/** A public person, and the author's proposal to correct the surname and the day of the release. */
async function withProposal() {
  const db = await openTestLedger("never");
  const { id, version } = recordOf(await savePerson(db, terminal, person({ detentions: [detention] }), noon), "person");
  const policy = reviewPolicyInput.parse({ requestId: "the-policy", reviewPolicy: "always" });
  written(await saveSettings(db, terminal, policy, noon));
  const rows = [{ ...detention, id: "1", end: { ...detention.end, day: "2026-03-10" } }];
  const input = person({ ...onto(id, version), ...told, surnames: "Corregida", detentions: rows });
  const { proposal = 0 } = written(await savePerson(db, author, input, noon));
  const find = (user: number, number: string, wanted = {}) =>
    findProposed(db, deskWords(db, translator("es"), "es"), { id: user }, number, {
      ...{ actions: ["person.revise"], of: { id }, edits },
      ...wanted,
    });
  return { db, id, version, input, proposal, find };
}

test("the form opens with the proposal's input, and sends the same input again", async () => {
  const { find, input, proposal } = await withProposal();
  const proposed = find(1, String(proposal));
  const again = savePersonInput.parse(nest({ ...proposed?.initial.values, requestId: "another-request" }));
  expect(again).toEqual({ ...input, requestId: "another-request" });
  expect(proposed?.hidden).toEqual({ replaces: String(proposal) });
  expect(proposed?.initial.conflict).toBeNull();
});

test("a proposal of another user, about another record or of another form is ignored", async () => {
  const { find, proposal } = await withProposal();
  expect(find(2, String(proposal))).toBeUndefined();
  expect(find(1, String(proposal), { of: { id: "99" } })).toBeUndefined();
  expect(find(1, String(proposal), { actions: ["person.merge"] })).toBeUndefined();
  expect(find(1, String(proposal + 1))).toBeUndefined();
  expect(find(1, "x")).toBeUndefined();
});

test("a returned proposal opens with the reviewer's comment, and a decided one is ignored", async () => {
  const { db, find, proposal } = await withProposal();
  await endProposal(db, reviewer, proposal, noon, { how: "return", comment: "¿Quién consintió?" });
  expect(find(1, String(proposal))?.comment).toBe("¿Quién consintió?");
  await endProposal(db, author, proposal, noon, { how: "cancel" });
  expect(find(1, String(proposal))).toBeUndefined();
});

test("if the record changed meanwhile, the form opens with both versions side by side and the newer version", async () => {
  const { db, id, version, find, proposal } = await withProposal();
  const rows = [{ ...detention, id: "1" }];
  const other = person({ ...onto(id, version), surnames: "Otra", givenNames: "Cambiado", detentions: rows });
  const { version: newer } = recordOf(await savePerson(db, terminal, other, noon), "person");
  const { initial } = find(1, String(proposal)) ?? {};
  expect(initial?.values.version).toBe(String(newer));
  expect(initial?.conflict?.fields).toMatchObject([{ name: "surnames", mine: "Corregida", theirs: "Otra" }]);
  expect(initial?.conflict?.merged.fields).toMatchObject([{ name: "givenNames", theirs: "Cambiado" }]);
});

test("a form whose page shows the current record takes no version from the proposal", async () => {
  const { find, proposal } = await withProposal();
  expect(find(1, String(proposal), { edits: undefined })?.initial.values).not.toHaveProperty("version");
});

test("the replaced proposal is cancelled once; one decided meanwhile, or of another user, stays as it is", async () => {
  const { db, id, version, input, proposal } = await withProposal();
  const newer = { ...input, requestId: "a-newer-request", surnames: "Mejor" };
  const { proposal: second = 0 } = written(await savePerson(db, author, newer, noon));
  await cancelReplaced(db, reviewer, second, noon);
  await cancelReplaced(db, author, proposal, noon);
  await cancelReplaced(db, author, proposal, noon);
  expect([findProposal(db, proposal)?.state, findProposal(db, second)?.state]).toEqual(["cancelled", "waiting"]);
  written(await approveProposal(db, reviewer, { proposal: second }, noon));
  await cancelReplaced(db, author, second, noon);
  expect(findProposal(db, second)?.state).toBe("approved");
  expect(findDocument(db, "person", id)).toMatchObject({ version: version + 1 });
});

test("a proposal in which a person was erased opens no form", async () => {
  const { db, id, find, proposal } = await withProposal();
  const erasing = { requestId: "the-erasure", id, reason: "", noteEs: "", noteEn: "", deleteEvidence: false };
  const { proposal: erasure = 0 } = written(await erasePerson(db, author, erasing, noon));
  written(await approveProposal(db, reviewer, { proposal: erasure }, noon));
  expect(findProposal(db, proposal)?.state).toBe("erased");
  expect(find(1, String(proposal))).toBeUndefined();
});
