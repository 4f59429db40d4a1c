import { setTimeout as pause } from "node:timers/promises";
import type { Publisher } from "@/bench/server/publisher";
import { fetchPage } from "./fetch-page";

const pollEvery = 5;

/** After each of `times` publications: how long the first request of an address took, in ms. */
export async function misses(publisher: Publisher, url: string, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    await publisher.publish();
    took.push((await fetchPage(url)).milliseconds);
  }
  return took;
}

/**
 * How long it takes from asking another process to publish until a visitor who asks again and again holds the whole new
 * page, in ms: the write, its transaction, noticing the new head and rendering it.
 */
export async function delays(publisher: Publisher, url: string, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const { etag } = await fetchPage(url);
    const began = performance.now();
    const published = publisher.publish();
    while (!(await isNew(url, etag))) await pause(pollEvery);
    took.push(performance.now() - began);
    await published;
  }
  return took;
}

async function isNew(url: string, etag: string): Promise<boolean> {
  const answer = await fetch(url, { headers: { "If-None-Match": etag } });
  await answer.text();
  return answer.status === 200;
}
