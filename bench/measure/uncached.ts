import type { Publisher } from "@/bench/server/publisher";
import { fetchPage } from "./fetch-page";
import { median } from "./median";

/** Number of different addresses of a measured page. */
const addresses = 8;

/**
 * Returns the median render time in ms for one visitor after another, after each of `times` publications. Each
 * publication uses eight addresses, so that none is cached.
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
    // Loads what all pages of a head share; this is not measured.
    await fetchPage(`${url}/es`);
    for (let turn = 0; turn < addresses; turn++) took.push((await fetchPage(url + address(turn))).milliseconds);
  }
  return median(took);
}
