import { expect, test } from "vitest";
import { formOf } from "./form-of";

const send = (body: BodyInit, type?: string) =>
  formOf(
    new Request("http://localhost/", {
      method: "POST",
      body,
      headers: type === undefined ? {} : { "Content-Type": type },
    }),
  );

test("the texts of a form are read, without files and the password", async () => {
  const form = new FormData();
  form.append("proposal", "7");
  form.append("confirmation", "secret");
  form.append("file", new Blob(["x"]), "x.txt");
  expect(await send(form)).toEqual({ proposal: "7" });
  expect(await send(new URLSearchParams({ proposal: "7" }))).toEqual({ proposal: "7" });
});

test("a body that is no form, or breaks off, has no texts", async () => {
  const part = '--x\r\nContent-Disposition: form-data; name="proposal"\r\n\r\n7';
  expect(await send("proposal=7", "text/plain")).toBeUndefined();
  expect(await send("{}", "application/json")).toBeUndefined();
  expect(await send(part, "multipart/form-data; boundary=x")).toBeUndefined();
  expect(await send(part, "multipart/form-data")).toBeUndefined();
});
