/**
 * Data for search engines (JSON-LD). Not a script: browsers do not run it, and the content security policy does not
 * apply. `<` is escaped as in JSON, so that no text can end the element.
 */
export function LinkedData({ data }: { data: object }) {
  const text = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotes as entities, which JSON has none of
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
