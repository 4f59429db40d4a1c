import { expect, test } from "vitest";
import { SharedWork } from "./shared-work";

test("work in progress for a key is shared, and starts again after its last user has ended", async () => {
  const work = new SharedWork<number>();
  let begun = 0;
  const begin = async () => ++begun;
  const same = async (value: number) => value;
  expect(await Promise.all(Array.from({ length: 1000 }, () => work.use("a", begin, same)))).toEqual(
    Array(1000).fill(1),
  );
  expect(await work.use("a", begin, same)).toBe(2);
  expect(await Promise.all([work.use("a", begin, same), work.use("b", begin, same)])).toEqual([3, 4]);
});

test("the result is shared as long as one user still works with it", async () => {
  const work = new SharedWork<number>();
  let begun = 0;
  const begin = async () => ++begun;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const first = work.use("a", begin, () => ended);
  for (const _ of [1, 2]) expect(await work.use("a", begin, async (value) => value)).toBe(1);
  end();
  await first;
  expect(await work.use("a", begin, async (value) => value)).toBe(2);
});

test("a failure reaches all who share the work, and the next call tries again", async () => {
  const work = new SharedWork<number>();
  const fail = async () => Promise.reject(new Error("away"));
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => work.use("a", fail, async (value) => value)));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(
    await work.use(
      "a",
      async () => 1,
      async (value) => value,
    ),
  ).toBe(1);
});

test("the failure of one user does not affect the others", async () => {
  const work = new SharedWork<number>();
  const one = work.use(
    "a",
    async () => 1,
    () => Promise.reject(new Error("mine")),
  );
  const other = work.use(
    "a",
    async () => 2,
    async (value) => value,
  );
  await expect(one).rejects.toThrow("mine");
  expect(await other).toBe(1);
});
