import type { CSSProperties } from "react";
import { percent } from "@/components/charts/geometry/percent";
import type { Bar, TimeAxis } from "@/domain/charts/spec";
import { BarWindowLine } from "./bar-window";

type Props = { bar: Bar; max: number; time?: TimeAxis | undefined };

/** One bar with its labels. Without a number it has no bar, only words that say why. */
export function BarRow({ bar, max, time }: Props) {
  const content = (
    <>
      <span className="bar-label">{bar.label}</span>
      <strong className={bar.value === null ? "bar-words" : "bar-value"} style={endOf(bar, max)}>
        {bar.valueLabel}
      </strong>
      <Track bar={bar} max={max} />
      {time && bar.window && <BarWindowLine window={bar.window} time={time} tone={bar.tone} />}
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

/** The bar itself, from its start to its value. Nothing is drawn below 0. */
function Track({ bar, max }: { bar: Bar; max: number }) {
  const { value } = bar;
  const [low, high] = reachOf(bar, max);
  return (
    <svg className={trackClass(bar)} aria-hidden="true">
      {bar.hatched && (
        <pattern id="bar-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M3 0V6" />
        </pattern>
      )}
      {value !== null && <rect x={low > 0 ? percent(low) : undefined} width={percent(high - low)} height="100%" />}
    </svg>
  );
}

/** Start and end of the bar, in shares of its track. */
export function reachOf({ value, start = 0 }: Bar, max: number): [number, number] {
  const [one, other] = [start, start + (value ?? 0)];
  const share = (persons: number) => (100 * Math.max(0, persons)) / Math.max(max, 1);
  return [share(Math.min(one, other)), share(Math.max(one, other))];
}

/** The style sheet needs the bar's end, because the number goes there if it fits. */
function endOf(bar: Bar, max: number): CSSProperties | undefined {
  if (bar.value === null) return undefined;
  return { "--end": (reachOf(bar, max)[1] / 100).toFixed(3) } as CSSProperties;
}

function trackClass({ value, start, tone, hatched }: Bar): string {
  const kinds = [value === null && "unknown", start !== undefined && "step", hatched && "hatched"];
  return ["bar-track", `t-${tone}`, ...kinds].filter(Boolean).join(" ");
}
