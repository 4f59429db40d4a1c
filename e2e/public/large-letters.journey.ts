import type { Server } from "../server";
import { test } from "../test";
import { correctedServer } from "./corrected-server";
import { expectAllFit } from "./fits";

let server: Server;
test.beforeAll(async () => {
  server = await correctedServer();
});
test.afterAll(() => server.stop());

test.use({
  viewport: { width: 768, height: 1024 },
  // The browser's own setting: a style sheet cannot change what media queries measure by.
  launchOptions: async ({ launchOptions }, use) => {
    const args = [...(launchOptions.args ?? []), "--blink-settings=defaultFontSize=32"];
    await use({ ...launchOptions, args });
  },
});

test("in a browser set to letters of twice the size no page scrolls sideways, and no text is cut off or lies on another", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await expectAllFit(page, server, ["es"]);
});
