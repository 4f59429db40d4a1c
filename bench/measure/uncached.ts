import type { Publisher } from "@/bench/server/publisher";
import { fetchPage } from "./fetch-page";
import { median } from "./median";

/** How many different addresses a measured page has. */
const addresses = 8;

/**
 * Median time in ms of pages that are rendered for one visitor after another, after each of `times` publications: each of
 * eight addresses, so that none is in memory.
 */
export async function uncached(
  publisher: Publisher,
  url: string,
  address: (turn: number) => string,
  times: number,
): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    await publisher.publish();
    // Reads what all pages of a head share; it is not measured here.
    await fetchPage(`${url}/es`);
    for (let turn = 0; turn < addresses; turn++) took.push((await fetchPage(url + address(turn))).milliseconds);
  }
  return median(took);
}
