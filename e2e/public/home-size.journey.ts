import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { sharedServer } from "@/e2e/shared-servers";
import { expect, test } from "@/e2e/test";
import { locales } from "@/messages/locale";

/** The seed, and a ledger with every kind of record and log entry. */
const ledgers = { seeded: sharedServer("seeded"), corrected: sharedServer("corrected") };

const most = {
  /** CSS pixels at a width of 360: about four screens. */
  height: 3400,
  /** Words that a reader sees without opening anything. */
  words: 450,
  /** Bytes of the HTML as the front door sends it, with gzip. */
  bytes: 20 * 1024,
};

test.use({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });

for (const [name, server] of Object.entries(ledgers)) {
  for (const locale of locales) {
    test(`the home page is at most four screens of a phone, 450 words and 20 kB: ${name}, ${locale}`, async ({
      page,
    }) => {
      const url = `${server.url}/${locale}`;
      await page.goto(url);
      const [text = ""] = await page.locator("body").allInnerTexts();
      const shown = {
        height: await page.evaluate(() => document.documentElement.scrollHeight),
        words: text.split(/\s+/).filter(Boolean).length,
      };
      const bytes = await bytesOf(url);
      test.info().annotations.push({ type: "size", description: JSON.stringify({ ...shown, bytes }) });
      expect.soft(shown.height, "px").toBeLessThanOrEqual(most.height);
      expect.soft(shown.words, "words").toBeLessThanOrEqual(most.words);
      expect.soft(bytes, "bytes").toBeLessThanOrEqual(most.bytes);
    });
  }
}

/** Returns the bytes of a response's body as they arrive: Playwright's requests would decompress them. */
async function bytesOf(url: string): Promise<number> {
  const [response] = (await once(get(url, { headers: { "accept-encoding": "gzip" } }), "response")) as [
    IncomingMessage,
  ];
  expect(response.headers["content-encoding"]).toBe("gzip");
  let bytes = 0;
  for await (const chunk of response) bytes += (chunk as Buffer).length;
  return bytes;
}
