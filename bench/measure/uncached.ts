import { fetchPage } from "./fetch-page";
import { median } from "./median";

/** Median time in ms of pages that are rendered for one visitor after another. Every turn is another address. */
export async function uncached(url: string, address: (turn: number) => string, times: number): Promise<number> {
  const took: number[] = [];
  // The first is not measured: code is compiled, labels are read.
  for (let turn = 0; turn <= times; turn++) {
    const { milliseconds } = await fetchPage(url + address(10_000 + turn));
    if (turn > 0) took.push(milliseconds);
  }
  return median(took);
}
