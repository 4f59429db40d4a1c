import { expect, test } from "vitest";
import { disclosures, publications, reviewPolicies } from "@/domain/values/vocabulary";
import { publicationAfter } from "./publication-after";

test("without review, the requested publication applies", () => {
  const shared = { before: null, policy: "never", disclosure: "named" } as const;
  expect(publicationAfter({ ...shared, asked: "draft" })).toBe("draft");
  expect(publicationAfter({ ...shared, asked: "published" })).toBe("published");
});

test("the policy sends to review what is new to the public: everything, or only names", () => {
  const shared = { asked: "published", before: "draft" } as const;
  expect(publicationAfter({ ...shared, policy: "always", disclosure: null })).toBe("in_review");
  expect(publicationAfter({ ...shared, policy: "named", disclosure: "named" })).toBe("in_review");
  expect(publicationAfter({ ...shared, policy: "named", disclosure: "initials" })).toBe("published");
});

test("the full name of somebody who may be a minor waits under every policy; initials do not", () => {
  const shared = { asked: "published", before: null, minorNamed: true } as const;
  for (const policy of reviewPolicies) {
    expect(publicationAfter({ ...shared, policy, disclosure: "named" })).toBe("in_review");
  }
  expect(publicationAfter({ ...shared, policy: "never", disclosure: "initials" })).toBe("published");
});

test("a public record stays public under every policy, and a draft never makes anything public", () => {
  for (const policy of reviewPolicies) {
    for (const disclosure of disclosures) {
      expect(publicationAfter({ asked: "published", before: "published", policy, disclosure })).toBe("published");
      for (const before of publications.filter((each) => each !== "published")) {
        expect(publicationAfter({ asked: "draft", before, policy, disclosure })).toBe(before);
      }
    }
  }
});
