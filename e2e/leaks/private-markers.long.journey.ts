import { test } from "@/e2e/test";
import { expectNoMarkers } from "./private-markers";

test("no private value is in any public response now, nor at any head in one of the languages, nor in the log", async () => {
  test.setTimeout(900_000);
  await expectNoMarkers(
    (before, newest) => Array.from({ length: newest - before }, (_, index) => newest - index - 1),
    true,
  );
});
