import { expect, test } from "vitest";
import { element, moved } from "./markup";

test("user text stays text, in an element and in an attribute", () => {
  const words = `<script>"A" & 'B'</script>`;
  expect(String(element("text", { label: words }, words))).toBe(
    `<text label="&lt;script&gt;&quot;A&quot; &amp; 'B'&lt;/script&gt;">&lt;script&gt;&quot;A&quot; &amp; 'B'&lt;/script&gt;</text>`,
  );
});

test("characters that XML does not allow are removed", () => {
  expect(String(element("text", {}, "a\u0000b\u001bc\ud800d\uffffe"))).toBe("<text>a b c d e</text>");
});

test("markup inside markup is not escaped again, and null children add nothing", () => {
  expect(String(moved(1.005, 2, element("g", { id: undefined }), null, [element("path", { d: "M0 0" })]))).toBe(
    `<g transform="translate(1 2)"><g/><path d="M0 0"/></g>`,
  );
});
