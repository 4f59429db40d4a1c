import { Command } from "commander";
import { linkTo, newToken } from "@/auth/one-time-token";
import { findCredentials } from "@/db/accounts/find-credentials";
import { issuePasswordLink } from "@/db/accounts/password-link";
import { Refusal } from "./refusal";
import { withLedger } from "./with-ledger";

/** `user reset`: prints a one-time link with which a user who cannot sign in chooses a new password. */
export function resetUserCommand(): Command {
  return new Command("reset")
    .description("print a one-time link to choose a new password")
    .requiredOption("--email <address>", "what the person signs in with")
    .action(({ email }: { email: string }) =>
      withLedger(async (db, { url }) => {
        const account = findCredentials(db, email.trim().toLowerCase());
        const { token, tokenHash } = newToken();
        if (!account || !(await issuePasswordLink(db, { id: "cli" }, account.id, tokenHash, new Date()))) {
          throw new Refusal(`No hay una cuenta activa con ${email} / There is no active account with ${email}.`);
        }
        console.log(linkTo(url, token));
      }),
    );
}
