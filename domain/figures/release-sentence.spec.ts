import { expect, test } from "vitest";
import type { PublishedRelease } from "@/domain/projection/published-release";
import { releaseKinds, type Verification, verifications } from "@/domain/values/vocabulary";
import { releaseSentence } from "./release-sentence";

const release: PublishedRelease = {
  number: 1,
  day: "2026-05-08",
  dayFrom: "2026-05-08",
  dayTo: "2026-05-08",
  kind: "unknown",
  verification: "verified",
  verifiedBy: null,
  verifiedOn: null,
  federalEntity: null,
  facility: null,
  disclosure: "counted_only",
  grouped: false,
  headcount: 1,
  name: "Inventada Ficticia",
  parts: [{ nationality: "CO", gender: null, headcount: 1 }],
  sources: [],
};

const sentenceFor = (given: Partial<PublishedRelease>, locale: "es" | "en" = "es") =>
  releaseSentence({ ...release, ...given }, locale);

const begins: Record<Verification, [one: string, many: string, english: string]> = {
  verified: ["1 persona excarcelada: ", "3 personas excarceladas: ", "3 people released: "],
  reported: [
    "1 persona reportada como excarcelada: ",
    "3 personas reportadas como excarceladas: ",
    "3 people reported released: ",
  ],
  announced: [
    "1 persona anunciada como excarcelada: ",
    "3 personas anunciadas como excarceladas: ",
    "3 people announced as released: ",
  ],
  refuted: [
    "1 persona anunciada o reportada como excarcelada que sigue detenida: ",
    "3 personas anunciadas o reportadas como excarceladas que siguen detenidas: ",
    "3 people announced or reported as released and still detained: ",
  ],
};

test("only a verified release says that the person is out; a refuted one says that the person is still inside", () => {
  for (const verification of verifications) {
    const [one, many, english] = begins[verification];
    expect(sentenceFor({ verification })).toContain(one);
    expect(sentenceFor({ verification, headcount: 3 })).toContain(many);
    expect(sentenceFor({ verification, headcount: 3 }, "en")).toContain(english);
  }
});

test("a sentence names no person, and says which facts are unknown", () => {
  for (const kind of releaseKinds) expect(sentenceFor({ kind })).not.toMatch(/Ficticia|No se sabe/);
  expect(sentenceFor({})).toBe(
    "1 persona excarcelada: 8 de mayo de 2026. Colombia. Tipo de excarcelación sin precisar. Verificada.",
  );
  expect(sentenceFor({ verification: "refuted" }, "en")).toBe(
    "1 person announced or reported as released and still detained: 8 May 2026. Colombia. Refuted.",
  );
});
