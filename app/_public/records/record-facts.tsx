import type { ReactNode } from "react";

/** What is told of a record, term by term; a fact that is null is not published and leaves no line. */
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
