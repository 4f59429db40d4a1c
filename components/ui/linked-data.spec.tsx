import { expect, test } from "vitest";
import { LinkedData } from "./linked-data";

test("no text in the data can end the element, and the data are unchanged", () => {
  const data = { name: 'A </script><script>alert("x")</script> <!-- & B' };
  const text: string = LinkedData({ data }).props.dangerouslySetInnerHTML.__html;
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toEqual(data);
});
