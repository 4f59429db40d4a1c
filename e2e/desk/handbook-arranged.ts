import { randomUUID } from "node:crypto";
import { openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { saveSettings } from "@/db/records/save-settings";
import { recordInBatch } from "@/db/releases/record-in-batch";
import { recordRelease } from "@/db/releases/record-release";
import { saveSource } from "@/db/sources/save-source";
import { newPersonRelease, onto, person } from "@/db/testing/forms";
import { recordOf } from "@/db/testing/written";
import { reviewPolicyInput } from "@/domain/inputs/settings";
import { saveSourceInput } from "@/domain/inputs/source";

/** Records in the ledger for the handbook's pictures. All people are invented. */
export type Arranged = {
  list: string;
  sheet: { name: string; mimeType: string; buffer: Buffer };
  revised: string;
  twins: [string, string];
  source: string;
};

const [admin, colleague] = [{ id: "user:3" }, { id: "user:2" }];

/** Adds the people, lines and sources of the pictures to a ledger. */
export async function arrangeHandbook(databasePath: string): Promise<Arranged> {
  const db = openDatabase(databasePath, 5000);
  const now = new Date();
  const save = async (typed: Record<string, unknown>) =>
    recordOf(await savePerson(db, colleague, person({ "profile.nationalities": "VE", ...typed }), now), "person");
  const released = (typed: Record<string, unknown>) => newPersonRelease({ day: "2026-05-06", ...typed });
  try {
    for (const [givenNames, surnames] of [
      ["Zulay", "Maravilla Imaginaria"],
      ["Crisanto", "Quimera Inexistente"],
    ]) {
      await recordInBatch(db, admin, released({ givenNames, surnames, facility: "tocoron" }), now);
    }
    const one = await save({ givenNames: "Homobono", surnames: "Gemelo Ficticio", birthDate: "1980" });
    const two = await save({ givenNames: "Homobono José", surnames: "Gemelo Ficticio", document: "V-99.000.001" });
    const known = await save({ givenNames: "Casilda", surnames: "Borrasca Imaginario" });
    const corrected = onto(known.id, 1, {
      givenNames: "Casilda Inés",
      surnames: "Borrasca Imaginario",
      "profile.gender": "female",
    });
    await savePerson(db, admin, person({ "profile.nationalities": "VE", ...corrected }), now);
    await saveSettings(
      db,
      { id: "cli" },
      reviewPolicyInput.parse({ requestId: randomUUID(), reviewPolicy: "named" }),
      now,
    );
    const named = {
      disclosure: "named",
      "consent.basis": "family",
      "consent.on": "2026-05-06",
      verification: "reported",
    };
    await recordRelease(
      db,
      colleague,
      released({ givenNames: "Neófita", surnames: "Supuesta Ilusoria", ...named }),
      now,
    );
    const cited = {
      url: "https://periodico-inventado.example/lista",
      outlet: "Periódico Inventado",
      title: "Lista de excarcelados",
      archivedUrl: "https://archivo-inventado.example/web/2026/lista",
      publishedOn: "2026-05-06",
      language: "es",
    };
    const source = await saveSource(
      db,
      colleague,
      saveSourceInput.parse({ requestId: randomUUID(), id: "", ...cited }),
      now,
    );
    return {
      list: "1. BORRASCA IMAGINARIO, Casilda Inés\n2. Homobono Gemelo\n3. Novato Desconocido Supuesto, 34 años",
      sheet: { name: "lista.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) },
      revised: known.id,
      twins: [one.id, two.id],
      source: recordOf(source, "source").id,
    };
  } finally {
    db.$client.close();
  }
}

const sheet = [
  "Nombres;Apellidos;Fecha de excarcelación;Lugar",
  "Homobono;Gemelo;06/05/2026;Tocorón",
  "Eufrasia;Espejismo Aparente;31/02/2026;Tocorón",
  "Tiburcio;Duende Irreal;06/05/2026;Rodeo II",
].join("\n");
