import { test } from "@/e2e/test";
import { expectNothingInferred, viewed } from "./hidden-now";

const some = /^\/(es\/(releases|detentions|corrections|updates|search)|api\/v1\/(releases|summary)|data\/)/;
const slow = /\.(xlsx|png|json)|\.excel\.csv/;

test("what is hidden now cannot be inferred from records, lists, tables and searches, now and when it was still shown", async () => {
  test.setTimeout(180_000);
  await expectNothingInferred(({ last }, all) => {
    const reads = all.filter(({ path }) => some.test(path) && !slow.test(path));
    return [...reads.map(({ path }) => path), ...viewed(reads, `at=${last}`)];
  });
});
