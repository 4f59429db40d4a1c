/** Kind and day of a source without an address, as text; otherwise a link with the full host and as much of the path as fits, because a long address would not fit on a phone. */
export function SourceLink({ url }: { url: string }) {
  if (!/^https?:/.test(url)) return url;
  const [, house = url, path = ""] = /^https?:\/\/(?:www\.)?([^/?#]+)(.*)$/.exec(url) ?? [];
  return (
    <a className="address" href={url} title={url} rel="external noopener noreferrer" target="_blank">
      <span className="address-host">{house}</span>
      <span className="address-path">{path}</span>
    </a>
  );
}
