import { percent } from "@/components/charts/geometry/percent";
import type { DetentionLine as Line, Mark, Stretch } from "@/domain/rules/detention-line";
import { type Day, daysBetween } from "@/domain/values/day";

type Props = {
  line: Line;
  ticks: readonly { day: Day; label: string }[];
  /** One sentence that describes the line. The page has the same facts as text next to it. */
  label: string;
  /** Labels of the stretches and marks that occur. */
  words: { stretch: (state: Stretch["state"]) => string; mark: (kind: Mark["kind"]) => string; hollow: string };
};

/** A person's detentions on one timeline. Rendered on the server; needs neither scripts nor colour. */
export function DetentionTimeline({ line, ticks, label, words }: Props) {
  const at = (day: Day) => (daysBetween(line.from, day) / Math.max(1, daysBetween(line.from, line.to))) * 100;
  const states = [...new Set(line.stretches.map(({ state }) => state))];
  const kinds = [...new Set(line.marks.map(({ kind }) => kind))];
  return (
    <figure className="spell-line">
      <svg className="spell-plot" role="img" aria-label={label} height="76" width="100%">
        <Patterns />
        {ticks.map(({ day, label: text }) => (
          <g key={day} className="spell-tick">
            <line x1={percent(at(day))} x2={percent(at(day))} y1="18" y2="56" />
            <text x={percent(at(day))} y="72" textAnchor="middle">
              {text}
            </text>
          </g>
        ))}
        <line className="spell-axis" x1="0" x2="100%" y1="56" y2="56" />
        {line.stretches.map(({ detention, state, from, to, isHollow }) => (
          <rect
            key={`${detention} ${state} ${from} ${to} ${isHollow}`}
            className={classOf(state, isHollow)}
            x={percent(at(from))}
            width={percent(at(to) - at(from))}
            y="22"
            height="22"
          />
        ))}
        {line.marks.map(({ detention, kind, day }) => (
          <svg key={`${detention} ${kind} ${day}`} aria-hidden="true" x={percent(at(day))} y="33" overflow="visible">
            <Sign kind={kind} />
          </svg>
        ))}
        {apart(line.detentions, at).map(({ place, day }) => (
          <text key={place} className="spell-place" x={percent(at(day))} y="15" textAnchor="middle">
            {place}
          </text>
        ))}
      </svg>
      <ul className="spell-legend" aria-hidden="true">
        {states.map((state) => (
          <li key={state}>
            <svg aria-hidden="true" width="22" height="14">
              <rect className={classOf(state, false)} x="1" y="1" width="20" height="12" />
            </svg>
            {words.stretch(state)}
          </li>
        ))}
        {line.stretches.some(({ isHollow }) => isHollow) && (
          <li>
            <svg aria-hidden="true" width="22" height="14">
              <rect className="spell-stretch hollow" x="1" y="1" width="20" height="12" />
            </svg>
            {words.hollow}
          </li>
        )}
        {kinds.map((kind) => (
          <li key={kind}>
            <svg aria-hidden="true" width="22" height="18" viewBox="-11 -9 22 18">
              <Sign kind={kind} />
            </svg>
            {words.mark(kind)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Patterns() {
  return (
    <defs>
      <pattern id="spell-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M3 0V6" />
      </pattern>
      <pattern id="spell-dots" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle cx="3" cy="3" r="1.5" />
      </pattern>
    </defs>
  );
}

/** The end of a detention: a sign for each kind. An arrow out of the timeline means still detained. */
function Sign({ kind }: { kind: Mark["kind"] }) {
  const path = {
    release: "M-4 3L4 -5M-2 -5H4V1",
    refuted: "M-4 -4L4 4M4 -4L-4 4",
    death: "M0 -6V6M-4 -2H4",
    escape: "M-5 -5L0 0L-5 5M1 -5L6 0L1 5",
    held: "M-3 -6L5 0L-3 6Z",
  }[kind];
  return (
    <g className={`spell-sign ${kind}`}>
      <circle r="9" />
      <path d={path} />
    </g>
  );
}

function classOf(state: Stretch["state"], isHollow: boolean): string {
  return ["spell-stretch", state ?? "", isHollow ? "hollow" : ""].filter(Boolean).join(" ");
}

/** Leaves out numbers that would overlap. The list next to the timeline has them all. */
function apart(detentions: Line["detentions"], at: (day: Day) => number): Line["detentions"] {
  let last = Number.NEGATIVE_INFINITY;
  return detentions.filter(({ day }) => {
    if (at(day) - last < 5) return false;
    last = at(day);
    return true;
  });
}
