import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { freePort } from "@/e2e/server";
import { findChromium } from "@/ops/test/chromium";
import { median } from "./measure/median";

export const judgedCategories = ["performance", "accessibility", "best-practices", "seo"] as const;
export type JudgedCategory = (typeof judgedCategories)[number];

export type Judged = {
  /** Scores, out of 100. */
  scores: Record<JudgedCategory, number>;
  /** Ids of the audits that cost points outside of performance. */
  failed: string[];
  /** Lighthouse's benchmark index of the machine at that time; a quiet desktop has about 1,500 or more. */
  machine: number;
  /** In ms; CLS has no unit. */
  largestContentfulPaint: number;
  totalBlockingTime: number;
  cumulativeLayoutShift: number;
  /** Transferred bytes of a first view. */
  bytes: { withScripts: number; withoutScripts: number };
};

/**
 * Runs Lighthouse's mobile preset on a page (simulated slow 4G and phone processor) `rounds` times, each in a new
 * browser, and returns the medians. Throws if there is no Chromium or Lighthouse cannot load the page.
 */
export async function judgePage(url: string, rounds: number): Promise<Judged> {
  const runs: Judged[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await judgeOnce(url));
  const middle = (of: (run: Judged) => number) => median(runs.map(of));
  const scores = judgedCategories.map((category) => [category, middle((run) => run.scores[category])]);
  return {
    scores: Object.fromEntries(scores),
    failed: [...new Set(runs.flatMap((run) => run.failed))],
    machine: middle((run) => run.machine),
    largestContentfulPaint: middle((run) => run.largestContentfulPaint),
    totalBlockingTime: middle((run) => run.totalBlockingTime),
    cumulativeLayoutShift: middle((run) => run.cumulativeLayoutShift),
    bytes: {
      withScripts: middle((run) => run.bytes.withScripts),
      withoutScripts: middle((run) => run.bytes.withoutScripts),
    },
  };
}

async function judgeOnce(url: string): Promise<Judged> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [`--remote-debugging-port=${port}`, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try {
    const result = await lighthouse(url, { port, logLevel: "error", onlyCategories: [...judgedCategories] });
    if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message}`);
    return judgedFrom(result.lhr);
  } finally {
    await browser.close();
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

function judgedFrom({ categories, audits, environment }: Report): Judged {
  const number = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const requests = audits["network-requests"]?.details;
  const items = requests?.type === "table" ? requests.items : [];
  const bytes = (isCounted: (type: unknown) => boolean) =>
    items.reduce((sum, item) => sum + (isCounted(item.resourceType) ? Number(item.transferSize) : 0), 0);
  const scores = judgedCategories.map((each) => [each, Math.round((categories[each]?.score ?? Number.NaN) * 100)]);
  // The audits of performance are measurements, which the report shows in full.
  const failed = judgedCategories
    .filter((each) => each !== "performance")
    .flatMap((each) => categories[each]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return {
    scores: Object.fromEntries(scores),
    failed: failed.map(({ id }) => id),
    machine: environment.benchmarkIndex,
    largestContentfulPaint: number("largest-contentful-paint"),
    totalBlockingTime: number("total-blocking-time"),
    cumulativeLayoutShift: number("cumulative-layout-shift"),
    // Without scripts, a browser does not load what scripts request.
    bytes: {
      withScripts: bytes(() => true),
      withoutScripts: bytes((type) => !["Script", "Fetch", "XHR"].includes(String(type))),
    },
  };
}
