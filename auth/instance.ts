import { readEnvironment } from "@/ops/environment";
import { readSecrets } from "./secrets";
import { SignInLimit } from "./sign-in-limit";

type Instance = { url: string; secret: string; secure: boolean; limit: SignInLimit };

const globals = globalThis as typeof globalThis & { vigiliaAuth?: Instance };

/** Returns what signing in needs to know about this instance. Read once, and kept across code reloads. */
export function authInstance(): Instance {
  globals.vigiliaAuth ??= read();
  return globals.vigiliaAuth;
}

function read(): Instance {
  const { url, databasePath } = readEnvironment(process.env);
  const secure = url.startsWith("https://");
  return { url, secret: readSecrets(databasePath).session, secure, limit: new SignInLimit() };
}
