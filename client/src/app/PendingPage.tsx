import { Loader } from "@mantine/core";
import { Delayed } from "../ui/Delayed.tsx";
import { say } from "./words/say.ts";

/** Stands where a page will be while its code or its data is on the way; stays empty for quick ones. */
export function PendingPage() {
  return (
    <Delayed>
      <main id="main" tabIndex={-1} style={{ display: "grid", placeItems: "center", height: "100%" }}>
        <Loader size="sm" aria-label={say.loading} />
      </main>
    </Delayed>
  );
}
