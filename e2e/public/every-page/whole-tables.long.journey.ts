import { test } from "@/e2e/test";
import { locales } from "@/messages/locale";
import { longPromises } from "./promises";
import { testEveryPage } from "./test-every-page";

test.describe.configure({ mode: "parallel" });
for (const locale of locales) testEveryPage(locale, "the long visit", longPromises, 900_000);
