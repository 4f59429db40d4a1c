import { SourceLink } from "@/app/(staff)/_shared/words/source-link";
import type { PublicLine } from "./public-lines";

/** Public lines, each with its published name and its sources. */
export function PublicLineList({ lines }: { lines: readonly PublicLine[] }) {
  return (
    <ul className="plain stack">
      {lines.map(({ key, name, sentence, place, sources }) => (
        <li key={key}>
          {name && <strong>{name}. </strong>}
          {sentence} {place}
          {sources.map((url) => (
            <div key={url}>
              <SourceLink url={url} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
