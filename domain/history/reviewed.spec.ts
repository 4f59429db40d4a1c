import fc from "fast-check";
import { expect, test } from "vitest";
import { publications } from "@/domain/values/vocabulary";
import { awaitsReview, reviewed } from "./reviewed";
import type { Publishable } from "./with-publication";

const part = fc.record({ publication: fc.constantFrom(...publications, "in_review" as const) });
const detention = fc.record({
  publication: fc.constantFrom(...publications),
  end: fc.oneof(
    fc.constant(null),
    fc.constant({ how: "death" }),
    fc.record({ how: fc.constant("release"), release: part }),
  ),
  refuted: fc.option(fc.array(part, { maxLength: 2 }), { nil: undefined }),
});

/** Documents of every type that review covers, in any state. */
const documents = fc.oneof(
  fc.record({
    type: fc.constant("person"),
    facts: fc.record({
      detentions: fc.array(detention, { maxLength: 3 }),
      nameAsked: fc.constantFrom(true, undefined),
      disclosure: fc.constant("named"),
    }),
  }),
  fc.record({ type: fc.constant("group"), facts: fc.record({ release: fc.option(part), detention: fc.option(part) }) }),
  fc.record({ type: fc.constant("count"), facts: part }),
) as unknown as fc.Arbitrary<Publishable>;

test("a record waits while a second user could decide on something in it, and then no longer", () => {
  fc.assert(
    fc.property(documents, (document) => {
      for (const decided of ["published", "returned"] as const) {
        const after = reviewed(document, decided);
        expect(awaitsReview(document)).toBe(after !== undefined);
        if (after) expect(awaitsReview(after)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("nothing waits in a removed record", () => {
  const gone = { type: "count", facts: { publication: "in_review", gone: "withdrawn" } };
  expect(awaitsReview(gone as unknown as Publishable)).toBe(false);
});
