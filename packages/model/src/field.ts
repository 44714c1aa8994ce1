/** One choice of a `choice` field. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly icon?: string;
}

/**
 * How a person edits a value in the inspector and in the outline: the screen builds its form from these and from
 * nothing else, so a new field appears everywhere by being described.
 */
export type FieldDescription =
  | { readonly control: "choice"; readonly label: string; readonly options: readonly FieldOption[] }
  | {
      readonly control: "number";
      readonly label: string;
      readonly min?: number;
      readonly max?: number;
      readonly step?: number;
      readonly unit?: string;
      /** The value may be `null`: "not set", which is not zero. */
      readonly optional?: boolean;
    }
  | { readonly control: "toggle"; readonly label: string }
  | {
      readonly control: "hue";
      readonly label: string;
      /** The value may be `null`: the colour that the element has by itself. */
      readonly optional?: boolean;
    }
  | { readonly control: "date"; readonly label: string }
  | { readonly control: "words"; readonly label: string; readonly placeholder?: string }
  | { readonly control: "paragraph"; readonly label: string; readonly placeholder?: string }
  | { readonly control: "list"; readonly label: string; readonly placeholder?: string }
  | { readonly control: "url"; readonly label: string };
