import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Trace } from "./trace";

test("a source links to its archived copy if there is one", () => {
  const row = { term: "Source", text: "Outlet", href: "https://example.org/a" };
  const archived = { label: "archived copy", href: "https://archive.example/a" };
  const html = renderToStaticMarkup(<Trace of="806" label="Where from" rows={[{ ...row, archived }]} />);
  expect(html).toContain('href="https://archive.example/a"');
  expect(renderToStaticMarkup(<Trace of="806" label="Where from" rows={[row]} />)).not.toContain("archived");
});
