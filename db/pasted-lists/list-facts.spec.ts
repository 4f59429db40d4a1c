import { expect, test } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { savePerson } from "@/db/people/save-person";
import { releasesOfChange } from "@/db/releases/releases-of-change";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { reviewedLines, sendList } from "@/db/testing/send-list";
import { refusals, written } from "@/db/testing/written";
import { project } from "@/domain/projection/project";
import { shownDisclosure } from "@/domain/projection/shown-name";
import { noConsent } from "@/domain/records/consent";
import type { DocumentOf } from "@/domain/records/document";

const editor = { id: "user:1" };

test("unconfirmed lines are no questions, and are logged as reported, never as verified", async () => {
  const db = await openTestLedger();
  const text = "Por confirmar:\n- José Ficticio\n- María Inventada ?\n- Luis Supuesto";
  const { outcome, lines } = await sendList(db, text, () => ({}), {
    verification: "verified",
    verifiedBy: "publisher:foro-penal",
    verifiedOn: "2026-03-09",
  });
  expect(lines.map(({ preset }) => preset)).toEqual(["skip", "new", "new", "new"]);
  const logged = releasesOfChange(db, written(outcome).change ?? 0) ?? [];
  expect(logged.map(({ release }) => [release?.verification, release?.verifiedBy])).toEqual(
    Array(3).fill(["reported", null]),
  );
});

test("an unnamed person matches nobody and is no question, until an unnamed release of that day is logged", async () => {
  const db = await openTestLedger();
  for (const name of ["J.A.F.M.", "NN"]) {
    written(await savePerson(db, editor, person({ givenNames: name, surnames: "" }), noon));
  }
  const text = "1. J.A.F.M. (17 años)\n2. Adolescente de 16 años (identidad reservada)\n3. NN";
  const first = await sendList(db, text, () => ({}));
  expect(first.lines.map(({ kind, preset, candidates }) => [kind, preset, candidates])).toEqual(
    Array(3).fill(["unnamed", "new", []]),
  );
  const logged = releasesOfChange(db, written(first.outcome).change ?? 0) ?? [];
  expect(logged.map(({ identity }) => [identity?.givenNames, identity?.surnames, identity?.alsoKnownAs])).toEqual([
    ["", "", expect.stringContaining("J.A.F.M.")],
    ["", "", expect.stringContaining("Adolescente")],
    ["", "", "NN"],
  ]);
  const again = await reviewedLines(db, text);
  expect(again.map(({ kind, preset }) => [kind, preset])).toEqual(Array(3).fill(["unnamed_again", ""]));
  const forged = await sendList(db, text, () => ({ as: "1.1" }));
  expect(refusals(forged.outcome).map(forged.at)).toEqual([
    "list_unnamed 1 as",
    "list_unnamed 2 as",
    "list_unnamed 3 as",
  ]);
});

test("what is written of an unnamed person is never public, not even as initials, whatever the disclosure", async () => {
  const db = await openTestLedger();
  const { outcome } = await sendList(db, "1. J.A.F.M. (17 años)", () => ({}));
  const id = releasesOfChange(db, written(outcome).change ?? 0)?.[0]?.person ?? "";
  const document = findDocument(db, "person", id)?.document as DocumentOf<"person">;
  for (const disclosure of ["named", "initials", "counted_only"] as const) {
    const facts = {
      ...document.facts,
      disclosure,
      consent: { ...noConsent, basis: "family" as const },
      minorNamed: true as const,
    };
    expect(JSON.stringify(project({ ...document, facts }, "VE"))).not.toContain("J.");
  }
});

test("each line's kind, rank, age, gender and state go into its record, and minors show initials at most", async () => {
  const db = await openTestLedger();
  const text = [
    "Tocorón:",
    "1. Cnel. (Ej.) Hermógenes Supuesto Rangel – con medidas cautelares",
    "2. Yorman Fingido Ficticio, 17 años",
    "3. Milagros Hipotética Inventada (embarazada), libertad plena",
    "Táchira:",
    "4. Ramón Imaginario Colmenárez (menor de edad)",
  ].join("\n");
  const { outcome } = await sendList(db, text, () => ({}), { kind: "amnesty" });
  const logged = releasesOfChange(db, written(outcome).change ?? 0) ?? [];
  const found = logged.map(({ person: id, release }) => ({
    kind: release?.kind,
    ...findDocument(db, "person", id)?.document,
  }));
  expect(found).toMatchObject([
    {
      kind: "precautionary_measures",
      facts: { profile: { sector: "military" } },
      identity: { note: expect.stringContaining("Cnel.") },
    },
    {
      kind: "amnesty",
      facts: { profile: { ageGroup: "adolescent" } },
      identity: { note: expect.stringContaining("17 años") },
    },
    { kind: "full_freedom", facts: { profile: { gender: "female" } } },
    {
      kind: "amnesty",
      facts: {
        profile: { ageGroup: "adolescent" },
        detentions: [{ custody: [{ facility: null, federalEntity: "VE-S" }] }],
      },
    },
  ]);
  for (const each of [found[1], found[3]]) {
    const { facts, identity } = each as DocumentOf<"person">;
    expect(
      shownDisclosure({ ...facts, disclosure: "named", consent: { ...noConsent, basis: "family" } }, identity),
    ).toBe("initials");
  }
});
