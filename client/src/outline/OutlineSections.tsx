import type { OutlineItem, OutlineSection } from "@throughline/kinds";
import { AdditionButton } from "./AdditionButton.tsx";
import type { OutlineController } from "./OutlineController.ts";
import { OutlineRow } from "./OutlineRow.tsx";
import { additionKey, chunkPlace, itemsInChunk } from "./stops.ts";
import { WhenNear } from "./WhenNear.tsx";
import classes from "./OutlineSections.module.css";

interface OutlineSectionsProps {
  readonly controller: OutlineController;
  readonly sections: readonly OutlineSection[];
  /** Of the headings: 3 at the top, beneath the panel's own; deeper than 6 stays 6. */
  readonly level: number;
  /** What the list is called: the section it stands in, or the board. */
  readonly label: string;
}

/** Sections with their items and what is nested in them, as lists with headings. */
export function OutlineSections({ controller, sections, level, label }: OutlineSectionsProps) {
  if (sections.length === 0) return null;
  return (
    <ul className={classes.sections} data-nested={level > 3 || undefined} aria-label={label}>
      {sections.map((section) => (
        <WhenNear key={section.key} as="li" controller={controller} place={section.key} rows={rowsOf(section)}>
          {() => <Section controller={controller} section={section} level={level} />}
        </WhenNear>
      ))}
    </ul>
  );
}

/** Rows of a section with all that is nested in it. */
function rowsOf({ items, sections }: OutlineSection): number {
  return 1 + items.length + sections.reduce((sum, nested) => sum + rowsOf(nested), 0);
}

function Section({ controller, section, level }: SectionHeadingProps) {
  const { heading } = section;
  const name = typeof heading === "string" ? heading : heading.text.trim() || heading.typeLabel;
  return (
    <>
      <SectionHeading controller={controller} section={section} level={level} />
      {chunksOf(section.items).map((items, chunk) => (
        <WhenNear
          key={chunkPlace(section.key, chunk)}
          controller={controller}
          place={chunkPlace(section.key, chunk)}
          rows={items.length}
        >
          {() => (
            <ul className={classes.items} aria-label={name}>
              {items.map((item) => (
                <li key={item.elementId}>
                  <OutlineRow controller={controller} item={item} />
                </li>
              ))}
            </ul>
          )}
        </WhenNear>
      ))}
      <OutlineSections
        controller={controller}
        sections={section.sections}
        level={Math.min(6, level + 1)}
        label={name}
      />
      <div className={classes.additions}>
        {section.additions.map((addition) => {
          const key = additionKey(section.key, addition);
          return <AdditionButton key={key} stop={key} addition={addition} controller={controller} />;
        })}
      </div>
    </>
  );
}

function chunksOf(items: readonly OutlineItem[]): (readonly OutlineItem[])[] {
  const chunks = [];
  for (let at = 0; at < items.length; at += itemsInChunk) chunks.push(items.slice(at, at + itemsInChunk));
  return chunks;
}

interface SectionHeadingProps {
  readonly controller: OutlineController;
  readonly section: OutlineSection;
  readonly level: number;
}

function SectionHeading({ controller, section, level }: SectionHeadingProps) {
  const note = section.note === undefined ? null : <p className={classes.note}>{section.note}</p>;
  if (typeof section.heading !== "string") {
    return (
      <>
        <OutlineRow controller={controller} item={section.heading} headingLevel={level} />
        {note}
      </>
    );
  }
  const Heading = `h${level as 3 | 4 | 5 | 6}` as const;
  return (
    <>
      <Heading className={classes.heading}>{section.heading}</Heading>
      {note}
    </>
  );
}
