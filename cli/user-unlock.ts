import { Command } from "commander";
import { findCredentials } from "@/db/accounts/find-credentials";
import { unlockAccount } from "@/db/accounts/unlock-account";
import { Refusal } from "./refusal";
import { withLedger } from "./with-ledger";

/** `user unlock`: enables an account that its user locked, or that an admin disabled. The password stays. */
export function unlockUserCommand(): Command {
  return new Command("unlock")
    .description("enable an account that was locked or disabled")
    .requiredOption("--email <address>", "what the person signs in with")
    .action(({ email }: { email: string }) =>
      withLedger(async (db) => {
        const account = findCredentials(db, email.trim().toLowerCase());
        if (!account?.disabled) {
          throw new Refusal(`No hay una cuenta bloqueada con ${email} / There is no locked account with ${email}.`);
        }
        const outcome = await unlockAccount(db, { id: "cli" }, account.id, new Date());
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
        console.log(
          "Cuenta desbloqueada. Si la contraseña pudo quedar expuesta, cree un enlace nuevo: user reset /\n" +
            "Account unlocked. If the password may have been exposed, make a new link: user reset",
        );
      }),
    );
}
