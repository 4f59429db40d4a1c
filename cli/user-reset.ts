import { randomUUID } from "node:crypto";
import { Command } from "commander";
import { linkTo, newToken } from "@/auth/one-time-token";
import { findCredentials } from "@/db/accounts/find-credentials";
import { issuePasswordLink } from "@/db/accounts/password-link";
import type { Db } from "@/db/ledger/open";
import { resetFactors } from "@/db/second-factors/reset-factors";
import { Refusal, refusalOf } from "./refusal";
import { withLedger } from "./with-ledger";

type Options = { email: string; secondFactor?: boolean };

/**
 * `user reset`: prints a one-time link with which a user who cannot sign in chooses a new password; with
 * `--second-factor` it removes the account's second factors instead.
 */
export function resetUserCommand(): Command {
  return new Command("reset")
    .description("print a one-time link to choose a new password, or remove a lost second factor")
    .requiredOption("--email <address>", "what the person signs in with")
    .option("--second-factor", "remove the second factors and recovery codes, and sign the account out everywhere")
    .action(({ email, secondFactor }: Options) =>
      withLedger(async (db, { deskUrl }) => {
        const account = findCredentials(db, email.trim().toLowerCase());
        console.log(
          await (secondFactor ? resetFactorsOf(db, email, account?.id) : linkFor(db, deskUrl, email, account?.id)),
        );
      }),
    );
}

async function linkFor(db: Db, url: string, email: string, account: number | undefined): Promise<string> {
  const { token, tokenHash } = newToken();
  const missing = `No hay una cuenta activa con ${email} / There is no active account with ${email}.`;
  if (!account) throw new Refusal(missing);
  const outcome = await issuePasswordLink(db, { id: "cli" }, account, tokenHash, new Date());
  if (outcome.ok) return linkTo(url, token);
  throw outcome.problems[0]?.code === "not_found" ? new Refusal(missing) : refusalOf(outcome.problems);
}

async function resetFactorsOf(db: Db, email: string, user: number | undefined): Promise<string> {
  if (!user) throw new Refusal(`No hay una cuenta con ${email} / There is no account with ${email}.`);
  const outcome = await resetFactors(db, { id: "cli" }, { requestId: randomUUID(), user }, new Date());
  if (!outcome.ok) throw refusalOf(outcome.problems);
  return `Segundo factor restablecido / Second factor reset: ${email}`;
}
