import path from "node:path";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "./environment";

describe("the environment", () => {
  it("has a default for everything", () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: "localhost",
      databasePath: path.resolve("data/vigilia.sqlite"),
      url: "http://localhost:3000",
      homeCountry: "VE",
      leadPublisher: "foro-penal",
      pageCacheMegabytes: 64,
      baseDate: "2026-01-08",
    });
  });

  it("treats an empty variable as unset", () => {
    expect(readEnvironment({ PORT: "", BASE_DATE: " " })).toMatchObject({ port: 3000, baseDate: "2026-01-08" });
  });

  it("derives the address from the port", () => {
    expect(readEnvironment({ PORT: "3100" }).url).toBe("http://localhost:3100");
  });

  it("removes a slash at the end of the address", () => {
    expect(readEnvironment({ VIGILIA_URL: "https://vigilia.example/" }).url).toBe("https://vigilia.example");
  });

  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000x"],
    ["HOST", "local host"],
    ["VIGILIA_URL", "vigilia.example"],
    ["VIGILIA_URL", "http://vigilia.example"],
    ["VIGILIA_URL", "https://vigilia.example/es"],
    ["VIGILIA_URL", "ftp://localhost"],
    ["HOME_COUNTRY", "ve"],
    ["HOME_COUNTRY", "Venezuela"],
    ["LEAD_PUBLISHER", "Foro Penal"],
    ["BASE_DATE", "2026-02-30"],
    ["BASE_DATE", "8/1/2026"],
  ])("refuses %s=%s with one sentence that names the variable", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+\\.$`));
  });
});
