import { expect, test } from "vitest";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { ask } from "./testing/ask";
import { openTestDoor } from "./testing/open-test-door";
import { pageOfView } from "./testing/stub-next";

const desk = { "X-Forwarded-Host": "mesa.example" };
const publicHost = { "X-Forwarded-Host": "localhost" };

async function openDoor(deskUrl?: string) {
  const db = await openTestLedger();
  return openTestDoor(db.$client.name, pageOfView, deskUrl);
}

test("with a host name of its own the desk is not found under the public one, as if it did not exist", async () => {
  const { url, requests } = await openDoor("https://mesa.example");
  const nowhere = await ask(`${url}/es/desko`, { headers: publicHost });
  for (const path of [
    "/es/desk",
    "/es/login",
    "/es/setup?token=x",
    "/es/admin/users",
    "/setup?token=x",
    "/api/desk/sign-out",
  ]) {
    const before = requests.length;
    const answer = await ask(url + path, { headers: publicHost });
    expect([path, answer.status, requests.length]).toEqual([path, 404, before]);
  }
  expect(nowhere.status).toBe(404);
  expect((await ask(`${url}/es/login`, { headers: publicHost, method: "POST", body: "a=b" })).status).toBe(404);
  expect((await ask(`${url}/es/login`, { headers: desk })).status).toBe(200);
});

test("public pages are read under the public host only, also when they are cached; static files under both", async () => {
  const { url } = await openDoor("https://mesa.example");
  expect((await ask(`${url}/es/charts?at=1`, { headers: publicHost })).status).toBe(200);
  for (const _ of ["not cached", "cached"]) {
    const { status, headers } = await ask(`${url}/es/charts`, { headers: desk });
    expect([status, headers.location, headers["cache-control"]]).toEqual([
      307,
      "http://localhost/es/charts",
      "private, no-store",
    ]);
    expect((await ask(`${url}/es/charts`, { headers: publicHost })).status).toBe(200);
  }
  for (const headers of [desk, publicHost]) expect((await ask(`${url}/icon.svg`, { headers })).status).toBe(200);
});

test("without one, both are read under every host name", async () => {
  const { url } = await openDoor();
  for (const headers of [desk, publicHost])
    for (const path of ["/es/login", "/es/charts"]) expect((await ask(url + path, { headers })).status).toBe(200);
});
