/** Replaces text that was removed from a line, so that its neighbours do not join. */
export const gap = " | ";

/** The unread part of a line: each reader removes what it recognises. */
export type Remains = { text: string; rest: string[] };

/** Removes the first match from the remains and returns it. */
export function take(remains: Remains, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(remains.text);
  if (!match) return null;
  remains.text = remains.text.slice(0, match.index) + gap + remains.text.slice(match.index + match[0].length);
  return match;
}

/** Moves every match from the remains to the rest. */
export function setAside(remains: Remains, pattern: RegExp) {
  for (let match = take(remains, pattern); match; match = take(remains, pattern)) remains.rest.push(match[0].trim());
}
