import { basename } from "node:path";
import { Command } from "commander";
import { copyDays, listOldCopies, removeCopy } from "@/db/upkeep/old-copies";
import { inMegabytes } from "@/db/upkeep/stage-upgrade";
import { Refusal } from "./refusal";
import { checkedEnvironment, withLedger } from "./with-ledger";

/** `copies`: lists the old copies of the data next to the database; `copies delete NAME` deletes one. */
export function copiesCommand(): Command {
  const command = new Command("copies").description("old copies of the data, from before upgrades and restores");
  command.command("list", { isDefault: true }).description("list them, with their size and expiry").action(listCopies);
  command.command("delete <name>").description("delete one").action(deleteCopy);
  return command;
}

export function listCopies(): void {
  const copies = listOldCopies(checkedEnvironment().databasePath);
  if (copies.length === 0) {
    console.log("No hay copias viejas. / There are no old copies.");
    return;
  }
  for (const { path, madeAt, expiresAt, bytes } of copies) {
    const expiry = expiresAt ? `se borra / expires ${dayOf(expiresAt)}` : "no se borra sola / does not expire";
    console.log(`${basename(path)}  ${madeAt ? dayOf(madeAt) : "?"}  ${inMegabytes(bytes)}  ${expiry}`);
  }
  console.log(`Contienen nombres, también de personas borradas. El servidor las borra a los ${copyDays} días.`);
  console.log(`They hold names, also of erased people. The server deletes them after ${copyDays} days.`);
}

/** Deletes an old copy, if the present database can be opened: the copy may be the only way back. */
export function deleteCopy(name: string): Promise<void> {
  return withLedger((_db, { databasePath }) => {
    const copy = listOldCopies(databasePath).find(({ path }) => basename(path) === name);
    if (!copy) {
      throw new Refusal(
        `No hay una copia ${name}; npm run cli -- copies las muestra.\nThere is no copy ${name}; npm run cli -- copies lists them.`,
      );
    }
    removeCopy(copy);
    console.log(`Borrada / Deleted: ${name}`);
  });
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
