import "@fontsource-variable/inter";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./base.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { NotesPlace } from "./NotesPlace.tsx";
import { resolveCssVariables, theme } from "./theme.ts";

const colourSchemes = localStorageColorSchemeManager({ key: "throughline-theme" });

/** The product's look around everything: tokens, fonts, light or dark as chosen on this device, and short notes. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      colorSchemeManager={colourSchemes}
      defaultColorScheme="auto"
    >
      {children}
      <NotesPlace />
    </MantineProvider>
  );
}
