import { describe, expect, it } from "vitest";
import { iconNames } from "./icon.ts";
import { paintItem } from "./paintItem.ts";
import { paintScene } from "./paintScene.ts";
import { darkPalette, lightPalette, type Palette } from "./palette.ts";
import type { PaintContext } from "./PaintContext.ts";
import type { Rect } from "./rect.ts";
import type { Scene, SceneItem } from "./scene.ts";
import { sceneToSvg } from "./sceneToSvg.ts";

/** What a painter put on its ground, in order, as far as both painters can be asked. */
interface Marks {
  texts: { text: string; x: number; y: number; fill: string }[];
  fills: string[];
  strokes: string[];
}

const colourOf = (style: string | object): string => (typeof style === "string" ? style : "not a colour");

/** A context that writes down what is drawn on it. */
function buildRecordingContext(): { context: PaintContext; marks: Marks } {
  const marks: Marks = { texts: [], fills: [], strokes: [] };
  const stack: PaintContext[] = [];
  const nothing = (): void => undefined;
  let ox = 0;
  let oy = 0;
  const context: PaintContext = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    lineCap: "butt",
    lineJoin: "miter",
    globalAlpha: 1,
    font: "",
    textAlign: "left",
    direction: "ltr",
    textBaseline: "top",
    save: () => stack.push({ ...context }),
    restore: () => {
      Object.assign(context, stack.pop());
      ox = 0;
      oy = 0;
    },
    translate: (x, y) => {
      ox += x;
      oy += y;
    },
    scale: nothing,
    beginPath: nothing,
    closePath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    bezierCurveTo: nothing,
    arc: nothing,
    arcTo: nothing,
    setLineDash: nothing,
    fill: () => marks.fills.push(colourOf(context.fillStyle)),
    stroke: () => marks.strokes.push(colourOf(context.strokeStyle)),
    fillRect: () => marks.fills.push(colourOf(context.fillStyle)),
    strokeRect: () => marks.strokes.push(colourOf(context.strokeStyle)),
    fillText: (text, x, y) => marks.texts.push({ text, x: x + ox, y: y + oy, fill: colourOf(context.fillStyle) }),
  };
  return { context, marks };
}

function canvasMarks(scene: Scene, palette: Palette): Marks {
  const { context, marks } = buildRecordingContext();
  paintScene(context, scene, palette);
  return marks;
}

