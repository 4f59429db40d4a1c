import { keepServed } from "@/components/unhydrated/keep-served";

// Next runs this before it hydrates a page, and so before anything of ours or Next's can fail.
keepServed();
