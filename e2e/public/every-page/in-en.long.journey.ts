import { promises } from "./promises";
import { testEveryPage } from "./test-every-page";

// Each language has its own file, so that two processes share the pages.
testEveryPage("en", "the visit", promises, 420_000);
