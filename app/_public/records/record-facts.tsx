import type { ReactNode } from "react";

/** The facts of a record, one term each. A null fact is unpublished and has no line. */
export function RecordFacts({ facts }: { facts: readonly [term: string, text: ReactNode][] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, text]) => text !== null)
        .map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