const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const unescape = (xml: string): string => xml.replace(/&(?:lt|gt|quot|#39|amp);/g, (e) => entities[e] ?? e);

/** Reads the marks back from the document's text. */
function svgMarks(scene: Scene, palette: Palette): Marks {
  const marks: Marks = { texts: [], fills: [], strokes: [] };
  const svg = sceneToSvg(scene, { palette, title: "A <board> & more" });
  const body = svg.slice(svg.indexOf("<g>"));
  for (const [, name, attributes = "", content = ""] of body.matchAll(
    /<(rect|path|circle|text)((?: [\w-]+="[^"]*")*)(?:\/>|>([^<]*)<\/text>)/g,
  )) {
    const get = (attribute: string): string => new RegExp(` ${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? "none";
    if (name === "text") {
      marks.texts.push({ text: unescape(content), x: Number(get("x")), y: Number(get("y")), fill: get("fill") });
      continue;
    }
    if (get("fill") !== "none") marks.fills.push(get("fill"));
    if (get("stroke") !== "none") marks.strokes.push(get("stroke"));
  }
  return marks;
}

const bounds = { x: 0, y: 0, width: 400, height: 300 };

const everything: SceneItem[] = [
  {
    key: "header",
    role: "element",
    level: 4,
    pin: "top",
    bounds: { x: 0, y: 0, width: 400, height: 40 },
    nodes: [
      { kind: "rect", rect: { x: 0, y: 0, width: 400, height: 40 }, fill: "chip" },
      {
        kind: "text",
        x: 10,
        y: 10,
        width: 380,
        lines: ["Order & pay"],
        style: "stage",
        paint: "onDark",
        align: "center",
      },
    ],
  },
  {
    key: "card",
    role: "element",
    level: 2,
    bounds: { x: 20, y: 60, width: 200, height: 80 },
    nodes: [
      {
        kind: "rect",
        rect: { x: 20, y: 60, width: 200, height: 80 },
        radius: 6,
        fill: "note.rose",
        stroke: "noteEdge.rose",
        dash: [4, 4],
        opacity: 0.5,
      },
      { kind: "rect", rect: { x: 20, y: 60, width: 200, height: 80 }, fill: "none", stroke: "accent" },
      {
        kind: "text",
        x: 30,
        y: 70,
        width: 180,
        lines: ["<b>“fast”</b>", "", "it's  two  spaces"],
        style: "card",
        paint: "ink",
      },
      { kind: "text", x: 30, y: 120, width: 180, lines: ["hidden"], style: "meta", paint: "none" },
      { kind: "circle", x: 200, y: 80, radius: 8, fill: "accent", stroke: "panel" },
      { kind: "icon", icon: "lightning", x: 30, y: 110, size: 16, paint: "danger" },
    ],
  },
  {
    key: "curve",
    role: "handle",
    label: "Feeling",
    level: 3,
    bounds: { x: 0, y: 200, width: 400, height: 80 },
    nodes: [
      {
        kind: "path",
        commands: [["M", 0, 200], ["C", 10, 210, 20, 220, 30.125, 230], ["L", 40, 240], ["Z"]],
        stroke: "accent",
        fill: "accentSoft",
        strokeWidth: 2,
      },
    ],
  },
  {
    key: "add",
    role: "add",
    label: "Add a card",
    level: 2,
    bounds: { x: 20, y: 150, width: 24, height: 24 },
    nodes: [{ kind: "text", x: 20, y: 150, width: 24, lines: ["+"], style: "chip", paint: "quiet" }],
  },
];
const scene: Scene = { bounds, items: everything };

describe.each([
  ["canvas", canvasMarks],
  ["SVG", svgMarks],
] as const)("the %s painter keeps the painters' contract:", (_name, marksOf) => {
  it("lower levels come first, with the palette's colours, and 'none' is not drawn", () => {
    const p = lightPalette;
    const { fills, strokes } = marksOf(scene, p);
    expect(fills).toEqual([p["note.rose"], p.accent, p.accentSoft, p.chip]);
    expect(strokes).toEqual([p["noteEdge.rose"], p.accent, p.panel, p.danger, p.accent]);
  });

  it("texts are drawn line by line as they are, without empty lines", () => {
    const { texts } = marksOf(scene, darkPalette);
    expect(texts.map(({ text }) => text)).toEqual(["<b>“fast”</b>", "it's  two  spaces", "Order & pay"]);
    expect(texts.map(({ fill }) => fill)).toEqual([darkPalette.ink, darkPalette.ink, darkPalette.onDark]);
  });

  it("lines stand on the baseline CSS would give them, anchored as aligned", () => {
    const [first, second, centered] = marksOf(scene, lightPalette).texts;
    expect(first?.x).toBe(30);
    expect(first?.y).toBeCloseTo(83.73, 1);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(36, 1);
    expect(centered?.x).toBe(200);
  });

  it("a '+' is not part of the picture", () => {
    expect(marksOf(scene, lightPalette).texts.map(({ text }) => text)).not.toContain("+");
  });
});

describe("text that reads from right to left", () => {
  const lines = ["שלום (1)", "\u200fZoom, 12", "Zoom שלום"];
  const words = { kind: "text", x: 20, y: 60, width: 200, lines, style: "card", paint: "ink" } as const;
  const item: SceneItem = { key: "words", role: "element", level: 2, bounds, nodes: [words] };

  it("stands on the right with its punctuation, on the canvas and in SVG", () => {
    const set: [text: string, x: number, align: string, direction: string][] = [];
    const { context } = buildRecordingContext();
    context.fillText = (text, x) => set.push([text, x, context.textAlign, context.direction]);
    paintItem(context, item, lightPalette);
    expect(set).toEqual([
      ["שלום (1)", 220, "right", "rtl"],
      ["Zoom, 12", 220, "right", "rtl"],
      ["Zoom שלום", 20, "left", "ltr"],
    ]);
    const svg = sceneToSvg({ bounds, items: [item] }, { palette: lightPalette });
    expect(svg).toMatch(/<text x="220" [^>]*direction="rtl">Zoom, 12<\/text>/);
    expect(svg).toMatch(/<text x="20" [^>]*>Zoom שלום<\/text>/);
  });

  it("keeps to the side that its node asks for", () => {
    const svg = sceneToSvg(
      { bounds, items: [{ ...item, nodes: [{ ...words, align: "left" }] }] },
      { palette: lightPalette },
    );
    expect(svg).toMatch(/<text x="20" [^>]*direction="rtl" text-anchor="end">Zoom, 12<\/text>/);
  });
});

describe("paintItem", () => {
  const card = everything[1];
  if (card === undefined) throw new Error("the test's own card is missing");

  it("draws bars for lines below 35 % and rectangles alone below 15 %", () => {
    const bars = buildRecordingContext();
    paintItem(bars.context, card, lightPalette, { scale: 0.3 });
    expect(bars.marks.texts).toEqual([]);
    expect(bars.marks.fills).toEqual([
      lightPalette["note.rose"],
      lightPalette.ink,
      lightPalette.ink,
      lightPalette.accent,
    ]);
    const rects = buildRecordingContext();
    paintItem(rects.context, card, lightPalette, { scale: 0.1 });
    expect(rects.marks.fills).toEqual([lightPalette["note.rose"]]);
    expect(bars.context.globalAlpha).toBe(1);
  });

  it("leaves out the edges of notes where they are too small to be told from their fill, and no other lines", () => {
    const strokesAt = (scale: number) => {
      const { context, marks } = buildRecordingContext();
      const rect = { x: 0, y: 0, width: 100, height: 40 };
      const note = { kind: "rect", rect, fill: "note.rose", stroke: "noteEdge.rose" } as const;
      const panel = { kind: "rect", rect, fill: "panel", stroke: "noteEdge.stone" } as const;
      paintItem(context, { nodes: [note, panel] }, lightPalette, { scale });
      return marks.strokes;
    };
    expect(strokesAt(0.35)).toEqual([lightPalette["noteEdge.rose"], lightPalette["noteEdge.stone"]]);
    expect(strokesAt(0.3)).toEqual([lightPalette["noteEdge.stone"]]);
    expect(strokesAt(0.1)).toEqual([lightPalette["noteEdge.stone"]]);
  });

  it("moves pinned items into the viewport it is given", () => {
    const { context, marks } = buildRecordingContext();
    paintScene(context, scene, lightPalette, { viewport: { x: 50, y: 100, width: 300, height: 200 } });
    expect(marks.texts.find(({ text }) => text === "Order & pay")?.y).toBeCloseTo(125.5, 0);
  });

  it("keeps names clear of the headers in a viewport, and in their own place without one", () => {
    const header: SceneItem = {
      key: "wide",
      role: "element",
      level: 1,
      bounds: { x: 40, y: 0, width: 360, height: 40 },
      stays: { axis: "x", from: 50, to: 90 },
      nodes: [{ kind: "text", x: 50, y: 0, width: 340, lines: ["Wide"], style: "stage", paint: "ink", stays: true }],
    };
    const left: SceneItem = {
      key: "left",
      role: "ground",
      level: 0,
      pin: "left",
      bounds: { x: 0, y: 0, width: 30, height: 300 },
      nodes: [],
    };
    const xIn = (viewport?: Rect) => {
      const { context, marks } = buildRecordingContext();
      paintScene(context, { bounds, items: [left, header] }, lightPalette, { viewport });
      return marks.texts[0]?.x;
    };
    expect(xIn()).toBe(50);
    expect(xIn({ x: 100, y: 0, width: 200, height: 200 })).toBe(140);
  });

  it.each(iconNames)("has strokes for the icon %s", (icon) => {
    const { context, marks } = buildRecordingContext();
    const node = { kind: "icon", icon, x: 0, y: 0, size: 24, paint: "ink" } as const;
    paintItem(context, { ...card, nodes: [node] }, lightPalette);
    expect(marks.strokes).toEqual([lightPalette.ink]);
  });
});

describe("sceneToSvg", () => {
  const textScene = (text: string): Scene => ({
    bounds,
    items: [
      {
        key: "t",
        role: "element",
        level: 2,
        bounds,
        nodes: [{ kind: "text", x: 0, y: 0, width: 400, lines: [text], style: "card", paint: "ink" }],
      },
    ],
  });

  it("removes what XML can't hold and keeps astral characters", () => {
    const svg = sceneToSvg(textScene("a\u0000b\u0008c\ud800d👍\uffff\te"), { palette: lightPalette });
    expect(svg).toContain(">abcd👍\te</text>");
  });

  it("lets nothing break out of title, style or text", () => {
    const evil = `</text></style></title><script>alert(1)</script>]]>" onload="x`;
    const svg = sceneToSvg(textScene(evil), { palette: lightPalette, title: evil, fontFace: evil });
    expect(svg).not.toContain("<script");
    expect(svg.match(/<\/?[a-z]+/g)?.filter((tag) => !/^<\/?(?:svg|title|style|rect|g|text)$/.test(tag))).toEqual([]);
    expect(svg).not.toContain('" onload');
  });

  it("shows the scene's bounds with the padding", () => {
    expect(sceneToSvg(scene, { palette: lightPalette, padding: 10 })).toContain('viewBox="-10 -10 420 320"');
  });
});
