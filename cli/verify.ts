import { Command } from "commander";
import { findHeadHash, findNewestHash } from "@/db/history/find-head-hash";
import type { Db } from "@/db/ledger/open";
import { fullChecks, quickChecks } from "@/db/verify/checks";
import { type CheckState, runChecks } from "@/db/verify/run-checks";
import { Refusal } from "./refusal";
import { withLedgerToRead } from "./with-ledger";

type Options = { version?: string; hash?: string; quick?: boolean };

/**
 * `verify`: checks the ledger's file, history, current and published rows, and the files of sources. `--version` and
 * `--hash` compare a hash that was written down: all of it, or its first eight digits or more.
 */
export function verifyCommand(): Command {
  return new Command("verify")
    .description("check the database and the files of sources; name the first record of each check that is wrong")
    .option("--quick", "only the checks of a start, which take a few seconds at most")
    .option("--version <number>", "a version that was written down")
    .option("--hash <hash>", "its hash, or at least the first eight digits")
    .action(verify);
}

/** Exits with 1 if something is wrong. Other processes may read and write at the same time. */
export function verify({ quick = false, ...witnessed }: Options = {}): Promise<void> {
  return withLedgerToRead(async (db) => {
    let isSound = true;
    for await (const state of runChecks(db, quick ? quickChecks : fullChecks)) {
      if (state.isOver) say(state);
      else showProgress(state);
      isSound &&= state.wrong.length === 0;
    }
    if (!isSound) {
      throw new Refusal(
        "Hay datos dañados. Guarde una copia de la carpeta de datos y restaure la última copia válida: npm run cli -- restore.\n" +
          "Data are damaged. Keep a copy of the data folder and restore the last good backup: npm run cli -- restore.",
      );
    }
    console.log("Todo concuerda. / No errors found.");
    console.log(findNewestHash(db));
    compare(db, witnessed);
  });
}

/** Prints what a check found. */
export function say({ check, number, of, wrong, more }: CheckState) {
  clearProgress();
  const [first, ...others] = wrong;
  console.log(`${first === undefined ? "✓" : "✗"} ${number}/${of} ${check.es} / ${check.en}`);
  if (first === undefined) return;
  console.log(`  El primer fallo / The first fault: ${first}`);
  for (const each of others) console.log(`  ${each}`);
  if (more > 0) console.log(`  … ${more}`);
}

/** Shows how far a check is, in one line of a terminal that the next one replaces. */
function showProgress({ check, number, of, done, total }: CheckState) {
  if (!process.stdout.isTTY || total === 0) return;
  clearProgress();
  process.stdout.write(`… ${number}/${of} ${check.es} / ${check.en}: ${done}/${total}`);
}

function clearProgress() {
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
}

function compare(db: Db, { version, hash }: Options) {
  if (version === undefined && hash === undefined) return;
  const given = hash?.trim().toLowerCase() ?? "";
  if (!/^\d{1,15}$/.test(version ?? "") || !/^[0-9a-f]{8,64}$/.test(given)) {
    throw new Refusal("Dé la versión y su huella / Give the version and its hash: --version 12 --hash 9f2c81d0");
  }
  const found = findHeadHash(db, Number(version));
  if (!found?.startsWith(given)) {
    throw new Refusal(
      `La versión ${version} tiene otra huella: ${found ?? "—"} / Version ${version} has another hash: ${found ?? "—"}`,
    );
  }
  console.log(`La versión ${version} tiene esa huella / Version ${version} has that hash.`);
}
