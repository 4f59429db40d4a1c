/** A long address would push everything else off a phone: its house stands in full, the path as far as there is room. */
export function SourceLink({ url }: { url: string }) {
  const [, house = url, path = ""] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/.exec(url) ?? [];
  return (
    <a className="address" href={url} title={url} rel="external noopener noreferrer" target="_blank">
      <span className="address-host">{house}</span>
      <span className="address-path">{path}</span>
    </a>
  );
}
