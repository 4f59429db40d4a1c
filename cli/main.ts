import { Command } from "commander";
import { BackupRefused } from "@/db/backup/backup-fault";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { loadEnvFile } from "@/ops/start/load-env-file";
import { root } from "@/ops/start/root";
import { backupCommand } from "./backup";
import { job } from "./job";
import { prepare } from "./prepare";
import { rebuild } from "./rebuild";
import { Refusal } from "./refusal";
import { restoreCommand } from "./restore";
import { seed } from "./seed";
import { createUserCommand } from "./user-create";
import { resetUserCommand } from "./user-reset";
import { verify } from "./verify";

// Only the owner can read files and folders that commands and jobs create.
process.umask(0o077);
process.chdir(root);
loadEnvFile();

const program = new Command("vigilia").description(
  "Manages the ledger from the console; .env.example says where the ledger is.",
);
program.command("prepare").description("create, migrate and seed the database; print the setup link").action(prepare);
program
  .command("seed")
  .description("add the missing records of db/seed, and correct those that no user edited")
  .action(seed);
program.command("verify").description("recompute every hash of the history").action(verify);
program.addCommand(backupCommand());
program.addCommand(restoreCommand());
program.command("job <id>", { hidden: true }).action(job);
program.command("rebuild").description("rebuild the projection from the history").action(rebuild);
const user = program.command("user").description("accounts");
user.addCommand(createUserCommand());
user.addCommand(resetUserCommand());

try {
  await program.parseAsync();
} catch (error) {
  // A refusal is a message for the operator. Any other error is a bug and keeps its stack.
  const isRefusal = error instanceof Refusal || error instanceof LedgerUnusable || error instanceof BackupRefused;
  console.error(isRefusal ? `\n${error.message}\n` : error);
  process.exitCode = 1;
}
