import { test } from "@/e2e/test";
import { expectNoMarkers } from "./private-markers";

test("no private value is in any public response, now and when everybody was still shown, nor in the log", async () => {
  test.setTimeout(300_000);
  await expectNoMarkers((before, newest) => [Math.max(before + 1, newest - 5)], false);
});
