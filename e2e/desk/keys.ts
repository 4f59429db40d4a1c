import type { Page } from "@playwright/test";

/** Counts the key presses that the page receives. Returns a function that reads the count. */
export async function countKeys(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { keys: number };
    counted.keys = 0;
    addEventListener("keydown", () => counted.keys++, true);
  });
  return () => page.evaluate(() => (window as unknown as { keys: number }).keys);
}

/** Presses an access key as a keyboard does: the browser needs the letter with the modifier, which `press` omits. */
export async function pressAccessKey(page: Page, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const pressed = { modifiers: 1, key, code: `Key${key.toUpperCase()}`, text: key, unmodifiedText: key };
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", ...pressed });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...pressed });
  await session.detach();
}
