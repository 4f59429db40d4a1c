/** Stands where something was taken out of a line, so that its neighbours do not run together. */
export const gap = " | ";

/** What is left of a line while it is read: each reader takes out what it knows. */
export type Remains = { text: string; rest: string[] };

/** Takes the first match out of the remains and returns it. */
export function take(remains: Remains, pattern: RegExp): RegExpExecArray | null {
  const match = pattern.exec(remains.text);
  if (!match) return null;
  remains.text = remains.text.slice(0, match.index) + gap + remains.text.slice(match.index + match[0].length);
  return match;
}

/** Moves every match from the remains to what is kept as the rest. */
export function setAside(remains: Remains, pattern: RegExp) {
  for (let match = take(remains, pattern); match; match = take(remains, pattern)) remains.rest.push(match[0].trim());
}
