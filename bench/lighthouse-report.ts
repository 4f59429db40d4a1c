import { type Judged, judgedCategories } from "./lighthouse";
import type { Target } from "./targets";

export type JudgedPage = { path: string; isIndexed: boolean; judged: Judged };

/** Pages that may contain a name ask not to be indexed. Lighthouse counts this as an SEO problem. */
const byDesign = "is-crawlable";

/** Returns Lighthouse's results for some pages, and which targets they reach. */
export function lighthouseReport(pages: readonly JudgedPage[], rounds: number, loadBefore: number): string {
  const index = pages.map(({ judged }) => judged.machine.toFixed(0)).join(", ");
  return [
    `\nLighthouse, mobile, medians of ${rounds} (load before ${loadBefore.toFixed(1)}, benchmark index ${index})`,
    row("", [...judgedCategories, "LCP ms", "TBT ms", "CLS", "kB", "kB, no scripts"]),
    ...pages.map(({ path, judged }) => row(path, figuresOf(judged))),
    ...pages.flatMap(targetsOf).map(({ text, isMet }) => `${isMet ? "  met" : "  NOT MET"}: ${text}`),
  ].join("\n");
}

function figuresOf({ scores, bytes, ...judged }: Judged): string[] {
  return [
    ...judgedCategories.map((category) => scores[category].toFixed(0)),
    judged.largestContentfulPaint.toFixed(0),
    judged.totalBlockingTime.toFixed(0),
    judged.cumulativeLayoutShift.toFixed(3),
    kilobytes(bytes.withScripts),
    kilobytes(bytes.withoutScripts),
  ];
}

function targetsOf({ path, isIndexed, judged: { scores, failed, bytes } }: JudgedPage): Target[] {
  const excused: string[] = isIndexed ? [] : failed.filter((audit) => audit === byDesign);
  const faults = failed.filter((audit) => !excused.includes(audit));
  const seo = excused.length > 0 ? `SEO 100 but for ${byDesign}: the page asks not to be indexed` : "SEO 100";
  return [
    { text: `${path}: performance at least 98`, isMet: scores.performance >= 98 },
    {
      text: `${path}: accessibility and best practices 100, ${seo}${faults.map((audit) => `; failed: ${audit}`).join("")}`,
      isMet: scores.accessibility === 100 && scores["best-practices"] === 100 && faults.length === 0,
    },
    { text: `${path}: at most 60 kB without scripts`, isMet: bytes.withoutScripts <= 60 * 1024 },
  ];
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(50)}${cells.map((cell) => cell.padStart(16)).join("")}`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
