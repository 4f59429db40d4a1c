import { spawn } from "node:child_process";

export type Plan = {
  url: string;
  headers?: Record<string, string>;
  status: number;
  connections: number;
  seconds: number;
};
export type Result = { perSecond: number; p99: number; total: number };

/** Runs wrk with one thread. Throws if any response failed or had a status other than 200 or 304. */
export async function runWrk({ url, headers = {}, connections, seconds }: Plan): Promise<Result> {
  const given = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const command = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", ...given, url];
  const child = spawn("wrk", command, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  for await (const chunk of child.stdout) output += chunk;
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`${url}: ${output}`);
  return {
    perSecond: Number(find(/Requests\/sec:\s+([\d.]+)/, output)),
    p99: milliseconds(find(/^\s+99%\s+(\S+)/m, output)),
    total: Number(find(/(\d+) requests in/, output)),
  };
}

function find(pattern: RegExp, output: string): string {
  const found = pattern.exec(output)?.[1];
  if (found === undefined) throw new Error(`no match for ${pattern} in the output of wrk: ${output}`);
  return found;
}

/** wrk prints `950.00us`, `2.31ms` or `1.02s`. */
function milliseconds(text: string): number {
  const value = Number.parseFloat(text);
  if (text.endsWith("us")) return value / 1000;
  return text.endsWith("ms") ? value : value * 1000;
}
