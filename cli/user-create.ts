import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { Command, Option } from "commander";
import { linkTo, newToken } from "@/auth/one-time-token";
import { hashPassword } from "@/auth/password";
import { createUser, type NewUser } from "@/db/accounts/create-user";
import { createUserInput, isOwnEmail, newPassword } from "@/domain/inputs/account";
import { roles } from "@/domain/values/vocabulary";
import { refusalOf } from "./refusal";
import { withLedger } from "./with-ledger";

type Options = { email: string; name: string; role: string; passwordStdin?: boolean };

/** `user create`: with a password from standard input, otherwise with a one-time link to choose one. */
export function createUserCommand(): Command {
  return new Command("create")
    .description("create an account")
    .requiredOption("--email <address>", "what the person signs in with")
    .requiredOption("--name <name>", "what the team calls the person")
    .addOption(new Option("--role <role>", "what the person may do").choices(roles).makeOptionMandatory())
    .option("--password-stdin", "read the password from standard input instead of printing a link to choose one")
    .action((options: Options) =>
      withLedger(async (db, { deskUrl }) => {
        const input = createUserInput.safeParse({ ...options, requestId: randomUUID() });
        if (!input.success) throw refusalOf(problemsOf(input.error.issues));
        const { token, tokenHash } = newToken();
        const secret: NewUser["secret"] = options.passwordStdin
          ? { passwordHash: await hashPassword(await readPassword(input.data.email)) }
          : { linkHash: tokenHash };
        const outcome = await createUser(db, { id: "cli" }, { ...input.data, secret }, new Date());
        if (!outcome.ok) throw refusalOf(outcome.problems);
        console.log(options.passwordStdin ? input.data.email : linkTo(deskUrl, token));
      }),
    );
}

/** The newline that `echo` adds is not part of the password. */
async function readPassword(email: string): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const parsed = newPassword.safeParse(password);
  if (!parsed.success) throw refusalOf(problemsOf(parsed.error.issues));
  if (isOwnEmail(password, email)) throw refusalOf([{ code: "password_is_email" }]);
  return password;
}

function problemsOf(issues: { message: string; path: PropertyKey[] }[]) {
  return issues.map(({ message, path }) => ({ code: message, field: path.join(".") }));
}
