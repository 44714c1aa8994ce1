import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { say } from "./words/say.ts";

/** The themes a person can choose; `auto` follows the device. */
export const themeChoices = [
  { value: "light", label: say.light },
  { value: "dark", label: say.dark },
  { value: "auto", label: say.asOnDevice },
] as const;
export type ThemeChoice = (typeof themeChoices)[number]["value"];

/** The choice with that name; what isn't one follows the device. */
export function themeChoice(name: string): ThemeChoice {
  return themeChoices.find(({ value }) => value === name)?.value ?? "auto";
}

/** The theme that is shown, the one that was chosen, and the way to choose; remembered on this device. */
export function useTheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme("light", { getInitialValueInEffect: false });
  return {
    shown,
    chosen: colorScheme,
    choose: setColorScheme,
    toggle: () => setColorScheme(shown === "dark" ? "light" : "dark"),
  };
}
