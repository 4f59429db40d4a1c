import { readEnvironment } from "@/ops/environment";
import { readSecrets } from "./secrets";
import { SignInLimit } from "./sign-in-limit";

type Instance = {
  url: string;
  secret: string;
  secure: boolean;
  /** Limits passwords, and apart from them second factors. */
  limit: SignInLimit;
  factorLimit: SignInLimit;
};

const globals = globalThis as typeof globalThis & { vigiliaAuth?: Instance };

/** Returns what signing in needs to know about this instance. Read once, and kept across code reloads. */
export function authInstance(): Instance {
  globals.vigiliaAuth ??= read();
  return globals.vigiliaAuth;
}

function read(): Instance {
  const environment = readEnvironment(process.env);
  const { deskUrl: url } = environment;
  const secure = url.startsWith("https://");
  return {
    url,
    secret: readSecrets(environment).session,
    secure,
    limit: new SignInLimit(),
    factorLimit: new SignInLimit(),
  };
}
