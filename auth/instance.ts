import { readEnvironment } from "@/ops/environment";
import { readSecrets } from "./secrets";
import { SignInLimit } from "./sign-in-limit";

type Instance = { url: string; secret: string; secure: boolean; limit: SignInLimit };

const kept = globalThis as typeof globalThis & { vigiliaAuth?: Instance };

/** What signing in needs to know of this instance: read once, and kept while code is reloaded. */
export function authInstance(): Instance {
  kept.vigiliaAuth ??= read();
  return kept.vigiliaAuth;
}

function read(): Instance {
  const { url, databasePath } = readEnvironment(process.env);
  const secure = url.startsWith("https://");
  return { url, secret: readSecrets(databasePath).session, secure, limit: new SignInLimit() };
}
