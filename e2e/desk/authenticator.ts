import { randomBytes } from "node:crypto";
import path from "node:path";
import { Secret, TOTP } from "otpauth";
import { sealSecret } from "@/auth/sealed-secret";
import { readSecrets } from "@/auth/secrets";
import { openDatabase } from "@/db/ledger/open";
import { addFactor } from "@/db/second-factors/add-factor";

type App = { secret: Secret /** The time step of its last code. */; used: number };

/**
 * The authenticator apps of one account. A server accepts one code of an app in thirty seconds, and journeys sign in more
 * often, so `next` adds another app, as another process would, when the code of every app was used.
 */
export function authenticatorOf(databasePath: string, user: number) {
  const apps: App[] = [];
  const add = async (): Promise<App> => {
    const secret = new Secret({ size: 20 });
    const sealed = sealSecret(
      readSecrets({ databasePath, secretsPath: path.join(path.dirname(databasePath), "secrets.json") }).session,
      user,
      secret.bytes,
    );
    const db = openDatabase(databasePath, 5000);
    try {
      const factor = { kind: "totp" as const, name: `App ${apps.length + 1}`, secret: sealed, lastStep: 0 };
      const by = { id: user, session: randomBytes(32).toString("hex"), stage: "open" as const };
      const added = await addFactor(db, by, factor, [], new Date());
      if (!added.ok) throw new Error(added.why);
    } finally {
      db.$client.close();
    }
    const app = { secret, used: 0 };
    apps.push(app);
    return app;
  };
  const next = async (): Promise<string> => {
    const step = TOTP.counter();
    const app = apps.find(({ used }) => used < step) ?? (await add());
    app.used = step;
    return codeOf(app.secret);
  };
  return { add, next };
}

/** Returns the code that an app with this secret shows now, or `ahead` steps later: the next one is accepted already. */
export function codeOf(secret: Secret | string, ahead = 0): string {
  const totp = new TOTP({ secret: typeof secret === "string" ? Secret.fromBase32(secret) : secret });
  return totp.generate({ timestamp: Date.now() + ahead * 30_000 });
}
