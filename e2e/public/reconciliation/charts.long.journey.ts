import { sharedServer } from "@/e2e/shared-servers";
import { test } from "@/e2e/test";
import { compareExports } from "./compare-exports";
import { type InventedLedger, inventedLedger } from "./invented-ledger";

let ledger: InventedLedger;
test.beforeAll(() => {
  ledger = inventedLedger(sharedServer("invented"));
});
test.afterAll(() => ledger.close());

/** The combinations that `charts.journey.ts` leaves out. */
for (const [locale, when] of [
  ["es", "earlier"],
  ["en", "now"],
] as const) {
  test(`in ${locale}, as known ${when}: every chart, for each of its choices, has the same content on its page, embedded and in files`, async ({
    request,
  }) => {
    test.setTimeout(180_000);
    await compareExports(request, ledger, locale, when);
  });
}
