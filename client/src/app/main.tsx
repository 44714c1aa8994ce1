import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepComposedKeys } from "../ui/composition.ts";
import { App } from "./App.tsx";

keepComposedKeys(window);

const root = document.getElementById("root");
if (!root) throw new Error("The page has no element with the id root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
