import { Agent, get } from "node:http";

/**
 * Returns how long the last visitor waits, in ms, if `visitors` request an address at once, just after `publish`. Their
 * connections are already open, because opening a thousand takes this machine half a second.
 */
export async function crowd(url: string, visitors: number, publish: () => Promise<void>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors });
  try {
    await Promise.all(Array.from({ length: visitors }, () => visit(url, agent)));
    await publish();
    return Math.max(...(await Promise.all(Array.from({ length: visitors }, () => visit(url, agent)))));
  } finally {
    agent.destroy();
  }
}

function visit(url: string, agent: Agent): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "Accept-Encoding": "br" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.resume().once("end", () => resolve(performance.now() - began));
    }).once("error", reject);
  });
}
