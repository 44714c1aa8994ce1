import type { OutlineSection } from "@throughline/kinds";
import { AdditionButton } from "./AdditionButton.tsx";
import type { OutlineController } from "./OutlineController.ts";
import { OutlineRow } from "./OutlineRow.tsx";
import { additionKey } from "./stops.ts";
import classes from "./OutlineSections.module.css";

interface OutlineSectionsProps {
  readonly controller: OutlineController;
  readonly sections: readonly OutlineSection[];
  /** Of the headings: 3 at the top, beneath the panel's own; deeper than 6 stays 6. */
  readonly level: number;
}

/** Sections with their items and what is nested in them, as lists with headings. */
export function OutlineSections({ controller, sections, level }: OutlineSectionsProps) {
  if (sections.length === 0) return null;
  return (
    <ul className={classes.sections} data-nested={level > 3 || undefined}>
      {sections.map((section) => (
        <li key={section.key}>
          <SectionHeading controller={controller} section={section} level={level} />
          {section.items.length > 0 && (
            <ul className={classes.items}>
              {section.items.map((item) => (
                <li key={item.elementId}>
                  <OutlineRow controller={controller} item={item} />
                </li>
              ))}
            </ul>
          )}
          <OutlineSections controller={controller} sections={section.sections} level={Math.min(6, level + 1)} />
          <div className={classes.additions}>
            {section.additions.map((addition) => {
              const key = additionKey(section.key, addition);
              return <AdditionButton key={key} stop={key} addition={addition} controller={controller} />;
            })}
          </div>
        </li>
      ))}
    </ul>
  );
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
