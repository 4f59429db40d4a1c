import { heightMessage } from "@/app/_public/charts/embed-code";

/** Tells the page around the frame how tall the chart is: at first, and whenever it changes. */
const script = `(function(){if(parent===window)return;function tell(){parent.postMessage({type:"${heightMessage}",height:Math.ceil(document.body.getBoundingClientRect().height)},"*")}tell();addEventListener("load",tell);addEventListener("resize",tell);document.addEventListener("toggle",tell,true);if(window.ResizeObserver)new ResizeObserver(tell).observe(document.body)})()`;

/** The script of an embedded chart. It is inline, so that it needs no request; the front door allows it by its hash. */
export function ReportHeight() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; React would write its quotes as entities
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
