import { expect, test } from "vitest";
import { Busy, Lane } from "./lanes";

/** Work that ends on command. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

test("a fixed number of tasks run, a fixed number wait, and one more is refused at once", async () => {
  const lane = new Lane(2, 3);
  const works = Array.from({ length: 5 }, held);
  const runs = works.map(({ work }) => lane.run(work));
  await expect(lane.run(async () => 1)).rejects.toThrow(Busy);
  works[0]?.end();
  await runs[0];
  const next = lane.run(async () => "its turn came");
  for (const { end } of works) end();
  expect(await next).toBe("its turn came");
});

test("waiting tasks run in order, and a failure frees its place", async () => {
  const lane = new Lane(1, 10);
  const order: number[] = [];
  const runs = [1, 2, 3].map((number) =>
    lane.run(async () => {
      order.push(number);
      if (number === 2) throw new Error("mine");
    }),
  );
  const outcomes = await Promise.allSettled(runs);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(order).toEqual([1, 2, 3]);
});
