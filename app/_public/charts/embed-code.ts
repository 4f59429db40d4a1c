import { embedHeights } from "@/components/charts/embed-heights";
import type { ChartName } from "@/domain/charts/catalogue";
import type { ChartSpec } from "@/domain/charts/spec";

/** Type of the message in which an embedded chart reports its height in pixels. */
export const heightMessage = "vigilia:height";

/**
 * Returns the HTML that shows a chart on another site: a frame with a fixed height, and a script that adapts the height
 * to what the chart reports. Without the script the frame keeps its height. The script trusts only the frame's own
 * origin. `src` is the address of the embedded chart.
 */
export function embedCode({ src, spec }: { src: string; spec: ChartSpec }): string {
  // The id of a specification is the chart's name.
  const height = embedHeights[spec.id as ChartName];
  const frame = `<iframe src="${escaped(src)}" title="${escaped(spec.title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
  return `${frame}\n<script>addEventListener("message",function(e){if(e.origin==="${new URL(src).origin}"&&e.data.type==="${heightMessage}")document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.style.height=Number(e.data.height)+"px"})})</script>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
