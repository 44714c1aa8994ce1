import type { FieldOption, OperationCall, Place } from "@throughline/model";
import type { PlaceField } from "../contract/kind.ts";
import type { MenuEntry } from "../contract/menu.ts";

/**
 * One part of where elements stand as a field: their container (part 0) or their lane (part 1). Empty where there is
 * nothing to choose, or where one of them has lost its place and has to be put back whole ("Move to…").
 */
export function placeField(
  { key, label, part }: { readonly key: string; readonly label: string; readonly part: 0 | 1 },
  elements: readonly { readonly place: Place }[],
  options: readonly FieldOption[],
  callFor: (value: string) => OperationCall,
): PlaceField[] {
  const known = new Set(options.map(({ value }) => value));
  const places = new Set(elements.map(({ place }) => place[part]));
  const [only] = places;
  if (options.length < 2 || only === undefined || Array.from(places).some((id) => !known.has(id))) return [];
  return [{ key, label, options, value: places.size === 1 ? only : undefined, callFor }];
}

/** "Move to…" by fields: one after the other named, each with the places where not all of them stand already. */
export function placeEntries(fields: readonly PlaceField[]): MenuEntry[] {
  return fields.flatMap(({ key, label, options, value, callFor }) => {
    const entries = options
      .filter((option) => option.value !== value)
      .map((option) => ({
        id: option.value === "" ? "none" : option.value,
        label: option.label,
        call: callFor(option.value),
      }));
    return entries.length > 0 ? [{ id: key, label, entries }] : [];
  });
}
