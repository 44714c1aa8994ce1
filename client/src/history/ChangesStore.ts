import { ValueStore } from "../session/ValueStore.ts";
import { changeKinds, type ChangeKind, type ElementChange } from "./elementChanges.ts";

/** The differences that are shown, and which one is looked at. */
export interface ChangesState {
  readonly all: readonly ElementChange[];
  readonly kinds: ReadonlySet<ChangeKind>;
  /** The id of the element that is looked at. */
  readonly active: string | undefined;
}

const allKinds: ReadonlySet<ChangeKind> = new Set(changeKinds);

/** The differences of one comparison: filtered by the legend, stepped through one after the other. */
export class ChangesStore extends ValueStore<ChangesState> {
  constructor() {
    super({ all: [], kinds: allKinds, active: undefined });
  }

  /** Takes over the differences of another comparison; the filter stays as it was set. */
  load(all: readonly ElementChange[]): void {
    const { kinds } = this.get();
    // A filter that would show nothing of what there is was meant for something else.
    const isOfUse = all.some(({ kind }) => kinds.has(kind));
    this.set({ all, kinds: isOfUse ? kinds : allKinds, active: undefined });
  }

  /** What the filter lets through, in reading order. */
  get shown(): readonly ElementChange[] {
    const { all, kinds } = this.get();
    return all.filter(({ kind }) => kinds.has(kind));
  }

  get active(): ElementChange | undefined {
    const { all, active } = this.get();
    return all.find(({ id }) => id === active);
  }

  /** Shows a kind of difference or leaves it out; leaving out the last one shows all. */
  toggle(kind: ChangeKind): void {
    const kinds = new Set(this.get().kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    const isAny = this.get().all.some((change) => kinds.has(change.kind));
    const state = { ...this.get(), kinds: isAny ? kinds : allKinds };
    const active = state.all.find(({ id }) => id === state.active);
    this.set({ ...state, active: active && state.kinds.has(active.kind) ? active.id : undefined });
  }

  /** Looks at one; `undefined` at none. */
  choose(id: string | undefined): void {
    const isThere = this.get().all.some((change) => change.id === id);
    const active = isThere ? id : undefined;
    if (active !== this.get().active) this.set({ ...this.get(), active });
  }

  /** Goes to the next or the one before, around the ends; the first or the last to begin with. */
  step(by: 1 | -1): ElementChange | undefined {
    const { shown } = this;
    const at = shown.findIndex(({ id }) => id === this.get().active);
    const next = at < 0 ? shown.at(by === 1 ? 0 : -1) : shown[(at + by + shown.length) % shown.length];
    if (next) this.choose(next.id);
    return next;
  }
}
