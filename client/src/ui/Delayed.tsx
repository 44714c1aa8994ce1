import { useEffect, useState, type ReactNode } from "react";

/** Shows its content only when it is still wanted after a while, so that quick answers don't flicker. 300 ms by default. */
export function Delayed({ children, ms = 300 }: { readonly children: ReactNode; readonly ms?: number }) {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isDue ? children : null;
}
