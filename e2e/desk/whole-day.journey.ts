import { expect, test } from "@/e2e/test";
import { releasedInPublic } from "./paste";
import { type StaffedServer, signedIn, staffedServer } from "./staff";
import { correctTally, importSheet, logCall, logRearrest, nameGroup } from "./whole-day/afternoon";
import { readAsThePublic } from "./whole-day/evening";
import { logGroup, logTally, logThread } from "./whole-day/morning";

let server: StaffedServer;
test.beforeAll(async () => {
  server = await staffedServer();
});
test.afterAll(() => server.stop());

test("the whole day of 4 February 2026: tally, thread, sheet, call, new prison, group, re-arrest and correction, and what the public reads", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const page = await signedIn(browser, server.url, server.editor);
  page.setDefaultTimeout(30_000);
  const before = await releasedInPublic(page);
  const released = async () => (await releasedInPublic(page)).reported - before.reported;

  const tally = await test.step("the tally of 22, which is no release of its own", () => logTally(page));
  expect(await released()).toBe(0);
  const group = await test.step("a group of five without names", () => logGroup(page));
  await test.step("a thread of names with house arrests, a transfer and a death", () => logThread(page));
  expect(await released()).toBe(35);
  await test.step("a re-arrest on the same day", () => logRearrest(page, "Eleuterio Ficticio Maroto"));
  await test.step("a release from a new prison, on the word of the family", () => logCall(page));
  await test.step("the five of the group get names, and are counted once", () => nameGroup(page, group));
  expect(await released()).toBe(36);
  await test.step("the sheet of an organisation", () => importSheet(page));
  expect(await released()).toBe(42);
  await test.step("a correction of the tally", () => correctTally(page, tally));
  await test.step("the public reads all of it, and no name", () =>
    readAsThePublic(browser, server.url, tally.split("/").at(-1) ?? ""));
});
