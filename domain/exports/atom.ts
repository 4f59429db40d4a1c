/** An Atom feed (RFC 4287). Instants are RFC 3339; addresses are absolute. */
export type AtomFeed = {
  id: string;
  title: string;
  /** Names the head that the feed shows, with its hash and public time. */
  subtitle: string;
  updated: string;
  language: string;
  /** Addresses of the feed itself and of the page with the same content. */
  self: string;
  page: string;
  author: string;
  rights: string;
  entries: readonly AtomEntry[];
};

export type AtomEntry = {
  /** Never changes, whatever happens to the entry. */
  id: string;
  title: string;
  published: string;
  updated: string;
  page: string;
  text: string;
};

/** Returns the feed as XML. All text is plain: none of it is interpreted as markup. */
export function atomXml(feed: AtomFeed): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    element("id", feed.id),
    element("title", feed.title),
    element("subtitle", feed.subtitle),
    element("updated", feed.updated),
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    link(feed.page),
    `<author>${element("name", feed.author)}</author>`,
    element("rights", feed.rights),
    ...feed.entries.flatMap(entryLines),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function entryLines(entry: AtomEntry): string[] {
  return [
    "<entry>",
    element("id", entry.id),
    element("title", entry.title),
    element("published", entry.published),
    element("updated", entry.updated),
    link(entry.page),
    `<content type="text">${escaped(entry.text)}</content>`,
    "</entry>",
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(href: string): string {
  return `<link rel="alternate" type="text/html" href="${escaped(href)}"/>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes markup and removes characters that XML 1.0 cannot hold. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
