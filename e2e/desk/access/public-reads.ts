import type { PublicAddress } from "@/domain/addresses/public-addresses";
import { allAddresses, type Read } from "@/e2e/leaks/all-addresses";

/** Data files and pictures say the same in both languages, in other words. */
const isRepeated = ({ path }: Read) => /^\/en\/(charts|embed|cards|counts|feed)\/./.test(path);
const isSlow = ({ address, form }: PublicAddress) => form === "picture" && address.endsWith(".png");

/** Returns every public address with its records, filters and searches; of the pictures in PNG one of each kind. */
export function publicReads(databasePath: string): Read[] {
  const quick = allAddresses(databasePath, (row) => !isSlow(row));
  const slow = allAddresses(databasePath, isSlow);
  const kinds = [...new Map(slow.map((read) => [read.of.route, read])).values()];
  return [...quick.filter((read) => !isRepeated(read)), ...kinds];
}
