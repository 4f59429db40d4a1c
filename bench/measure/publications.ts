import { setTimeout as pause } from "node:timers/promises";
import type { Publisher } from "@/bench/server/publisher";
import { fetchPage } from "./fetch-page";

const pollEvery = 5;

/** Returns the time of the first request for an address after each of `times` publications, in ms. */
export async function misses(publisher: Publisher, url: string, times: number): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    await publisher.publish();
    took.push((await fetchPage(url)).milliseconds);
  }
  return took;
}

/**
 * Returns the time from asking another process to publish until a repeatedly requesting visitor has the whole new page,
 * in ms. It includes the write, its transaction, noticing the new head and rendering.
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
