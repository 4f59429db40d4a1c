import { execFileSync } from "node:child_process";

const atOnce = 4;
const readings = 5;

/**
 * Requests many different addresses with filters, earlier heads and the headers of Next's router. Returns the memory of
 * all processes in MB after each fifth of them.
 */
export async function manyAddresses(
  url: string,
  pids: readonly number[],
  heads: number,
  total: number,
): Promise<number[]> {
  const memory: number[] = [];
  let turn = 0;
  for (let reading = 1; reading <= readings; reading++) {
    const until = (total * reading) / readings;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (turn < until) await visit(url + addressOf(turn++, heads));
      }),
    );
    memory.push(memoryOf(pids));
  }
  return memory;
}

/** Returns the total resident memory of some processes, in MB. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + residentMemory(pid), 0);
}

function residentMemory(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}

const nationalities = ["CO", "VE", "ES", "US", "IT", "foreign_or_dual", "home_only"];

function addressOf(turn: number, heads: number): string {
  const day = new Date(Date.UTC(1990, 0, 1 + (turn % 8000))).toISOString().slice(0, 10);
  const nationality = nationalities[turn % nationalities.length];
  const at = 1 + (turn % heads);
  if (turn % 3 === 0) return `/es/releases?nationality=${nationality}&from=${day}&at=${at}&_rsc=${turn}`;
  if (turn % 3 === 1) return `/en/detentions?nationality=${nationality}&from=${day}`;
  return `/api/v1/releases?from=${day}&limit=${1 + (turn % 100)}`;
}

async function visit(url: string): Promise<void> {
  const answer = await fetch(url, { headers: { RSC: "1" } });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
}
