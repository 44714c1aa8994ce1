import type { NoteHue, SceneNode } from "@throughline/scene";

const radius = 11;
const shown = 3;
const hues: readonly NoteHue[] = ["lilac", "sky", "mint", "peach", "rose", "lemon", "lime"];

/** "Ada King" is AK, "ada" is A; at most two letters, none torn apart. */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  const space = trimmed.search(/\s\S*$/u);
  return (firstLetter(trimmed) + (space < 0 ? "" : firstLetter(trimmed.slice(space + 1)))).toUpperCase();
}

function firstLetter(word: string): string {
  const code = word.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The hue of a person's dot, the same on every card. */
function hueOf(name: string): NoteHue {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hues[Math.abs(hash) % hues.length] ?? "stone";
}

/** Dots with people's initials, ending at `right`; more than three become "+2". */
export function personDots(
  people: readonly string[],
  right: number,
  y: number,
): { readonly nodes: readonly SceneNode[]; readonly width: number } {
  const names = people.filter((name) => name.trim() !== "");
  if (names.length === 0) return { nodes: [], width: 0 };
  const more = names.length > shown ? names.length - shown + 1 : 0;
  const dots: { readonly words: string; readonly hue: NoteHue }[] = names
    .slice(0, more > 0 ? shown - 1 : shown)
    .map((name) => ({ words: initialsOf(name), hue: hueOf(name) }));
  if (more > 0) dots.push({ words: `+${more}`, hue: "stone" });
  const step = 2 * radius + 2;
  const left = right - dots.length * step + 2;
  const nodes = dots.flatMap(({ words, hue }, index): SceneNode[] => {
    const x = left + index * step + radius;
    return [
      { kind: "circle", x, y: y + radius, radius, fill: `note.${hue}`, stroke: `noteEdge.${hue}` },
      {
        kind: "text",
        x: x - radius,
        y: y + 3,
        width: 2 * radius,
        lines: [words],
        style: "meta",
        paint: "ink",
        align: "center",
      },
    ];
  });
  return { nodes, width: right - left };
}
