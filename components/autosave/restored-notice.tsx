import type { Autosaved } from "./encrypt";

export type RestoredWords = { title: string; since: string; discard: string };

/** Says that the form holds restored values, when they were typed, and how to discard them. */
export function RestoredNotice({
  words,
  saved,
  discard,
}: {
  words: RestoredWords;
  saved: Autosaved;
  discard: () => void;
}) {
  const at = new Date(saved.at);
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short", hourCycle: "h23" });
  return (
    <div className="notice info" role="status">
      <p className="notice-title">{words.title}</p>
      <p>
        {words.since} <time dateTime={at.toISOString()}>{format.format(at)}</time>
      </p>
      <button type="button" className="button" onClick={discard}>
        {words.discard}
      </button>
    </div>
  );
}
