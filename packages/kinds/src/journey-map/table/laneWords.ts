import { headerWords } from "../../table/foldHeader.ts";
import { showsCurve, laneLook, laneTypeLabel, laneTypes, type LaneType } from "../elements/lane/laneType.ts";

/** What files call the types of lanes, in every language the same. */
export const laneTypeNames: Readonly<Record<LaneType, string>> = {
  action: "Actions",
  thought: "Thoughts",
  touchpoint: "Touchpoints",
  channel: "Channels",
  emotion: "Emotion curve",
  "pain-point": "Pain points",
  opportunity: "Opportunities",
  strength: "Strengths",
  metric: "Metrics",
  // oxlint-disable-next-line throughline/said-in-words -- not said: files call it so in every language
  text: "Notes",
};

/** What teams call their lanes, beside the names on the screen; in English, German, French and Spanish, separated by commas. */
const common: Readonly<Record<LaneType, readonly string[]>> = {
  action: [
    "action, actions, doing, does, do, activities, what happens, behaviour, behavior, moments",
    "Handlung, Handlungen, Aktion, Aktionen, Aktivitäten, Tun, Was passiert",
    "Faire, Fait, Activités, Acciones, Acción, Hacer, Hace, Actividades",
  ],
  thought: [
    "thought, thoughts, thinking, thinks, think, says, saying, quote, quotes, question, questions",
    "Denken, Denkt, Gedanke, Gedanken, Sagt, Zitat, Zitate, Fragen",
    "Pensée, Pensées, Penser, Pense, Dit, Citations, Pensamiento, Pensamientos, Piensa, Dice",
  ],
  touchpoint: [
    "touchpoint, touchpoints, touch points, contact points, Kontaktpunkt, Kontaktpunkte, Berührungspunkte",
    "Point de contact, Points de contact, Punto de contacto, Puntos de contacto",
  ],
  channel: ["channel, channels, Kanal, Kanäle, Canal, Canaux, Canales"],
  emotion: [
    "emotions, feeling, feelings, feels, emotion, mood, sentiment, emotional journey",
    "Gefühl, Gefühle, Fühlen, Fühlt, Emotionen, Stimmung",
    "Sentiments, Émotions, Ressenti, Humeur, Emoción, Emociones, Sentimientos, Siente",
  ],
  "pain-point": [
    "pain point, pain points, pain, pains, problem, problems, frustration, frustrations, barriers, issues, what hurts",
    "Ärger, Schmerzpunkt, Schmerzpunkte, Problem, Probleme, Hürden, Ärgernisse",
    "Problèmes, Irritants, Points de douleur, Points de friction",
    "Problemas, Dolores, Puntos de dolor, Frustraciones",
  ],
  opportunity: [
    "opportunity, opportunities, chance, chances, idea, ideas, solutions, improvements, recommendations",
    "Chancen, Idee, Ideen, Verbesserungen, Möglichkeiten, Lösungen",
    "Opportunités, Idées, Améliorations, Oportunidad, Oportunidades, Mejoras",
  ],
  strength: [
    "strength, strengths, gain, gains, delight, delights, highlights, what works, positives",
    "Stärke, Stärken, Freude, Freuden, Was gut läuft, Points forts, Forces, Fortalezas",
  ],
  metric: ["metric, metrics, kpi, kpis, measures, Kennzahl, Kennzahlen, Messwerte, Indicateurs, Métriques, Métricas"],
  text: ["text, note, notes, Notiz, Notizen, Anmerkungen, Remarques, Notas"],
};

function fold(words: string): string {
  return headerWords(words).join("");
}

let known: ReadonlyMap<string, LaneType> | undefined;

/** Made for the first file or paste: most pages that load this never see one. */
function typesByWords(): ReadonlyMap<string, LaneType> {
  return (known ??= new Map(
    laneTypes.flatMap((type) => {
      const { label, plural } = laneLook(type);
      // One card of an emotion lane is a comment, which is no name for the lane.
      const own = [type, laneTypeNames[type], plural, laneTypeLabel(type), ...(showsCurve(type) ? [] : [label])];
      const all = [...own, ...common[type].flatMap((words) => words.split(", "))];
      return all.map((words) => [fold(words), type] as const);
    }),
  ));
}

/** The type of lane that some words name, in singular or plural and in the languages of {@link common}. */
export function laneTypeOf(words: string): LaneType | undefined {
  return typesByWords().get(fold(words));
}
