import { Radio, Stack } from "@mantine/core";
import { readDay, type DateColumn, type DayOrder } from "@throughline/kinds";
import { dayToWords } from "@throughline/words";
import { useId } from "react";
import { say } from "./words/say.ts";
import classes from "./DateOrders.module.css";

interface DateOrdersProps {
  readonly dates: readonly DateColumn[];
  readonly onChange: (header: string, order: DayOrder) => void;
}

const orders: readonly DayOrder[] = ["day-first", "month-first"];

/** Asks once for each column whose dates leave it open which number is the day. */
export function DateOrders({ dates, onChange }: DateOrdersProps) {
  const heading = useId();
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={classes.heading}>
        {say.dates}
      </h3>
      <Stack gap="md">
        {dates.map(({ header, order, samples: [sample = ""] }) => (
          <Radio.Group
            key={header}
            data-open-question={order === undefined || undefined}
            label={say.whatDate({ header, sample })}
            value={order ?? ""}
            error={order === undefined && say.sayWhich}
            onChange={(value) => {
              const chosen = orders.find((one) => one === value);
              if (chosen) onChange(header, chosen);
            }}
          >
            <div className={classes.choices}>
              {orders.map((value) => (
                <Radio key={value} value={value} label={dayInWords(sample, value)} />
              ))}
            </div>
          </Radio.Group>
        ))}
      </Stack>
    </section>
  );
}

/** Goes to the first column whose dates are still open, which may be out of sight. */
export function goToOpenDate(): void {
  document.querySelector<HTMLElement>("[data-open-question] input")?.focus();
}

/** "3 April 2026", which nobody can read in two ways. */
function dayInWords(sample: string, order: DayOrder): string {
  const read = readDay(sample, order);
  if (!read || !("day" in read)) return sample;
  return dayToWords(new Date(read.day), { dateStyle: "long", timeZone: "UTC" });
}
