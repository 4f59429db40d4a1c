import puppeteer, { type Browser, type BrowserContext, type Frame, type Page } from "puppeteer-core";
import { startOldChromium } from "./old-transport";
import { callOf, type DrivenBrowser, type Plain, sizes, type Tab } from "./tab";

/** Starts Firefox. */
export async function launchFirefox(executablePath: string): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, timeout: 60_000 });
  return { open: (kind) => openTab(browser, kind, false), close: () => browser.close() };
}

/** Starts an old Chromium. */
export async function launchChromium(executablePath: string, options: string[]): Promise<DrivenBrowser> {
  const transport = startOldChromium(executablePath, options);
  const browser = await puppeteer.connect({ transport, defaultViewport: null });
  return {
    open: (kind) => openTab(browser, kind, true),
    async close() {
      await browser.disconnect();
      await transport.stop();
    },
  };
}

async function openTab(browser: Browser, kind: "phone" | "desktop", hasFinger: boolean): Promise<Tab> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(sizes[kind]);
  return tabOf(page, context, hasFinger);
}

function tabOf(page: Page, context: BrowserContext, hasFinger: boolean): Tab {
  let frame: Frame = page.mainFrame();
  let confirmations = 0;
  page.on("dialog", async (dialog) => {
    if (dialog.type() === "beforeunload") confirmations++;
    await dialog.accept();
  });
  return {
    async goto(url) {
      frame = page.mainFrame();
      await page.goto(url, { waitUntil: "load" });
    },
    // Sent as text: the pages' policy forbids creating functions from text, which Puppeteer does if it gets a function.
    evaluate: <Result extends Plain, Arguments extends Plain[]>(
      run: (...given: Arguments) => Result | Promise<Result>,
      ...given: Arguments
    ) => frame.evaluate(callOf(run, given)) as Promise<Result>,
    async click(selector) {
      // A background tab does not render, and a click waits until its element is rendered.
      await page.bringToFront();
      await frame.click(selector);
    },
    async point(selector) {
      await page.bringToFront();
      if (hasFinger) return frame.tap(selector);
      const box = await (await frame.$(selector))?.boundingBox();
      if (!box) throw new Error(`${selector} is not visible`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      // The first move enters the element; the second is a move inside it.
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async enterFrame(selector) {
      const inner = await (await frame.$(selector))?.contentFrame();
      if (!inner) throw new Error(`${selector} is not a frame`);
      frame = inner;
    },
    async leaveFrame() {
      frame = page.mainFrame();
    },
    async reload() {
      const before = confirmations;
      await page.reload({ waitUntil: "load" });
      return confirmations > before;
    },
    close: () => context.close(),
  };
}
