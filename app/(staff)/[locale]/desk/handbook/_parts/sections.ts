/** The handbook's chapters in order, with their paragraphs or steps; the messages are `handbook.<chapter>`. */
export const chapters = [
  { id: "public", parts: ["numbers", "names", "never", "banner", "hide"] },
  { id: "log", parts: ["day", "name", "enter", "publish", "arrest"], picture: "log" },
  { id: "list", parts: ["paste", "read", "place", "answer", "confirm"], picture: "list" },
  { id: "group", parts: ["head", "names", "total"] },
  { id: "count", parts: ["kinds", "tally", "sum", "other"], picture: "tally" },
  { id: "review", parts: ["policy", "waits", "always", "who", "answer", "alone"], picture: "review" },
  { id: "wrong", parts: ["world", "correction", "withdraw", "history", "two"], picture: "history" },
  { id: "erase", parts: ["identity", "left", "reason"] },
  { id: "twice", parts: ["find", "same", "join", "apart", "labels"], picture: "duplicates" },
  { id: "import", parts: ["file", "columns", "rows", "again"], picture: "import" },
  { id: "source", parts: ["link", "archive", "evidence"], picture: "source" },
  { id: "access", parts: ["why", "codes", "lost", "careful"] },
  { id: "trouble", parts: ["network", "session", "phone", "help"] },
] as const;

export type Picture = Extract<(typeof chapters)[number], { picture: string }>["picture"];

/** Width of the screenshots in pixels, that of a phone; the browser tests take them. */
export const pictureWidth = 390;
