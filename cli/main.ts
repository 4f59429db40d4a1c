import { Command } from "commander";
import { SecretsInTwoPlaces, SecretsUnreadable } from "@/auth/secrets";
import { BackupRefused } from "@/db/backup/backup-fault";
import { DiskFault, whyUnwritable } from "@/db/ledger-file/disk-fault";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { UpgradeFailed } from "@/db/upkeep/upgrade-failed";
import { readEnvironment } from "@/ops/environment";
import { log } from "@/ops/log/log";
import { loadEnvFile } from "@/ops/start/load-env-file";
import { root } from "@/ops/start/root";
import { acceptOlder } from "./accept-older";
import { backupCommand } from "./backup";
import { backupKeyCommand } from "./backup-key";
import { confirmClockCommand } from "./confirm-clock";
import { copiesCommand } from "./copies";
import { job } from "./job";
import { migrateCommand } from "./migrate";
import { passwordCheck } from "./password-check";
import { prepare } from "./prepare";
import { rebuild } from "./rebuild";
import { Refusal } from "./refusal";
import { restoreCommand } from "./restore";
import { seed } from "./seed";
import { createUserCommand } from "./user-create";
import { resetUserCommand } from "./user-reset";
import { unlockUserCommand } from "./user-unlock";
import { verifyCommand } from "./verify";

// Only the owner can read files and folders that commands and jobs create.
process.umask(0o077);
process.chdir(root);
loadEnvFile();

/** Errors whose message is for the operator. */
const refusals = [
  ...[Refusal, LedgerUnusable, DiskFault, BackupRefused],
  ...[UpgradeFailed, SecretsInTwoPlaces, SecretsUnreadable],
];

const program = new Command("vigilia").description(
  "Manages the ledger from the console; .env.example says where the ledger is.",
);
program.command("prepare").description("create, migrate and seed the database; print the setup link").action(prepare);
program
  .command("seed")
  .description("add the missing records of db/seed, and correct those that no user edited")
  .action(seed);
program.addCommand(verifyCommand());
program.addCommand(backupCommand());
program.addCommand(backupKeyCommand());
program.addCommand(restoreCommand());
program.addCommand(migrateCommand());
program.addCommand(copiesCommand());
program
  .command("accept-older")
  .description("let the next start accept a database that lacks changes which it had before")
  .action(acceptOlder);
program
  .command("confirm-clock")
  .description("confirm that the clock of this machine is right after it jumped by more than a day")
  .action(confirmClockCommand);
program.command("job <id>", { hidden: true }).action(job);
program.command("password-check", { hidden: true }).action(passwordCheck);
program.command("rebuild").description("rebuild the projection from the history").action(rebuild);
const user = program.command("user").description("accounts");
user.addCommand(createUserCommand());
user.addCommand(resetUserCommand());
user.addCommand(unlockUserCommand());

try {
  await program.parseAsync();
} catch (failure) {
  // What failed before a transaction, such as opening the ledger, says only a code. A refusal whose cause is the disk says
  // more itself: that data were replaced, or that an upgrade was undone.
  const isExplained = refusals.some((kind) => failure instanceof kind);
  const why = isExplained ? undefined : whyUnwritable(failure, readEnvironment(process.env).databasePath);
  const error = why ? new DiskFault(why, { cause: failure }) : failure;
  // A refusal is a message for the operator. Any other error is a bug; a job writes it into the server's log.
  const isRefusal = refusals.some((kind) => error instanceof kind);
  if (isRefusal && error instanceof Error) console.error(`\n${error.message}\n`);
  else if (program.args[0] === "job") log.error("a job failed", error, { job: Number(program.args[1]) });
  else console.error(error);
  process.exitCode = 1;
}
