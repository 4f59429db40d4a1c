import type { Bar } from "@/domain/chart/spec";
import { percent } from "../geometry/percent";

/** One bar with its words. Without a number it is hatched over its whole length and its words say why. */
export function BarRow({ bar, max }: { bar: Bar; max: number }) {
  const content = (
    <>
      <span className="bar-label">{bar.label}</span>
      <strong className={bar.value === null ? "bar-words" : "bar-value"}>{bar.valueLabel}</strong>
      <svg className={`bar-track t-${bar.tone}${bar.value === null ? " unknown" : ""}`} aria-hidden="true">
        {bar.value !== null && <rect width={percent((100 * bar.value) / Math.max(max, 1))} height="100%" />}
      </svg>
    </>
  );
  return (
    <li>
      {bar.href === null ? (
        <span className="bar" title={bar.text}>
          {content}
        </span>
      ) : (
        <a className="bar" href={bar.href} title={bar.text}>
          {content}
        </a>
      )}
      {bar.detail !== null && <span className="bar-detail">{bar.detail}</span>}
    </li>
  );
}
