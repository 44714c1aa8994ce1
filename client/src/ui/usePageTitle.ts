import { useEffect } from "react";

/** Names the browser's tab while the page is shown: "Boards – Throughline". */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "Throughline" : `${title} – Throughline`;
  }, [title]);
}
