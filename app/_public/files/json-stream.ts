import { licence } from "@/domain/charts/footer";
import type { View } from "@/domain/view/view";
import { pageStream } from "./page-stream";

/** Returns a list as JSON, page by page, in the shape of an `/api/v1` response. There is no next page. */
export function jsonStream(view: View, pages: Iterator<object[]>, fileName: string): Response {
  const top = JSON.stringify({ head: view.at, licence }).slice(0, -1);
  const body = pageStream(pages, {
    open: `${top},"items":[`,
    page: (items, isFirst) =>
      items.map((item, index) => `${isFirst && index === 0 ? "" : ","}${JSON.stringify(item)}`).join("\n"),
    close: '],"next":null}\n',
  });
  return new Response(body, {
    headers: {
      "Content-Type": "application/json",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
