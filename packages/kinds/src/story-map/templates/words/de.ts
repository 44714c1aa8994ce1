import type { Translation } from "@throughline/words";
import type { en } from "./en.ts";

export const de = {
  blank: "Leere Story Map",
  blankIs: "Drei Aktivitäten und zwei Releases mit einem Hinweis an jeder Stelle, zum Überschreiben.",
  onboarding: "Die ersten Wochen neuer Kolleginnen und Kollegen",
  onboardingIs: "Ein Personal-Werkzeug, geplant entlang dessen, was neue Leute und ihr Team erleben, zuerst als Pilot.",
  onlineShop: "Online-Shop, erstes Release",
  onlineShopIs:
    "Vom Finden eines Produkts bis zum Zurückschicken: ein Walking Skeleton für Freunde, der Start und was danach kommt.",
} as const satisfies Translation<typeof en>;
