import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findDocument } from "@/db/history/read-document";
import { savePerson } from "@/db/people/save-person";
import { person } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { written } from "@/db/testing/written";
import { log } from "@/ops/log/log";
import { endConsentsDaily } from "./end-consents-daily";

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"], now: new Date("2026-03-12T03:58:30Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

async function openConsented(until: string) {
  const db = await openTestLedger();
  written(
    await savePerson(
      db,
      { id: "user:1" },
      person({ disclosure: "named", "consent.basis": "own", "consent.until": until }),
      noon,
    ),
  );
  return { db, shown: () => findDocument(db, "person", "1")?.document.facts.disclosure };
}

test("a starting server ends the consents that ended while it was stopped", async () => {
  const { db, shown } = await openConsented("2026-03-11");
  clearInterval(endConsentsDaily(() => db));
  await vi.waitFor(() => expect(shown()).toBe("counted_only"));
});

test("a running server ends consents in the first minute of the instance's day, and not before", async () => {
  const { db, shown } = await openConsented("2026-03-12");
  const timer = endConsentsDaily(() => db);
  vi.advanceTimersByTime(minute);
  await new Promise((done) => setImmediate(done));
  expect(shown()).toBe("named");
  vi.advanceTimersByTime(minute);
  await vi.waitFor(() => expect(shown()).toBe("counted_only"));
  clearInterval(timer);
});

test("after a failure the next minute tries again", async () => {
  const { db, shown } = await openConsented("2026-03-11");
  const logged = vi.spyOn(log, "error").mockReturnValue();
  let fails = true;
  const timer = endConsentsDaily(() => {
    if (fails) throw new Error("no ledger");
    return db;
  });
  await vi.waitFor(() => expect(logged).toHaveBeenCalledOnce());
  fails = false;
  vi.advanceTimersByTime(minute);
  await vi.waitFor(() => expect(shown()).toBe("counted_only"));
  clearInterval(timer);
  logged.mockRestore();
});
