import { openDatabase } from "@/db/ledger/open";
import { furtherMethods } from "@/db/testing/further-hiding-methods";
import { one, other, recordPerson, type Secret } from "@/db/testing/hidden-records";
import { methods } from "@/db/testing/hiding-methods";
import { noon } from "@/db/testing/noon";
import { writeSetting } from "@/db/testing/write-setting";
import { written } from "@/db/testing/written";
import { copyDatabase, freshDatabase } from "@/e2e/database";
import { plainHashes, spreadHeads } from "./dated-heads";
import { type Private, privateRecords } from "./private-records";

/** Two ledgers that differ only in records that are hidden now, and in what was never public. */
export type HiddenPair = {
  paths: [string, string];
  /** The same ledgers before anything was hidden. */
  shown: [string, string];
  /** The heads of the first secret, of the last one before anything was hidden, and the newest. */
  first: number;
  last: number;
  newest: number;
  /** Earlier days on which something else was known, oldest first. */
  days: string[];
};

const privates: [Private, Private] = [
  { text: "Reservadouno", value: "417", colour: "#804020", measure: "detained" },
  { text: "Privadodos", value: "923", colour: "#208040", measure: "died_in_custody" },
];

/** Creates the pair with a record for each way to hide one. */
export async function hiddenPair(): Promise<HiddenPair> {
  const base = freshDatabase();
  const db = openDatabase(base, 5000);
  await writeSetting(db, "coverageShare", "0.001", noon);
  await recordPerson(db, { ...one, name: "Publica", from: "2025-03-01", source: "https://example.org/1" });
  await recordPerson(db, { ...other, name: "Conocido", from: "2025-02", source: "https://example.org/2" });
  db.$client.close();
  const [a, b] = [await writeSecrets(copyDatabase(base), 0), await writeSecrets(copyDatabase(base), 1)];
  if (a.first !== b.first || a.newest !== b.newest) throw new Error("the two ledgers have other heads");
  return { ...a, paths: [a.path, b.path], shown: [a.shown, b.shown] };
}

/** Writes the records of one of the ledgers and hides them, with a copy from before. */
async function writeSecrets(ledger: string, index: 0 | 1) {
  const db = openDatabase(ledger, 5000);
  const newest = () => Number(db.$client.prepare("SELECT max(number) FROM published_heads").pluck().get());
  const first = newest() + 1;
  await privateRecords(db, privates[index], noon);
  const hides = [];
  for (const [number, [, ...rest]] of [...methods, ...furtherMethods].entries()) {
    const [secret, method] = [rest[index] as Secret, rest[2]];
    hides.push(await method(db, { ...secret, source: `${secret.source}-${number}` }));
  }
  const [last, shown] = [newest(), copyDatabase(ledger)];
  for (const hide of hides) written(await hide());
  const found = { path: ledger, shown, first, last, newest: newest() };
  db.$client.close();
  dated(shown, first);
  return { ...found, days: dated(ledger, first) };
}

/** Gives a ledger the hashes and days of every ledger of a pair. Returns the days. */
function dated(ledger: string, first: number): string[] {
  const db = openDatabase(ledger, 5000);
  plainHashes(db);
  const days = spreadHeads(db, first, 4);
  db.$client.close();
  return days;
}
