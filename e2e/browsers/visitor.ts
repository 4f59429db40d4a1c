import { setTimeout as pause } from "node:timers/promises";
import { markFound } from "./mark";
import type { Key, Plain, Tab } from "./tab";

/** Timeout for something to appear, in milliseconds. */
const patience = 15_000;

/** A tab as a person uses it: by the words on the screen. */
export class Visitor {
  constructor(
    readonly tab: Tab,
    private readonly origin: string,
  ) {}

  /** Opens a path, and waits until its scripts run. */
  async goto(path: string): Promise<void> {
    await this.tab.goto(this.origin + path);
    await this.until("the scripts of the page run", () =>
      [...document.querySelectorAll("main form, main [data-ready], .live-layer, header form, [data-served]")].some(
        (element) => Object.keys(element).some((key) => key.startsWith("__react")),
      ),
    );
  }

  /** Presses a button, link or summary that starts with these words. */
  async press(words: string, within = "body"): Promise<void> {
    await this.tab.click(await this.find("button, summary, a[href], [role=option]", words, within));
  }

  /** Types into the field with this label and replaces its text. */
  async fill(label: string, text: string, within = "main"): Promise<void> {
    const field = await this.find("input, textarea", label, within);
    await this.tab.click(field);
    await this.tab.evaluate((selector) => {
      document.querySelector<HTMLInputElement>(selector)?.select();
      return null;
    }, field);
    await this.tab.type(text);
  }

  /** Selects an option by its value. */
  async choose(label: string, value: string, within = "main"): Promise<void> {
    const field = await this.find("select", label, within);
    await this.tab.evaluate(
      (selector, chosen) => {
        const select = document.querySelector<HTMLSelectElement>(selector);
        if (select) select.value = chosen;
        for (const type of ["input", "change"]) select?.dispatchEvent(new Event(type, { bubbles: true }));
        return select !== null;
      },
      field,
      value,
    );
  }

  /** Ticks the checkbox or radio button with this label. */
  async tick(label: string, within = "main"): Promise<void> {
    await this.tab.click(await this.find("[type=checkbox], [type=radio]", label, within));
  }

  /** Opens a `details` element if it is closed. On a wide page, styles may show it without a summary. */
  async unfold(details: string): Promise<void> {
    const isPressed = await this.tab.evaluate((selector) => {
      const found = document.querySelector<HTMLDetailsElement>(selector);
      if (!found || found.open) return false;
      const isShown = (found.querySelector("summary")?.getClientRects().length ?? 0) > 0;
      found.open = !isShown;
      return isShown;
    }, details);
    if (isPressed) await this.tab.click(`${details} > summary`);
  }

  /** Scrolls an element to the middle of the window and points at its middle. */
  async point(selector: string): Promise<void> {
    await this.tab.evaluate((found) => {
      document.querySelector(found)?.scrollIntoView({ block: "center" });
      return null;
    }, selector);
    await this.tab.point(selector);
  }

  type(text: string): Promise<void> {
    return this.tab.type(text);
  }

  key(key: Key): Promise<void> {
    return this.tab.press(key);
  }

  /** Waits until these words are visible. */
  sees(words: string, within = "body"): Promise<void> {
    return this.until(
      `“${words}” can be read in ${within}`,
      (selector, text) =>
        [...document.querySelectorAll<HTMLElement>(selector)].some((part) =>
          // biome-ignore lint/performance/useDomNodeTextContent: hidden text cannot be read
          part.innerText.replace(/\s+/g, " ").includes(text),
        ),
      within,
      words,
    );
  }

  /** Waits until the address contains this. */
  isAt(part: string): Promise<void> {
    return this.until(`the address contains ${part}`, (text) => location.href.includes(text), part);
  }

  /** Waits until a function returns true in the page. */
  async until<Arguments extends Plain[]>(
    what: string,
    isSo: (...given: Arguments) => boolean,
    ...given: Arguments
  ): Promise<void> {
    let last: unknown;
    for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(40)) {
      // During navigation there is no page to query.
      const answer = await this.tab.evaluate(isSo, ...given).catch((error: unknown) => {
        last = error;
        return false;
      });
      if (answer) return;
    }
    // biome-ignore lint/performance/useDomNodeTextContent: hidden text cannot be read
    const shown = await this.tab.evaluate(() => `${location.href}\n${document.body.innerText.slice(0, 1500)}`);
    throw new Error(`timeout after ${patience / 1000} s: ${what}\n${shown}`, { cause: last });
  }

  /** Returns a selector of the element of a kind with these words, scrolled to the middle of the window. */
  private async find(kind: string, words: string, within: string): Promise<string> {
    const mark = `m${Math.random().toString(36).slice(2)}`;
    await this.until(`there is ${kind} “${words}” in ${within}`, markFound, mark, kind, words, within);
    return `[data-found="${mark}"]`;
  }
}
