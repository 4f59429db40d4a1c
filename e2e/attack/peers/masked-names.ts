import { call } from "@/e2e/desk/access/call";
import type { Target } from "@/e2e/desk/access/target";
import { marker } from "@/e2e/desk/access/world";
import { allAddresses, seenAt } from "@/e2e/leaks/all-addresses";
import { unpacked } from "@/e2e/leaks/unpacked";
import { type Attempt, attempt } from "../section";

const [word = "", other = ""] = marker.split(" ");

/** What a curious visitor types: the name in part, in other writing, and in the syntax of indexes and databases. */
const searches = [
  ...[
    word,
    other,
    marker,
    `${other} ${word}`,
    word.toUpperCase(),
    word.slice(0, 4),
    word.slice(2),
    `${word.slice(0, 5)}*`,
  ],
  ...[
    "Márcadorá",
    "M arcadora",
    `"${word}"`,
    `surnames:${word}`,
    `${word} OR a`,
    "%",
    "_________",
    "*",
    "M.",
    "I. M.",
    "a* OR b*",
  ],
  ...[`${word}%00`, `NOT a`, `${word}\u200b`, "\uff2darcadora", "' OR 1=1 --", "NEAR(a b)", "^M"],
];

/** A person who is shown by initials, is waiting, merged or erased: no public address of any kind finds the name. */
export async function* maskedNames({ server, world }: Target): AsyncGenerator<Attempt> {
  const { url, databasePath } = server;
  const numbers = (body: string) =>
    new Set([...body.matchAll(/\/(?:releases|detentions)\/(\d+)/g)].map(([, number]) => number));
  const rows = allAddresses(
    databasePath,
    ({ form, cached }) => form !== "picture" && form !== "frame" && cached !== "never",
  );
  const paths = rows.map(({ path }) => path).filter((path) => !path.startsWith("/en/") && !path.includes("/charts/"));
  const head = ((await (await fetch(`${url}/api/v1/summary`)).json()) as { head: number }).head;
  const past = paths.filter((path) => /\/(?:releases|detentions|corrections|updates)(?:\?|\.|$)/.test(path));
  const seen = past.flatMap((path) =>
    [Math.max(1, head - 1), Math.max(1, head - 3)].map((at) => seenAt(path, `at=${at}`)),
  );
  for (const path of [...paths, ...seen]) {
    const text = unpacked(Buffer.from(await (await fetch(url + path)).arrayBuffer())).toString();
    yield attempt(`a masked name in ${path}`, text.includes(word) && "it is there");
  }
  for (const words of searches) {
    for (const known of ["", `&at=${Math.max(1, head - 2)}`]) {
      const answer = await fetch(`${url}/es/search?q=${encodeURIComponent(words)}${known}`);
      const text = await answer.text();
      const found = numbers(text.replaceAll(encodeURIComponent(words), ""));
      yield attempt(
        `a search of ${words}${known}`,
        found.size > 0 && text.includes(`>${word}`) && "it is found",
        answer.status >= 500 && `answered ${answer.status}`,
        /arcadora|Ficticia/i.test(words) && found.size > 0 && `${found.size} records are found`,
      );
    }
  }
  for (const id of [world.released.id, world.merged.id, world.erased.id, world.waiting.id]) {
    for (const path of [
      `/es/releases/${id}`,
      `/es/detentions/${id}`,
      `/es/releases/${id}.json`,
      `/es/people/${id}`,
      `/api/v1/people/${id}`,
    ]) {
      const { body } = await call({ url: url + path, cookie: "" });
      yield attempt(`a masked name in ${path}`, body.includes(word) && "it is there");
    }
  }
}
