import { type Db, openDatabase } from "@/db/ledger/open";
import { savePerson } from "@/db/people/save-person";
import { person } from "@/db/testing/forms";
import { recordOf } from "@/db/testing/written";

const given =
  `Abelardo Basilio Casilda Dorotea Eleuterio Fulgencia Genoveva Hermenegildo Ifigenia Jacinto Kepler Leocadia
  Macario Nepomuceno Octaviano Petronila Quintiliano Rigoberta Saturnino Tiburcio Ubaldina Venancio Wenceslao Xiomara
  Yolanda Zacarias Anacleta Bonifacio Crisanta Desiderio Eufrasia Filomeno Gumersinda Hilarion Isidora`.split(/\s+/);
const surnames = "Ficticio Quimera Borrasca Ilusorio Espejismo Duende Fantasma".split(" ");
const others = "Inventado Supuesto Imaginario Aparente Irreal".split(" ");

/** Thirty-five people who do not exist. */
const known = given.map((name, index) => ({
  givenNames: name,
  surnames: `${surnames[index % surnames.length]} ${others[index % others.length]}`,
}));

/** Two people with one name, and one whom a list calls by another name: both matches are uncertain. */
const doubtful = [
  { givenNames: "Homobono", surnames: "Gemelo Ficticio", note: "de Tocorón" },
  { givenNames: "Homobono", surnames: "Gemelo Ficticio", note: "de Rodeo" },
  { givenNames: "Pancracio", surnames: "Distinto Quimera", note: "" },
];

const forms = [
  (given: string, surnames: string, n: number) => `${n}. ${surnames.toUpperCase()}, ${given}`,
  (given: string, surnames: string, n: number) => `${n}) ${given} ${surnames} - ${20 + n} años`,
  (given: string, surnames: string) => `✅ ${given} ${surnames} #Liberados`,
];

/** Forty names as posted: thirty-five known, three uncertain, two unknown, and a heading. */
export const fortyNames = [
  "🔴 EXCARCELADOS DE HOY:",
  ...known.map((who, index) => forms[index % 3]?.(who.givenNames, who.surnames, index + 1)),
  "36. Homobono Gemelo Ficticio",
  "37. Homobono Gemelo",
  "38. Pancrasia Distinto Quimera",
  "39. Neófita Recién Llegada, colombiana, Tocorón",
  "40. Novato Desconocido Supuesto, 17 años",
].join("\n");

/**
 * Adds the people of the list to the ledger, each detained since January of last year. Returns the person for each
 * name.
 */
export async function holdInventedPeople(databasePath: string): Promise<string[]> {
  const db = openDatabase(databasePath, 5000);
  const ids: string[] = [];
  for (const who of [...known, ...doubtful]) ids.push(await addDetained(db, who));
  db.$client.close();
  return ids;
}

async function addDetained(db: Db, who: Record<string, string>): Promise<string> {
  const detentions = [
    { from: "2025-01", publication: "draft", legalStage: "", custody: [], sources: [], end: { how: "" } },
  ];
  const outcome = await savePerson(
    db,
    { id: "user:1" },
    person({ ...who, "profile.nationalities": "VE", detentions }),
    new Date(),
  );
  return recordOf(outcome, "person").id;
}
