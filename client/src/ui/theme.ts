import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from "@mantine/core";
import { darkPalette, fontFamilies, lightPalette } from "@throughline/scene";
import { cssVariablesOf, darkColours, lightColours } from "./tokens.ts";
import { say } from "./words/say.ts";

/** Filled buttons have the ink that is readable on their colour in the theme that is shown; Mantine knows one for both. */
const resolveVariantColors: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  if (input.variant !== "filled") return colours;
  const color = input.color ?? input.theme.primaryColor;
  if (color === "accent") return { ...colours, color: "var(--tl-on-accent)" };
  return color === "red" ? { ...colours, color: "var(--tl-on-danger)" } : colours;
};

/** Mantine's theme made from the product's tokens; components take their colours from the CSS variables below. */
export const theme = createTheme({
  fontFamily: fontFamilies,
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: fontFamilies, fontWeight: "600" },
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "15px", xl: "20px" },
  lineHeights: { xs: "16px", sm: "20px", md: "20px", lg: "20px", xl: "28px" },
  spacing: { xs: "4px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  defaultRadius: "md",
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  variantColorResolver: resolveVariantColors,
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  colors: {
    accent: [
      "#EEF0FD",
      "#E6E9FB",
      "#CDD3F6",
      "#ADB7F4",
      "#8C9AFF",
      "#6877EA",
      "#4656D6",
      "#3947B8",
      "#2F3B98",
      "#262F78",
    ],
    red: ["#FDECEF", "#FBDCE2", "#F6BAC5", "#F198A8", "#F0798C", "#DB5068", "#C4314B", "#A8283F", "#8C2034", "#701829"],
  },
  components: {
    Modal: {
      defaultProps: { radius: "lg", centered: true, padding: 24, closeButtonProps: { "aria-label": say.close } },
    },
    Drawer: { defaultProps: { padding: 20, closeButtonProps: { "aria-label": say.close } } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.32 } },
    DrawerOverlay: { defaultProps: { backgroundOpacity: 0.32 } },
    // What people type stands as they write it, from left to right or from right to left. Said as `dir` on a field,
    // Mantine would put it on the frame around the field, which holds no text.
    Input: { defaultProps: { attributes: { input: { dir: "auto" } } } },
    PillsInputField: { defaultProps: { dir: "auto" } },
    // Mantine makes these a <header>, which outside of a page's sections is one more banner of the page.
    ModalHeader: { defaultProps: { role: "presentation" } },
    DrawerHeader: { defaultProps: { role: "presentation" } },
    // The placeholder would be a child that no menu may have; the first entry takes the focus instead.
    Menu: {
      defaultProps: {
        radius: "lg",
        shadow: "md",
        transitionProps: { duration: 120 },
        withInitialFocusPlaceholder: false,
      },
    },
  },
});

/** What Mantine's own variables are in both themes. */
function shellVariables(colours: typeof lightColours): Record<string, string> {
  return {
    "--mantine-color-body": colours.paper,
    "--mantine-color-text": colours.ink,
    "--mantine-color-bright": colours.ink,
    "--mantine-color-dimmed": colours.quiet,
    "--mantine-color-placeholder": colours.quiet,
    "--mantine-color-error": colours.danger,
    "--mantine-color-default": colours.panel,
    "--mantine-color-default-hover": colours.hover,
    "--mantine-color-default-color": colours.ink,
    "--mantine-color-default-border": colours.line,
    "--mantine-color-anchor": colours.accent,
    "--mantine-shadow-md": colours.shadow,
    "--mantine-shadow-lg": colours.shadow,
    "--mantine-shadow-xl": colours.shadow,
  };
}

/** Gives Mantine and everything else the tokens as CSS variables, per theme. */
export const resolveCssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...cssVariablesOf(lightColours, lightPalette), ...shellVariables(lightColours) },
  dark: { ...cssVariablesOf(darkColours, darkPalette), ...shellVariables(darkColours) },
});
