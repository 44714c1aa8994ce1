import { useMemo } from "react";
import { useSearch as useSearchWords } from "wouter";
import { readSearch, type Search } from "./addresses.ts";

/** What the address of the page that is shown says behind its "?", as `read` understands it. `read` stays the same. */
export function useSearch<Read>(read: (search: Search) => Read): Read {
  const words = useSearchWords();
  return useMemo(() => read(readSearch(words)), [read, words]);
}
