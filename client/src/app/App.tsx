import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { ThemeProvider } from "../ui/ThemeProvider.tsx";
import { createQueryClient } from "./queryClient.ts";
import { Pages } from "./Pages.tsx";

/** The whole client: look, answers of the server, pages. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <Pages />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
