import type { SortRow } from "./sortRow.ts";
import { say } from "./words/say.ts";

/** A card that an import will make. `group` is a key of a drafted group; absent for the tray. */
export interface DraftCard {
  /** Its id in the file, if it has one. */
  readonly id?: string;
  readonly label: string;
  description: string;
  readonly group: string | undefined;
  readonly further?: Record<string, unknown>;
}

/** A group that an import will make. */
export interface DraftGroup {
  /** Its id in the file, if it has one. */
  readonly id?: string;
  readonly key: string;
  name: string;
  description: string;
  further?: Record<string, unknown>;
}

/** Collects the cards and groups of a file, row by row, in the order in which they first appear. */
export class SortDraft {
  readonly #cards = new Map<string, DraftCard>();
  readonly #groups = new Map<string, DraftGroup>();
  #repeats = 0;
  #otherNames = 0;

  get cards(): readonly DraftCard[] {
    return Array.from(this.#cards.values());
  }

  get groups(): readonly DraftGroup[] {
    return Array.from(this.#groups.values());
  }

  /** Makes the card, or finds that it is there. Returns why the row contradicts what is there, if it does. */
  nameCard(key: string, row: SortRow, groupKey?: string): string | undefined {
    const known = this.#cards.get(key);
    if (!known) {
      this.#cards.set(key, {
        id: row.cardId,
        label: row.label,
        description: row.description,
        group: groupKey,
        further: row.furtherOfCard,
      });
      if (groupKey !== undefined) this.nameGroup(groupKey, row);
      return undefined;
    }
    if (known.label.trim() !== row.label.trim()) {
      return say.otherCard({ card: known.label.trim() });
    }
    if (known.group !== groupKey) return say.secondPlace({ card: row.label.trim() });
    if (known.description === "") known.description = row.description;
    this.#repeats++;
    return undefined;
  }

  /** Makes the group, or completes what an earlier row said of it. */
  nameGroup(key: string, row: SortRow): void {
    const known = this.#groups.get(key);
    if (!known) {
      this.#groups.set(key, {
        key,
        id: row.groupId,
        name: row.group,
        description: row.groupDescription,
        further: row.furtherOfGroup,
      });
      return;
    }
    if (known.name.trim() === "") known.name = row.group;
    else if (row.group.trim() !== "" && row.group.trim() !== known.name.trim()) this.#otherNames++;
    if (known.description === "") known.description = row.groupDescription;
    known.further = { ...row.furtherOfGroup, ...known.further };
  }

  /** What is worth knowing about what was read; with several people's rows repeated cards are no news. */
  notes(ofSeveralPeople: boolean): string[] {
    const labels = this.cards.map(({ label }) => label.trim());
    const counts = [
      [ofSeveralPeople ? 0 : this.#repeats, say.repeats],
      [this.#otherNames, say.otherNames],
      [labels.length - new Set(labels).size, say.sameWords],
      [labels.filter((label) => label === "").length, say.noLabel],
      [this.groups.filter(({ name }) => name.trim() === "").length, say.noName],
    ] as const;
    return counts.flatMap(([count, words]) => (count > 0 ? [words({ count })] : []));
  }
}
