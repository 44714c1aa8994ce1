/** Scripts that people write today, as ISO 15924 codes: Unicode's recommended and limited-use ones, and Garay and Toto. */
const codes =
  "Arab Armn Beng Bopo Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hebr Hira Kana Khmr Knda Laoo Latn Mlym Mymr Orya " +
  "Sinh Taml Telu Thaa Thai Tibt Adlm Bali Bamu Batk Cakm Cans Cham Cher Gara Hmnp Java Kali Lana Lepc Limb Lisu Mand " +
  "Mtei Newa Nkoo Olck Osge Plrd Rohg Saur Sund Sylo Syrc Tale Talu Tavt Tfng Toto Vaii Wcho Yiii Mong";

/** Where the name of a script isn't the word that people look for, nor the one in a font's name. */
const betterNames: Readonly<Record<string, string>> = {
  Beng: "Bengali",
  Hang: "Korean",
  Hani: "Chinese",
  Orya: "Oriya",
};

const names = new Intl.DisplayNames("en", { type: "script" });
const scripts = codes.split(" ").map((code) => ({
  name: betterNames[code] ?? names.of(code) ?? code,
  letter: new RegExp(`^\\p{Script=${code}}`, "u"),
}));
const emoji = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/** What letters that belong to no script we can name are called. */
export const otherSigns = "other signs";

/** The script of a character in English: "Thai", "Bengali"; "emoji"; else {@link otherSigns}. */
export function scriptOf(character: string): string {
  if (emoji.test(character)) return "emoji";
  return scripts.find(({ letter }) => letter.test(character))?.name ?? otherSigns;
}
