import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

test("of ten simultaneous tasks no two run at once, and they keep their order", async () => {
  const inTurn = oneAtATime();
  let running = 0;
  let most = 0;
  const ended: number[] = [];
  const task = (number: number) => async () => {
    most = Math.max(most, ++running);
    for (let pause = 0; pause < 10 - number; pause++) await Promise.resolve();
    running--;
    ended.push(number);
  };
  await Promise.all(Array.from({ length: 10 }, (_, number) => inTurn(task(number))));
  expect(most).toBe(1);
  expect(ended).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("a task that fails rejects for its own caller, and the next one runs", async () => {
  const inTurn = oneAtATime();
  const failing = inTurn(() => Promise.reject(new Error("no ink")));
  const next = inTurn(() => Promise.resolve("drawn"));
  await expect(failing).rejects.toThrow("no ink");
  await expect(next).resolves.toBe("drawn");
});
