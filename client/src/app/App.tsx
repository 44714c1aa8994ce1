import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { ThemeProvider } from "../ui/ThemeProvider.tsx";
import { createQueryClient } from "./queryClient.ts";
import { createAppRouter } from "./router.tsx";

/** The whole client: look, answers of the server, pages. */
export function App() {
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(() => createAppRouter(queryClient));
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
