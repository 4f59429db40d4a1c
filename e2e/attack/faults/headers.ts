import { publicAddresses } from "@/domain/addresses/public-addresses";
import { examplesOf } from "@/e2e/desk/access/examples";
import type { Target } from "@/e2e/desk/access/target";
import { provoked } from "@/e2e/leaks/provoked-errors";
import { type Attempt, attempt } from "../section";

/** What an answer to an attacker must not tell: where our code is, and what failed in it. */
const tells =
  /\n\s+at .+:\d+:\d+|node_modules|\.next\/server|SQLITE_|SqliteError|ZodError|TypeError|\/work\/|x-powered-by/i;

/** Security headers of every public and staff address, also of refusals, and errors that tell nothing about the code. */
export async function* headers({ server, entries, world, sessions }: Target): AsyncGenerator<Attempt> {
  const plain = publicAddresses.filter(({ address }) => !address.includes("[") && !address.endsWith(".png"));
  for (const { address, atRoot, form } of plain) {
    const answer = await fetch(server.url + (atRoot ? address : `/es${address}`));
    yield attempt(`headers of ${address}`, ...(await faultsOf(answer, form === "frame")));
  }
  const pages = entries.filter(({ form }) => form !== "action");
  for (const entry of pages) {
    for (const { name, cookie } of [sessions.admin, ...sessions.refused.slice(0, 1)]) {
      const [{ path = "" } = {}] = examplesOf(entry, world);
      const answer = await fetch(server.url + path, { redirect: "manual", headers: { Cookie: cookie } });
      const isKept = !/no-store/.test(answer.headers.get("cache-control") ?? "");
      yield attempt(
        `headers of ${path} for ${name}`,
        isKept && "a cache may keep it",
        ...(await faultsOf(answer, false)),
      );
    }
  }
  for (const { path, init } of provoked) {
    const answer = await fetch(server.url + path, { redirect: "manual", ...init });
    yield attempt(`error ${init?.method ?? "GET"} ${path}`, ...(await faultsOf(answer, false)));
  }
}

async function faultsOf(answer: Response, isFramed: boolean): Promise<(string | false)[]> {
  const header = (name: string) => answer.headers.get(name) ?? "";
  const told = tells.exec(await answer.text())?.[0] ?? (tells.test([...answer.headers.keys()].join(" ")) && "a header");
  const policy = header("content-security-policy");
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  return [
    answer.status === 500 && "answered 500",
    header("x-content-type-options") !== "nosniff" && "its type may be guessed",
    !/^(?:same-origin|no-referrer)$/.test(header("referrer-policy")) && `referrer policy: ${header("referrer-policy")}`,
    !policy.includes("default-src 'self'") && !policy.includes("default-src 'none'") && `policy: ${policy}`,
    /unsafe-inline|unsafe-eval|\*/.test(scripts) && `scripts: ${scripts}`,
    !isFramed && !/frame-ancestors '(?:self|none)'/.test(policy) && "other sites may frame it",
    header("server") !== "" && "it names its software",
    told && `tells ${told}`,
  ];
}
