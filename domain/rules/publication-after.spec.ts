import { expect, test } from "vitest";
import { disclosures, publications, reviewPolicies } from "@/domain/values/vocabulary";
import { publicationAfter } from "./publication-after";

test("without review, what is asked for happens", () => {
  const shared = { before: null, policy: "never", disclosure: "named" } as const;
  expect(publicationAfter({ ...shared, asked: "draft" })).toBe("draft");
  expect(publicationAfter({ ...shared, asked: "published" })).toBe("published");
});

test("the policy sends to review what is new to the public: all of it, or names alone", () => {
  const shared = { asked: "published", before: "draft" } as const;
  expect(publicationAfter({ ...shared, policy: "always", disclosure: null })).toBe("in_review");
  expect(publicationAfter({ ...shared, policy: "named", disclosure: "named" })).toBe("in_review");
  expect(publicationAfter({ ...shared, policy: "named", disclosure: "initials" })).toBe("published");
});

test("what is public stays public under every policy, and a draft never makes anything public", () => {
  for (const policy of reviewPolicies) {
    for (const disclosure of disclosures) {
      expect(publicationAfter({ asked: "published", before: "published", policy, disclosure })).toBe("published");
      for (const before of publications.filter((each) => each !== "published")) {
        expect(publicationAfter({ asked: "draft", before, policy, disclosure })).toBe(before);
      }
    }
  }
});
